import { getLocale } from '$lib/paraglide/runtime.js';
import { answerFile } from '$lib/server/answer-report.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { receiptLines } from '$lib/view/report-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { world } }) => {
	const locale = getLocale();
	const file = answerOr(url, locale, () => answerFile(world, params.sha256));
	return { sha256: file.sha256, lines: receiptLines(file, locale) };
};
