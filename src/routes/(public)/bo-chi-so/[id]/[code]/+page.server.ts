import { getLocale } from '$lib/paraglide/runtime.js';
import { answerUnitScore } from '$lib/server/answer-scorecard.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { pageUnitScore } from '$lib/server/web/scorecard-ask.ts';
import { scorecardUnitPage } from '$lib/view/scorecard-unit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { world } }) => {
	const locale = getLocale();
	const query = url.searchParams;
	const score = answerOr(url, locale, () =>
		scorecardUnitPage(answerUnitScore(world, pageUnitScore(params, query, world)), {
			release: query.get('release'),
			locale
		})
	);
	return { score, isDemo: score.isDemo };
};
