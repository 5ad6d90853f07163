import { allReleases } from '$lib/server/events/releases.ts';
import { respondJson } from '$lib/server/http/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, locals: { app } }) =>
	respondJson(request, () => allReleases(app.store));
