import { reportReceipt } from '$lib/server/web/report-back.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, locals: { world } }) =>
	reportReceipt(request, world, params.id);
