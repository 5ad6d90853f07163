import { getLocale } from '$lib/paraglide/runtime.js';
import { getAuditLog } from '$lib/features/admin/audit-log.server.ts';
import { parseLogQuestion, parseLogCursor } from '$lib/features/admin/parse-log-question.server.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { logPageView } from '$lib/features/admin/audit-log.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { app } }) => {
	const locale = getLocale();
	const [ask, before] = [
		orErrorPage(url, locale, () => parseLogQuestion(url)),
		parseLogCursor(url)
	];
	return { log: logPageView(getAuditLog(app, ask, before), ask, before, locale) };
};
