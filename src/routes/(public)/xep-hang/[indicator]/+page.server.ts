import { getLocale } from '$lib/paraglide/runtime.js';
import { getRankingInTurns } from '$lib/features/ranking/get-ranking.server.ts';
import { parsePageQuestion } from '$lib/features/ranking/parse-question.server.ts';
import { orErrorPageAsync } from '$lib/server/http/error-page.ts';
import { rankingPage } from '$lib/features/ranking/ranking-page.ts';
import { otherDefinitionOf } from '$lib/features/ranking/definitions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, params, locals: { app }, setHeaders }) => {
	const locale = getLocale();
	const ranking = await orErrorPageAsync(
		url,
		locale,
		async () => {
			const ask = parsePageQuestion(params.indicator, url.searchParams, app);
			const answer = await getRankingInTurns(app, ask);
			const known = otherDefinitionOf(answer.installation, params.indicator);
			return rankingPage(answer, {
				other: known && {
					answer: await getRankingInTurns(app, { ...ask, indicator: known.other }),
					pair: known.pair
				},
				groups: app.reference.catalogue.groups,
				release: url.searchParams.get('release'),
				group: url.searchParams.get('nhom'),
				origin: url.origin,
				locale
			});
		},
		setHeaders
	);
	return { ranking, isDemo: ranking.isDemo };
};
