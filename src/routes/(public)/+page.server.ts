import { getLocale } from '$lib/paraglide/runtime.js';
import { getHeadlineRankings } from '$lib/features/ranking/headline-rankings.server.ts';
import { allReleases } from '$lib/server/events/releases.ts';
import { homePage } from '$lib/features/home/home-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (allReleases(locals.app.store).length === 0) return { home: null, isDemo: false };
	const home = homePage(getHeadlineRankings(locals.app), getLocale());
	return { home, isDemo: home.isDemo };
};
