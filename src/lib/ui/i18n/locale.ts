import type { Locale } from '../../core/model/locale.ts';

/**
 * Vietnamese stands at the plain address, English below `/en`. A path begins with one slash: behind
 * two, browsers read the name of another host.
 */
export function localizePath(path: string, locale: Locale): string {
	const own = path.replace(/^[/\\]{2,}/u, '/');
	return locale === 'vi' ? own : own === '/' ? '/en' : `/en${own}`;
}

/** The page at an address in another language, its question kept. */
export function localizeUrl({ pathname, search }: URL, locale: Locale): string {
	const plain = pathname.replace(/^\/en(?=\/|$)/u, '') || '/';
	return localizePath(plain, locale) + search;
}

/** The language that an address is in. */
export const localeFromUrl = ({ pathname }: URL): Locale =>
	/^\/en(?:\/|$)/u.test(pathname) ? 'en' : 'vi';

/**
 * Address to open after signing in, always within this installation. The resolved path is judged:
 * `/..//evil.example/` has our origin and resolves to the name of another host.
 */
export function safeRedirectPath(text: string | null, origin: string): string | null {
	if (text === null || !text.startsWith('/') || !URL.canParse(text, origin)) return null;
	const url = new URL(text, origin);
	return url.origin === origin && !url.pathname.startsWith('//') ? url.pathname + url.search : null;
}
