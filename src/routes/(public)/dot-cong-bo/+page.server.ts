import { getLocale } from '$lib/paraglide/runtime.js';
import { releases } from '$lib/server/publish.ts';
import { releaseList } from '$lib/view/release-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { world } }) => {
	const [headline = ''] = world.reference.catalogue.installation.headlines;
	return { releases: releaseList(releases(world), headline, getLocale()) };
};
