import { lookingOf } from '$lib/server/web/looking.ts';
import { reportReceipt } from '$lib/server/web/report-back.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, locals }) =>
	reportReceipt(request, locals.world, lookingOf(locals), params.id);
