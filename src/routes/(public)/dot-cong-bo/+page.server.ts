import { getLocale } from '$lib/paraglide/runtime.js';
import { allReleases } from '$lib/server/query/releases.ts';
import { releaseList } from '$lib/view/release-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { world } }) => {
	const [headline = ''] = world.reference.catalogue.installation.headlines;
	return { releases: releaseList(allReleases(world.store), headline, getLocale()) };
};
