import { getLocale } from '$lib/paraglide/runtime.js';
import { getAuditLog } from '$lib/server/audit-log.ts';
import { parseLogQuestion, parseLogCursor } from '$lib/server/web/log-ask.ts';
import { orErrorPage } from '$lib/server/web/refused.ts';
import { logPageView } from '$lib/view/admin-log.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { app } }) => {
	const locale = getLocale();
	const [ask, before] = [
		orErrorPage(url, locale, () => parseLogQuestion(url)),
		parseLogCursor(url)
	];
	return { log: logPageView(getAuditLog(app, ask, before), ask, before, locale) };
};
