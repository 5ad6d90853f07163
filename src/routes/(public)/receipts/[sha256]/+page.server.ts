import { getLocale } from '$lib/paraglide/runtime.js';
import { getReceivedFile } from '$lib/features/submission/get-report.server.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { receiptLines } from '$lib/features/submission/report-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { app } }) => {
	const locale = getLocale();
	const file = orErrorPage(url, locale, () => getReceivedFile(app, params.sha256));
	return { sha256: file.sha256, lines: receiptLines(file, locale) };
};
