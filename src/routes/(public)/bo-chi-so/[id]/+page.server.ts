import { getLocale } from '$lib/paraglide/runtime.js';
import { answerScorecard } from '$lib/server/answer-scorecard.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { pageScorecard } from '$lib/server/web/scorecard-ask.ts';
import { scorecardPage } from '$lib/view/scorecard-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { world } }) => {
	const locale = getLocale();
	const card = answerOr(url, locale, () =>
		scorecardPage(answerScorecard(world, pageScorecard(params.id, url.searchParams, world)), {
			release: url.searchParams.get('release'),
			group: url.searchParams.get('nhom'),
			locale
		})
	);
	return { card, isDemo: card.isDemo };
};
