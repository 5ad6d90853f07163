import { allReleases } from '$lib/server/query/releases.ts';
import { respondJson } from '$lib/server/web/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, locals: { app } }) =>
	respondJson(request, () => allReleases(app.store));
