import { getLocale } from '$lib/paraglide/runtime.js';
import { answerHome } from '$lib/server/answer-home.ts';
import { releases } from '$lib/server/publish.ts';
import { homePage } from '$lib/view/home-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (releases(locals.world).length === 0) return { home: null, sample: false };
	const home = homePage(answerHome(locals.world), getLocale());
	return { home, sample: home.sample };
};
