import { getLocale } from '$lib/paraglide/runtime.js';
import { getRelease } from '$lib/server/answer-release.ts';
import { orErrorPage } from '$lib/server/web/refused.ts';
import { releasePage } from '$lib/view/release-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { app } }) => {
	const locale = getLocale();
	const release = orErrorPage(url, locale, () =>
		releasePage(getRelease(app, params.number), locale)
	);
	return { release, isDemo: release.isDemo };
};
