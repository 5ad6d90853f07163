import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { comparisonSteps } from '$lib/features/comparison/get-comparison.server.ts';
import {
	MAX_COMPARED_INDICATORS,
	MAX_COMPARED_UNITS
} from '$lib/features/comparison/comparison-question.server.ts';
import { orErrorPage, orErrorPageAsync } from '$lib/server/http/error-page.ts';
import {
	shortComparisonHref,
	parseComparisonQuestion
} from '$lib/features/comparison/parse-question.server.ts';
import { runInTurns } from '$lib/server/http/request-turns.ts';
import { comparisonPage } from '$lib/features/comparison/comparison-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app }, setHeaders }) => {
	const locale = getLocale();
	const resolved = orErrorPage(url, locale, () =>
		parseComparisonQuestion(url.searchParams, app, new Date())
	);
	const better = orErrorPage(url, locale, () =>
		shortComparisonHref(url.searchParams, resolved, app, locale)
	);
	if (better !== null) redirect(303, better);
	const page = await orErrorPageAsync(
		url,
		locale,
		async () =>
			comparisonPage(await runInTurns(comparisonSteps(app, resolved.ask)), {
				...resolved,
				groups: app.reference.catalogue.groups,
				most: { units: MAX_COMPARED_UNITS, indicators: MAX_COMPARED_INDICATORS },
				locale
			}),
		setHeaders
	);
	return { page, isDemo: page.isDemo };
};
