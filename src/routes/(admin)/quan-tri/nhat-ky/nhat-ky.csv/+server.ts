import { getLocale } from '$lib/paraglide/runtime.js';
import { exportLog } from '$lib/server/audit-log.ts';
import { attachmentHeader } from '$lib/server/web/attachment.ts';
import { parseLogQuestion } from '$lib/server/web/log-ask.ts';
import { orErrorPage } from '$lib/server/web/refused.ts';
import { textStream } from '$lib/server/web/streamed.ts';
import { logCsv } from '$lib/view/log-csv.ts';
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
