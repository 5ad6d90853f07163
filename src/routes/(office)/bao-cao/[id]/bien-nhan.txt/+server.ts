import { getLocale } from '$lib/paraglide/runtime.js';
import { getReport } from '$lib/features/submission/get-report.server.ts';
import { attachmentHeader } from '$lib/server/http/download.ts';
import { viewerOf } from '$lib/server/http/signed-in-person.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { receiptFile } from '$lib/features/submission/report-page.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, params, locals }) => {
	const { app } = locals;
	const answer = orErrorPage(url, getLocale(), () =>
		getReport(app, viewerOf(locals), params.id, null)
	);
	return new Response(receiptFile(answer, app.reference, url.origin), {
		headers: {
			'Content-Type': 'text/plain; charset=utf-8',
			'Content-Disposition': attachmentHeader(`bien-nhan-${params.id}.txt`)
		}
	});
};
