import { getLocale } from '$lib/paraglide/runtime.js';
import { getRelease } from '$lib/features/release/get-release.server.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { releasePage } from '$lib/features/release/release-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { app } }) => {
	const locale = getLocale();
	const release = orErrorPage(url, locale, () =>
		releasePage(getRelease(app, params.number), locale)
	);
	return { release, isDemo: release.isDemo };
};
