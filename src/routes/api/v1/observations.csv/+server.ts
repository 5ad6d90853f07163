import {
	observationSteps,
	observationsTag
} from '$lib/features/release/get-observations.server.ts';
import { parseObservationsQuestion } from '$lib/features/release/parse-observations-question.server.ts';
import { runInTurns } from '$lib/server/http/request-turns.ts';
import { respondPieces } from '$lib/server/http/respond.ts';
import { observationsCsv } from '$lib/features/release/observations-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url, locals: { app } }) =>
	respondPieces(request, 'text/csv; charset=utf-8', () => {
		const question = parseObservationsQuestion(url.searchParams, app);
		return {
			tag: observationsTag(app, question),
			make: async () =>
				runInTurns(observationsCsv(await runInTurns(observationSteps(app, question))))
		};
	});
