import { RequestError } from '../../model/refusal.ts';
import { receiptJson } from '../../view/receipt-json.ts';
import { formRead } from '../form-read.ts';
import { bytesOf } from '../query/files.ts';
import { storedReceipt } from '../receipt.ts';
import { visibleReport, type Looking } from '../visible.ts';
import type { World } from '../world.ts';
import { attachment } from './attachment.ts';
import { preferredLocale } from './preferred-locale.ts';
import { refusedAs } from './respond.ts';

/** The receipt of a report as it stands today, its problems in the reader's language. */
export const reportReceipt = (
	request: Request,
	world: World,
	looking: Looking,
	id: string
): Response =>
	orRefused(request, () => {
		const receipt = storedReceipt(world, visibleReport(world, looking, id).publicId);
		const locale = preferredLocale(request.headers.get('Accept-Language'));
		return Response.json(receiptJson(receipt, locale, formRead(world, receipt)));
	});

/**
 * The bytes as they came. They are a stranger's: a browser saves them and, should it show them all
 * the same, neither guesses a type nor runs what is in them.
 */
export const reportFile = (
	request: Request,
	world: World,
	looking: Looking,
	id: string
): Response =>
	orRefused(request, () => {
		const report = visibleReport(world, looking, id);
		return new Response(new Uint8Array(bytesOf(world.store, report)), {
			headers: {
				'Content-Type': 'application/octet-stream',
				'Content-Disposition': attachment(report.fileName),
				'Content-Security-Policy': "sandbox; default-src 'none'",
				'X-Content-Type-Options': 'nosniff'
			}
		});
	});

function orRefused(request: Request, answer: () => Response): Response {
	try {
		return answer();
	} catch (error) {
		if (error instanceof RequestError) return refusedAs(request, error);
		throw error;
	}
}
