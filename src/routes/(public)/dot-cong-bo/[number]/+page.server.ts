import { getLocale } from '$lib/paraglide/runtime.js';
import { getRelease } from '$lib/features/release/get-release.server.ts';
import { orErrorPageAsync } from '$lib/server/http/error-page.ts';
import { releasePage } from '$lib/features/release/release-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, params, locals: { app }, setHeaders }) => {
	const locale = getLocale();
	const release = await orErrorPageAsync(
		url,
		locale,
		async () => releasePage(await getRelease(app, params.number), locale),
		setHeaders
	);
	return { release, isDemo: release.isDemo };
};
