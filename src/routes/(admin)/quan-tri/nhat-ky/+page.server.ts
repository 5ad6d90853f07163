import { getLocale } from '$lib/paraglide/runtime.js';
import { auditLog } from '$lib/server/audit-log.ts';
import { logAsk, logBefore } from '$lib/server/web/log-ask.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { logPageView } from '$lib/view/admin-log.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { world } }) => {
	const locale = getLocale();
	const [ask, before] = [answerOr(url, locale, () => logAsk(url)), logBefore(url)];
	return { log: logPageView(auditLog(world, ask, before), ask, before, locale) };
};
