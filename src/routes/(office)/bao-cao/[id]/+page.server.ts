import { getLocale } from '$lib/paraglide/runtime.js';
import { getReport } from '$lib/server/answer-report.ts';
import { getReview } from '$lib/server/answer-review.ts';
import { commentOnReport } from '$lib/server/comment.ts';
import { approveReport, returnReport, withdrawReport } from '$lib/server/review.ts';
import { createReportAction } from '$lib/server/web/act-on-report.ts';
import { viewerOf } from '$lib/server/web/looking.ts';
import { orErrorPage } from '$lib/server/web/refused.ts';
import { reportPage } from '$lib/view/report-page.ts';
import { reviewPage } from '$lib/view/review-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals }) => {
	const { app } = locals;
	const [looking, locale] = [viewerOf(locals), getLocale()];
	const against = url.searchParams.get('so-voi');
	const answer = orErrorPage(url, locale, () => getReport(app, looking, params.id, against));
	const review = getReview(app, looking.person, answer);
	const done = url.searchParams.get('xong');
	return {
		report: reportPage(answer, app.reference, url.origin, locale),
		review: reviewPage(answer, review, app.reference, done, locale),
		isDemo: answer.isDemo || review.comparison?.isDemo === true
	};
};

export const actions: Actions = {
	approve: createReportAction('duyet', approveReport),
	return: createReportAction('tra-lai', returnReport),
	withdraw: createReportAction('rut', withdrawReport),
	comment: createReportAction(
		'trao-doi',
		(app, id, { reason: text, ...act }) => commentOnReport(app, id, { ...act, text }),
		'text'
	)
};
