import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { getComparison } from '$lib/server/answer-side-by-side.ts';
import { MAX_COMPARED_INDICATORS, MAX_COMPARED_UNITS } from '$lib/server/answer/compared-ask.ts';
import { orErrorPage } from '$lib/server/web/refused.ts';
import { canonicalHref, parseComparisonQuestion } from '$lib/server/web/side-by-side-ask.ts';
import { comparisonPage } from '$lib/view/side-by-side-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { app } }) => {
	const locale = getLocale();
	const asked = orErrorPage(url, locale, () =>
		parseComparisonQuestion(url.searchParams, app, new Date())
	);
	const better = orErrorPage(url, locale, () =>
		canonicalHref(url.searchParams, asked, app, locale)
	);
	if (better !== null) redirect(303, better);
	const page = orErrorPage(url, locale, () =>
		comparisonPage(getComparison(app, asked.ask), {
			...asked,
			groups: app.reference.catalogue.groups,
			most: { units: MAX_COMPARED_UNITS, indicators: MAX_COMPARED_INDICATORS },
			locale
		})
	);
	return { page, isDemo: page.isDemo };
};
