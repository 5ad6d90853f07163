import { getLocale } from '$lib/paraglide/runtime.js';
import { getMethodRanking } from '$lib/server/answer-method.ts';
import { methodPage } from '$lib/view/method-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app } }) => {
	const method = methodPage(getMethodRanking(app), getLocale());
	return { method, isDemo: method.isDemo };
};
