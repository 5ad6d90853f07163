import { viewerOf } from '$lib/server/web/looking.ts';
import { reportFileResponse } from '$lib/server/web/report-back.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, locals }) =>
	reportFileResponse(request, locals.app, viewerOf(locals), params.id);
