import { m } from '../../paraglide/messages.js';
import { localizePath, safeRedirectPath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';

/** The page for signing in: what was done just before, said in words. */
export interface SignInPage {
	done: string | null;
}

/** What other pages may have done before they led here, as the address says. */
const SIGN_IN_CONFIRMATIONS = { mo: m.signin_opened, doi: m.signin_changed, ra: m.signin_left };

export function signInPage(url: URL, locale: Locale): SignInPage {
	const told = Object.entries(SIGN_IN_CONFIRMATIONS).find(
		([word]) => word === url.searchParams.get('xong')
	);
	return { done: told ? told[1]({}, { locale }) : null };
}

/** To the page for signing in, with what was done. */
export const signInHref = (done: keyof typeof SIGN_IN_CONFIRMATIONS, locale: Locale): string =>
	localizePath(`/dang-nhap?xong=${done}`, locale);

/** Where somebody goes who is signed in: on to where they were going, else to their desk. */
export function afterSignIn({ searchParams, origin }: URL, locale: Locale): string {
	const place = safeRedirectPath(searchParams.get('tiep'), origin);
	return place ?? localizePath('/ban-lam-viec', locale);
}

/** The second step, with where to go on from it. */
export function codePageHref({ searchParams }: URL, locale: Locale): string {
	const place = searchParams.get('tiep');
	const query = place === null ? '' : `?tiep=${encodeURIComponent(place)}`;
	return localizePath(`/dang-nhap/ma${query}`, locale);
}
