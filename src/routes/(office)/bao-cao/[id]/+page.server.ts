import { getLocale } from '$lib/paraglide/runtime.js';
import { getReport } from '$lib/features/submission/get-report.server.ts';
import { getReview } from '$lib/features/review/get-review.server.ts';
import {
	approveReport,
	commentOnReport,
	returnReport,
	withdrawReport
} from '$lib/features/review/review-report.server.ts';
import { createReportAction } from '$lib/features/review/report-action.server.ts';
import { viewerOf } from '$lib/server/http/signed-in-person.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { reportPage } from '$lib/features/submission/report-page.ts';
import { reviewPage } from '$lib/features/review/review-page.ts';
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
