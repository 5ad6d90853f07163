import { getLocale } from '$lib/paraglide/runtime.js';
import { getScorecard } from '$lib/features/scorecard/get-scorecard.server.ts';
import { orErrorPageAsync } from '$lib/server/http/error-page.ts';
import { parsePageScorecardQuestion } from '$lib/features/scorecard/parse-question.server.ts';
import { scorecardPage } from '$lib/features/scorecard/scorecard-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, params, locals: { app }, setHeaders }) => {
	const locale = getLocale();
	const card = await orErrorPageAsync(
		url,
		locale,
		async () =>
			scorecardPage(
				await getScorecard(app, parsePageScorecardQuestion(params.id, url.searchParams, app)),
				{
					release: url.searchParams.get('release'),
					group: url.searchParams.get('nhom'),
					locale
				}
			),
		setHeaders
	);
	return { card, isDemo: card.isDemo };
};
