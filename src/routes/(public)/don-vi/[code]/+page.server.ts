import { getLocale } from '$lib/paraglide/runtime.js';
import { getUnitScores } from '$lib/features/scorecard/get-scorecard.server.ts';
import { getUnitInTurns } from '$lib/features/unit/get-unit.server.ts';
import { orErrorPageAsync } from '$lib/server/http/error-page.ts';
import { unitPage, unitScoreLines } from '$lib/features/unit/unit-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { app }, setHeaders }) => {
	const locale = getLocale();
	return orErrorPageAsync(
		url,
		locale,
		async () => {
			const answer = await getUnitInTurns(app, params.code, url.searchParams.get('on'));
			const standings = await getUnitScores(app, answer.unit);
			return {
				unit: unitPage(answer, app.reference.catalogue.groups, locale),
				scores: unitScoreLines(standings, locale),
				isDemo: answer.isDemo || standings.some(({ isDemo }) => isDemo)
			};
		},
		setHeaders
	);
};
