import { getLocale } from '$lib/paraglide/runtime.js';
import { exportLog } from '$lib/server/audit-log.ts';
import { attachment } from '$lib/server/web/attachment.ts';
import { logAsk } from '$lib/server/web/log-ask.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { streamed } from '$lib/server/web/streamed.ts';
import { logCsv } from '$lib/view/log-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { world, sender = '' } }) => {
	const locale = getLocale();
	const ask = answerOr(url, locale, () => logAsk(url));
	return new Response(streamed(logCsv(exportLog(world, ask, sender), locale)), {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': attachment('nhat-ky.csv')
		}
	});
};
