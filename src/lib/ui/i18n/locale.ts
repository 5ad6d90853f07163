import type { Locale } from '../../core/model/locale.ts';

/** Vietnamese stands at the plain address, English below `/en`. */
export const localizePath = (path: string, locale: Locale): string =>
	locale === 'vi' ? path : path === '/' ? '/en' : `/en${path}`;

/** The page at an address in another language, its question kept. */
export function localizeUrl({ pathname, search }: URL, locale: Locale): string {
	const plain = pathname.replace(/^\/en(?=\/|$)/u, '') || '/';
	return localizePath(plain, locale) + search;
}

/** The language that an address is in. */
export const localeFromUrl = ({ pathname }: URL): Locale =>
	/^\/en(?:\/|$)/u.test(pathname) ? 'en' : 'vi';

/** Address to open after signing in, always within this installation. */
export function safeRedirectPath(text: string | null, origin: string): string | null {
	if (text === null || !text.startsWith('/') || !URL.canParse(text, origin)) return null;
	const url = new URL(text, origin);
	return url.origin === origin ? url.pathname + url.search : null;
}
