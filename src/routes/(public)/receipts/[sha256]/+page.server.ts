import { getLocale } from '$lib/paraglide/runtime.js';
import { getReceivedFile } from '$lib/server/answer-report.ts';
import { orErrorPage } from '$lib/server/web/refused.ts';
import { receiptLines } from '$lib/view/report-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { app } }) => {
	const locale = getLocale();
	const file = orErrorPage(url, locale, () => getReceivedFile(app, params.sha256));
	return { sha256: file.sha256, lines: receiptLines(file, locale) };
};
