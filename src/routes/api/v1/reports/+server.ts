import { viewerOf } from '$lib/server/http/signed-in-person.ts';
import { postReport } from '$lib/features/submission/post-report.server.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = ({ request, locals }) =>
	postReport(request, locals.app, viewerOf(locals));
