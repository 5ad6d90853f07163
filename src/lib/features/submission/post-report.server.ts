import { RequestError } from '../../core/model/request-error.ts';
import type { Receipt } from '../../core/model/report.ts';
import type { Locale } from '../../core/model/locale.ts';
import { receiptJson } from './draft-problems.ts';
import { errorText } from '../../ui/i18n/errors.ts';
import { formOfReceipt } from './receipt.server.ts';
import type { FileStart } from '../../server/worker/task-runner.ts';
import { runTaskBySize } from './tasks.server.ts';
import type { Submission } from './submission.server.ts';
import { soleUnitCode } from './upload-options.server.ts';
import type { Viewer } from '../../server/auth/viewer.ts';
import type { ApiCall } from '../../server/log.ts';
import type { AppContext } from '../../server/app-context.ts';
import { jsonResponse } from '../../server/http/json-response.ts';
import { preferredLocale } from '../../server/http/preferred-locale.ts';
import { problemDocumentResponse, problemTypeOf } from '../../server/http/problem-document.ts';
import { parseReportQuestion, type ReportQuestion } from './parse-report-question.server.ts';
import { requestErrorResponse } from '../../server/http/respond.ts';
import { readUploadedFile } from './uploaded-file.server.ts';
import type { RefusedReportAnswer } from './receipt-schema.ts';

/**
 * Submission by a program (docs/rules.md §8): 201 with the receipt of a new report, 200 with the
 * receipt of an earlier identical one or of a dry run; else a problem document with the remedy.
 */
export async function postReport(
	request: Request,
	app: AppContext,
	{ person, within = person.unit ?? undefined, call }: Viewer
): Promise<Response> {
	const locale = preferredLocale(request.headers.get('Accept-Language'));
	try {
		const ask = parseReportQuestion(new URL(request.url).searchParams, app);
		const file = await readUploadedFile(request, app.env.maxUploadBytes);
		const { unit = soleUnitCode(app.reference.units, within) } = ask.choices;
		const sent = { ...file, ...ask.choices, unit, within };
		return ask.dryRun
			? checkResponse(
					app,
					await runTaskBySize(app, startOf(sent), 'checkUpload', sent),
					locale,
					call
				)
			: await submitResponse(app, sent, ask, { actor: person.name, call }, locale);
	} catch (error) {
		if (error instanceof RequestError) return requestErrorResponse(request, error, call);
		throw error;
	}
}

const startOf = ({ bytes }: Submission): FileStart => ({ size: bytes.length, start: bytes });

/** Response to a check of the file; a warning needs a note only at submission. */
const checkResponse = (
	app: AppContext,
	receipt: Receipt,
	locale: Locale,
	call: ApiCall | undefined
): Response =>
	receipt.errors > 0
		? receiptProblemResponse('report-refused', app, receipt, { locale, call })
		: jsonResponse(localizedReceipt(app, receipt, locale));

async function submitResponse(
	app: AppContext,
	sent: Submission,
	{ note }: ReportQuestion,
	{ actor, call }: { actor: string; call: ApiCall | undefined },
	locale: Locale
): Promise<Response> {
	const given = { actor, at: new Date(), isTimedWhenStored: true, note };
	const act = { ...given, origin: 'api', approve: false } as const;
	const { receipt, isNew } = await runTaskBySize(app, startOf(sent), 'submitUpload', sent, act);
	if (receipt.id === null)
		return receiptProblemResponse(
			receipt.errors > 0 ? 'report-refused' : 'needs-note',
			app,
			receipt,
			{ locale, call }
		);
	return jsonResponse(localizedReceipt(app, receipt, locale), {
		status: isNew ? 201 : 200,
		headers: { Location: `/api/v1/reports/${receipt.id}` }
	});
}

const localizedReceipt = (app: AppContext, receipt: Receipt, locale: Locale) =>
	receiptJson(receipt, locale, formOfReceipt(app, receipt));

/** The problem document with the receipt beside it; its `status` is HTTP's, as the standard has it. */
function receiptProblemResponse(
	code: 'report-refused' | 'needs-note',
	app: AppContext,
	receipt: Receipt,
	{ locale, call }: { locale: Locale; call: ApiCall | undefined }
): Response {
	const error = new RequestError(code, { given: receipt.file.name });
	const answer: Omit<RefusedReportAnswer, 'instance'> = {
		...localizedReceipt(app, receipt, locale),
		needs_note: code === 'needs-note',
		type: problemTypeOf(code),
		status: error.status,
		...errorText(error, locale)
	};
	return problemDocumentResponse(answer, call);
}
