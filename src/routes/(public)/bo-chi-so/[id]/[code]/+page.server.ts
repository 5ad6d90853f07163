import { getLocale } from '$lib/paraglide/runtime.js';
import { getUnitScore } from '$lib/features/scorecard/get-scorecard.server.ts';
import { orErrorPageAsync } from '$lib/server/http/error-page.ts';
import { parsePageUnitScoreQuestion } from '$lib/features/scorecard/parse-question.server.ts';
import { scorecardUnitPage } from '$lib/features/scorecard/scorecard-unit-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, params, locals: { app }, setHeaders }) => {
	const locale = getLocale();
	const query = url.searchParams;
	const score = await orErrorPageAsync(
		url,
		locale,
		async () =>
			scorecardUnitPage(await getUnitScore(app, parsePageUnitScoreQuestion(params, query, app)), {
				release: query.get('release'),
				locale
			}),
		setHeaders
	);
	return { score, isDemo: score.isDemo };
};
