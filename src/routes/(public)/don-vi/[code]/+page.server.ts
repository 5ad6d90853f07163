import { getLocale } from '$lib/paraglide/runtime.js';
import { getUnitScores } from '$lib/server/answer-scorecard.ts';
import { getUnit } from '$lib/server/answer-unit.ts';
import { orErrorPage } from '$lib/server/web/refused.ts';
import { unitPage } from '$lib/view/unit-page.ts';
import { unitScoreLines } from '$lib/view/unit-scores.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { app } }) => {
	const locale = getLocale();
	return orErrorPage(url, locale, () => {
		const answer = getUnit(app, params.code, url.searchParams.get('on'));
		const standings = getUnitScores(app, answer.unit);
		return {
			unit: unitPage(answer, app.reference.catalogue.groups, locale),
			scores: unitScoreLines(standings, locale),
			isDemo: answer.isDemo || standings.some(({ isDemo }) => isDemo)
		};
	});
};
