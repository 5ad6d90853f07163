import { getLocale } from '$lib/paraglide/runtime.js';
import { answerReport } from '$lib/server/answer-report.ts';
import { answerReview } from '$lib/server/answer-review.ts';
import { comment } from '$lib/server/comment.ts';
import { approve, returnReport, withdraw } from '$lib/server/review.ts';
import { actOnReport } from '$lib/server/web/act-on-report.ts';
import { lookingOf } from '$lib/server/web/looking.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { reportPage } from '$lib/view/report-page.ts';
import { reviewPage } from '$lib/view/review-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals }) => {
	const { world } = locals;
	const [looking, locale] = [lookingOf(locals), getLocale()];
	const against = url.searchParams.get('so-voi');
	const answer = answerOr(url, locale, () => answerReport(world, looking, params.id, against));
	const review = answerReview(world, looking.person, answer);
	const done = url.searchParams.get('xong');
	return {
		report: reportPage(answer, world.reference, url.origin, locale),
		review: reviewPage(answer, review, world.reference, done, locale),
		isDemo: answer.isDemo || review.comparison?.isDemo === true
	};
};

export const actions: Actions = {
	approve: actOnReport('duyet', approve),
	return: actOnReport('tra-lai', returnReport),
	withdraw: actOnReport('rut', withdraw),
	comment: actOnReport(
		'trao-doi',
		(world, id, { reason: text, ...act }) => comment(world, id, { ...act, text }),
		'text'
	)
};
