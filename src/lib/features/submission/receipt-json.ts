import type { Form } from '../../core/model/form.ts';
import type { Receipt } from '../../core/model/report.ts';
import type { Locale } from '../../core/model/locale.ts';
import { problemText } from '../../ui/i18n/problems/problem-text.ts';

/** A receipt with its problems in words; with the form that it was read by, rules in its words. */
export function receiptJson(receipt: Receipt, locale: Locale, form?: Form) {
	const problems = receipt.problems.map((problem) => ({
		...problem,
		message: problemText(problem, locale, form)
	}));
	return { ...receipt, problems };
}
