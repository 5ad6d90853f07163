import { getLocale } from '$lib/paraglide/runtime.js';
import { exportLog } from '$lib/features/admin/audit-log.server.ts';
import { attachmentHeader, textStream } from '$lib/server/http/download.ts';
import { parseLogQuestion } from '$lib/features/admin/parse-log-question.server.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { logCsv } from '$lib/features/admin/audit-log.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { app, sender = '' } }) => {
	const locale = getLocale();
	const ask = orErrorPage(url, locale, () => parseLogQuestion(url));
	return new Response(textStream(logCsv(exportLog(app, ask, sender), locale)), {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': attachmentHeader('nhat-ky.csv')
		}
	});
};
