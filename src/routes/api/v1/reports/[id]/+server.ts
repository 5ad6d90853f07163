import { viewerOf } from '$lib/server/http/signed-in-person.ts';
import { receiptResponse } from '$lib/features/submission/report-download.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, locals }) =>
	receiptResponse(request, locals.app, viewerOf(locals), params.id);
