import { RequestError } from '../../model/refusal.ts';
import { receiptJson } from '../../view/receipt-json.ts';
import { formOfReceipt } from '../form-read.ts';
import { bytesOfFile } from '../query/files.ts';
import { storedReceipt } from '../receipt.ts';
import { getReportForViewer, type Viewer } from '../visible.ts';
import type { AppContext } from '../world.ts';
import { attachmentHeader } from './attachment.ts';
import { preferredLocale } from './preferred-locale.ts';
import { requestErrorResponse } from './respond.ts';

/** The receipt of a report as it stands today, its problems in the reader's language. */
export const receiptResponse = (
	request: Request,
	app: AppContext,
	looking: Viewer,
	id: string
): Response =>
	orProblemResponse(request, () => {
		const receipt = storedReceipt(app, getReportForViewer(app, looking, id).publicId);
		const locale = preferredLocale(request.headers.get('Accept-Language'));
		return Response.json(receiptJson(receipt, locale, formOfReceipt(app, receipt)));
	});

/**
 * The bytes as they came. They are a stranger's: a browser saves them and, should it show them all
 * the same, neither guesses a type nor runs what is in them.
 */
export const reportFileResponse = (
	request: Request,
	app: AppContext,
	looking: Viewer,
	id: string
): Response =>
	orProblemResponse(request, () => {
		const report = getReportForViewer(app, looking, id);
		return new Response(new Uint8Array(bytesOfFile(app.store, report)), {
			headers: {
				'Content-Type': 'application/octet-stream',
				'Content-Disposition': attachmentHeader(report.fileName),
				'Content-Security-Policy': "sandbox; default-src 'none'",
				'X-Content-Type-Options': 'nosniff'
			}
		});
	});

function orProblemResponse(request: Request, answer: () => Response): Response {
	try {
		return answer();
	} catch (error) {
		if (error instanceof RequestError) return requestErrorResponse(request, error);
		throw error;
	}
}
