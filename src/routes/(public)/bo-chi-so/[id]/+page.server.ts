import { getLocale } from '$lib/paraglide/runtime.js';
import { getScorecard } from '$lib/features/scorecard/get-scorecard.server.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { parsePageScorecardQuestion } from '$lib/features/scorecard/parse-question.server.ts';
import { scorecardPage } from '$lib/features/scorecard/scorecard-page.ts';
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
