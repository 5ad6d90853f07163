import { RequestError } from '../../core/model/request-error.ts';
import { expectNoParameters } from '../api/query-schema.ts';
import { receiptJson } from './draft-problems.ts';
import { formOfReceipt, storedReceipt } from './receipt.server.ts';
import { bytesOfFile } from '../../server/db/files.ts';
import { getReportForViewer } from '../../server/auth/report-access.ts';
import type { StoredReport } from '../../server/events/reports.ts';
import type { Viewer } from '../../server/auth/viewer.ts';
import type { AppContext } from '../../server/app-context.ts';
import { attachmentHeader } from '../../server/http/download.ts';
import { jsonResponse } from '../../server/http/json-response.ts';
import { preferredLocale } from '../../server/http/preferred-locale.ts';
import { requestErrorResponse } from '../../server/http/respond.ts';

type ReportResponse = (request: Request, app: AppContext, looking: Viewer, id: string) => Response;

/** Response with a file made from a report, if the viewer may see it; else a problem document. */
const respondWithReport =
	(answer: (report: StoredReport, app: AppContext, request: Request) => Response): ReportResponse =>
	(request, app, looking, id) => {
		try {
			expectNoParameters(new URL(request.url).searchParams);
			return answer(getReportForViewer(app, looking, id), app, request);
		} catch (error) {
			if (error instanceof RequestError) return requestErrorResponse(request, error, looking.call);
			throw error;
		}
	};

/** The receipt of a report as it stands today, its problems in the reader's language. */
export const receiptResponse = respondWithReport(({ publicId }, app, request) => {
	const receipt = storedReceipt(app, publicId);
	const locale = preferredLocale(request.headers.get('Accept-Language'));
	return jsonResponse(receiptJson(receipt, locale, formOfReceipt(app, receipt)));
});

/**
 * The bytes as they came. They are a stranger's: a browser saves them and, should it show them all
 * the same, neither guesses a type nor runs what is in them.
 */
export const reportFileResponse = respondWithReport(
	(report, app) =>
		new Response(new Uint8Array(bytesOfFile(app.store, report)), {
			headers: {
				'Content-Type': 'application/octet-stream',
				'Content-Disposition': attachmentHeader(report.fileName),
				'Content-Security-Policy': "sandbox; default-src 'none'",
				'X-Content-Type-Options': 'nosniff'
			}
		})
);
