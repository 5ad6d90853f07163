import { getLocale } from '$lib/paraglide/runtime.js';
import { getUnitScores } from '$lib/features/scorecard/get-scorecard.server.ts';
import { getUnit } from '$lib/features/unit/get-unit.server.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { unitPage, unitScoreLines } from '$lib/features/unit/unit-page.ts';
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
