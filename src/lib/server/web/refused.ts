import { error } from '@sveltejs/kit';
import { Refusal } from '../../model/refusal.ts';
import type { Locale } from '../../view/locale.ts';
import { refusalPage } from '../../view/refusal-page.ts';

/** The answer, or the error page that says what was asked and offers what exists. */
export function answerOr<T>(url: URL, locale: Locale, answer: () => T): T {
	try {
		return answer();
	} catch (thrown) {
		if (!(thrown instanceof Refusal)) throw thrown;
		const refused = refusalPage(thrown, url, locale);
		error(thrown.status, { message: refused.title, refused });
	}
}
