import { getLocale } from '$lib/paraglide/runtime.js';
import { getScorecard } from '$lib/server/answer-scorecard.ts';
import { orErrorPage } from '$lib/server/web/refused.ts';
import { parsePageScorecardQuestion } from '$lib/server/web/scorecard-ask.ts';
import { scorecardPage } from '$lib/view/scorecard-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { app } }) => {
	const locale = getLocale();
	const card = orErrorPage(url, locale, () =>
		scorecardPage(getScorecard(app, parsePageScorecardQuestion(params.id, url.searchParams, app)), {
			release: url.searchParams.get('release'),
			group: url.searchParams.get('nhom'),
			locale
		})
	);
	return { card, isDemo: card.isDemo };
};
