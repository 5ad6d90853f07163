import { getObservations } from '$lib/server/answer-observations.ts';
import { parseObservationsQuestion } from '$lib/server/web/observations-ask.ts';
import { respond } from '$lib/server/web/respond.ts';
import { observationsCsv } from '$lib/view/observations-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url, locals: { app } }) =>
	respond(request, 'text/csv; charset=utf-8', () =>
		observationsCsv(getObservations(app, parseObservationsQuestion(url.searchParams, app)))
	);
