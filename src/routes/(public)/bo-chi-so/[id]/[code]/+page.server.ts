import { getLocale } from '$lib/paraglide/runtime.js';
import { getUnitScore } from '$lib/features/scorecard/get-scorecard.server.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { parsePageUnitScoreQuestion } from '$lib/features/scorecard/parse-question.server.ts';
import { scorecardUnitPage } from '$lib/features/scorecard/scorecard-unit-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { app } }) => {
	const locale = getLocale();
	const query = url.searchParams;
	const score = orErrorPage(url, locale, () =>
		scorecardUnitPage(getUnitScore(app, parsePageUnitScoreQuestion(params, query, app)), {
			release: query.get('release'),
			locale
		})
	);
	return { score, isDemo: score.isDemo };
};
