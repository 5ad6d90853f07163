import { expectNoParameters } from '$lib/features/api/query-schema.ts';
import { respondJson } from '$lib/server/http/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url, locals: { app } }) =>
	respondJson(request, () => {
		expectNoParameters(url.searchParams);
		return app.reference.catalogue.scorecards;
	});
