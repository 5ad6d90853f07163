import { getObservations } from '$lib/features/release/get-observations.server.ts';
import { parseObservationsQuestion } from '$lib/features/release/parse-observations-question.server.ts';
import { respond } from '$lib/server/http/respond.ts';
import { observationsCsv } from '$lib/features/release/observations-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url, locals: { app } }) =>
	respond(request, 'text/csv; charset=utf-8', () =>
		observationsCsv(getObservations(app, parseObservationsQuestion(url.searchParams, app)))
	);
