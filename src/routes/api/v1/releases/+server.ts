import { publishedReleases } from '$lib/server/events/releases.ts';
import { expectNoParameters } from '$lib/features/api/query-schema.ts';
import type { ReleaseListAnswer } from '$lib/features/release/release-schema.ts';
import { respondJson } from '$lib/server/http/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url, locals: { app } }) =>
	respondJson(request, (): ReleaseListAnswer => {
		expectNoParameters(url.searchParams);
		return publishedReleases(app.store);
	});
