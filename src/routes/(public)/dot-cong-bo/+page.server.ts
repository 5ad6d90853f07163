import { getLocale } from '$lib/paraglide/runtime.js';
import { allReleases } from '$lib/server/events/releases.ts';
import { releaseList } from '$lib/features/release/release-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app } }) => {
	const [headline = ''] = app.reference.catalogue.installation.headlines;
	return { releases: releaseList(allReleases(app.store), headline, getLocale()) };
};
