import { getLocale } from '$lib/paraglide/runtime.js';
import { answerReport } from '$lib/server/answer-report.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { reportPage } from '$lib/view/report-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { world } }) => {
	const locale = getLocale();
	const against = url.searchParams.get('so-voi');
	const answer = answerOr(url, locale, () => answerReport(world, params.id, against));
	return {
		report: reportPage(answer, world.reference, url.origin, locale),
		sample: answer.isSample
	};
};
