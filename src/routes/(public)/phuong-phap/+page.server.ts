import { getLocale } from '$lib/paraglide/runtime.js';
import { getMethodRanking } from '$lib/features/method/get-method-ranking.server.ts';
import { methodPage } from '$lib/features/method/method-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app } }) => {
	const method = methodPage(getMethodRanking(app), getLocale());
	return { method, isDemo: method.isDemo };
};
