import { getLocale } from '$lib/paraglide/runtime.js';
import { getUnitScore } from '$lib/server/answer-scorecard.ts';
import { orErrorPage } from '$lib/server/web/refused.ts';
import { parsePageUnitScoreQuestion } from '$lib/server/web/scorecard-ask.ts';
import { scorecardUnitPage } from '$lib/view/scorecard-unit.ts';
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
