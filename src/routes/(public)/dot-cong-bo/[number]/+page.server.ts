import { getLocale } from '$lib/paraglide/runtime.js';
import { answerRelease } from '$lib/server/answer-release.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { releasePage } from '$lib/view/release-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { world } }) => {
	const locale = getLocale();
	const release = answerOr(url, locale, () =>
		releasePage(answerRelease(world, params.number), locale)
	);
	return { release, isDemo: release.isDemo };
};
