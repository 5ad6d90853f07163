import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { answerSideBySide } from '$lib/server/answer-side-by-side.ts';
import { MOST_INDICATORS, MOST_UNITS } from '$lib/server/answer/compared-ask.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { betterAddress, sideBySideAsk } from '$lib/server/web/side-by-side-ask.ts';
import { comparisonPage } from '$lib/view/side-by-side-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { world } }) => {
	const locale = getLocale();
	const asked = answerOr(url, locale, () => sideBySideAsk(url.searchParams, world, new Date()));
	const better = answerOr(url, locale, () => betterAddress(url.searchParams, asked, world, locale));
	if (better !== null) redirect(303, better);
	const page = answerOr(url, locale, () =>
		comparisonPage(answerSideBySide(world, asked.ask), {
			...asked,
			groups: world.reference.catalogue.groups,
			most: { units: MOST_UNITS, indicators: MOST_INDICATORS },
			locale
		})
	);
	return { page, isDemo: page.isDemo };
};
