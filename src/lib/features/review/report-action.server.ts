import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localeFromUrl, localizePath } from '../../ui/i18n/locale.ts';
import type { ReviewConfirmation } from './review-page.ts';
import type { ReasonedActionContext } from '../../server/events/act.ts';
import { getReportForViewer } from '../../server/auth/report-access.ts';
import type { AppContext } from '../../server/app-context.ts';
import { failWithValues, runAction } from '../../server/http/form-action.ts';
import { viewerOf } from '../../server/http/signed-in-person.ts';
import { orErrorPage } from '../../server/http/error-page.ts';
import { textIn } from '../../server/http/form-data.ts';

/** Command on a report, with the comment that belongs to it. */
type ReportAction = (app: AppContext, report: string, act: ReasonedActionContext) => void;

/**
 * An action of a report's page: done by who may see the report, told on the page where it is not
 * done, with what was typed. `said` is the field of the form that holds the reason or text.
 */
export const createReportAction =
	(done: ReviewConfirmation, act: ReportAction, field = 'reason') =>
	async (event: RequestEvent) => {
		const { url, request, locals } = event;
		const locale = localeFromUrl(url);
		const looking = viewerOf(locals);
		const reportId = event.params['id'] ?? '';
		const { publicId: id } = orErrorPage(url, locale, () =>
			getReportForViewer(locals.app, looking, reportId)
		);
		const reason = textIn(await request.formData(), field) ?? '';
		const { failure } = await runAction(event, () =>
			act(locals.app, id, { actor: looking.person.name, at: new Date(), reason })
		);
		if (failure) return failWithValues(failure, { act: done, typed: reason });
		redirect(303, localizePath(`/bao-cao/${id}?xong=${done}`, locale));
	};
