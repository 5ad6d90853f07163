import { error } from '@sveltejs/kit';
import { RequestError } from '../../core/model/request-error.ts';
import type { Locale } from '../../core/model/locale.ts';
import { logRefusal } from '../log.ts';
import { queryErrorPage } from '../../ui/i18n/error-page.ts';

/** The answer, or the error page that says what was asked and offers what exists. */
export function orErrorPage<T>(url: URL, locale: Locale, answer: () => T): T {
	try {
		return answer();
	} catch (thrown) {
		return throwErrorPage(thrown, url, locale);
	}
}

type SetHeaders = (headers: Record<string, string>) => void;

/** As `orErrorPage`, for what has to be waited for, and may be refused for some time. */
export async function orErrorPageAsync<T>(
	url: URL,
	locale: Locale,
	answer: () => Promise<T>,
	setHeaders?: SetHeaders
): Promise<T> {
	try {
		return await answer();
	} catch (thrown) {
		if (thrown instanceof RequestError && thrown.wait > 0)
			setHeaders?.({ 'Retry-After': String(thrown.wait) });
		return throwErrorPage(thrown, url, locale);
	}
}

function throwErrorPage(thrown: unknown, url: URL, locale: Locale): never {
	if (!(thrown instanceof RequestError)) throw thrown;
	const refused = queryErrorPage(thrown, url, locale);
	const id = logRefusal(thrown.code, thrown.status);
	error(thrown.status, { message: refused.title, refused, id });
}
