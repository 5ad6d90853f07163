import { getLocale } from '$lib/paraglide/runtime.js';
import { getRanking } from '$lib/features/ranking/get-ranking.server.ts';
import { parsePageQuestion } from '$lib/features/ranking/parse-question.server.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { rankingPage } from '$lib/features/ranking/ranking-page.ts';
import { otherDefinitionOf } from '$lib/features/ranking/definitions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { app } }) => {
	const locale = getLocale();
	const ranking = orErrorPage(url, locale, () => {
		const ask = parsePageQuestion(params.indicator, url.searchParams, app);
		const answer = getRanking(app, ask);
		const known = otherDefinitionOf(answer.installation, params.indicator);
		return rankingPage(answer, {
			other: known && {
				answer: getRanking(app, { ...ask, indicator: known.other }),
				pair: known.pair
			},
			groups: app.reference.catalogue.groups,
			release: url.searchParams.get('release'),
			group: url.searchParams.get('nhom'),
			origin: url.origin,
			locale
		});
	});
	return { ranking, isDemo: ranking.isDemo };
};
