import { postReport } from '$lib/server/web/post-report.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = ({ request, locals: { world, sender = '' } }) =>
	postReport(request, world, sender);
