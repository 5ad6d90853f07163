import { getLocale } from '$lib/paraglide/runtime.js';
import { lookUpReceivedFile } from '$lib/features/submission/get-report.server.ts';
import { orErrorPageAsync } from '$lib/server/http/error-page.ts';
import { receiptLines } from '$lib/features/submission/report-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { url, params, locals, setHeaders } = event;
	const locale = getLocale();
	const file = await orErrorPageAsync(
		url,
		locale,
		() => lookUpReceivedFile(locals.app, params.sha256, event.getClientAddress()),
		setHeaders
	);
	return { sha256: file.sha256, lines: receiptLines(file, locale) };
};
