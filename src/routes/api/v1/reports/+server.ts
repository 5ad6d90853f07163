import { viewerOf } from '$lib/server/web/looking.ts';
import { postReport } from '$lib/server/web/post-report.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = ({ request, locals }) =>
	postReport(request, locals.app, viewerOf(locals));
