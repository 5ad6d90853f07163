import type { Locale } from '../../core/model/locale.ts';
import { periodOf } from '../../core/model/period.ts';
import type { RequestError, RequestErrorCode } from '../../core/model/request-error.ts';
import { m } from '../../paraglide/messages.js';
import { periodName } from '../format/time-text.ts';
import { geographyText, isGeography, isLevel, levelText } from '../format/unit-text.ts';
import { queryErrorText } from './errors.ts';
import { localizePath } from './locale.ts';

/** A refusal as an error page shows it: what was asked, and links to what exists. */
export interface QueryErrorPage {
	code: RequestErrorCode;
	title: string;
	detail: string;
	offers: { label: string; href: string }[];
}

/** The part of the question that each refusal is about, as it stands in the address. */
const PARAMETERS: Partial<Record<RequestErrorCode, string>> = {
	'unknown-level': 'level',
	'unknown-period': 'period',
	'unknown-geography': 'geography',
	'unknown-release': 'release',
	'unknown-date': 'on'
};

export function queryErrorPage(refusal: RequestError, url: URL, locale: Locale): QueryErrorPage {
	return {
		code: refusal.code,
		...queryErrorText(refusal, locale),
		offers: refusal.offers.map(({ id, label }) => ({
			label: offerLabel(refusal.code, id, locale) ?? label,
			href: offerHref(refusal, id, url, locale)
		}))
	};
}

/** What the core offers by its id has words here. */
function offerLabel(code: RequestErrorCode, id: string, locale: Locale): string | null {
	if (code === 'unknown-level' && isLevel(id)) return levelText(id, locale);
	if (code === 'unknown-geography' && isGeography(id)) return geographyText(id, locale);
	const period = code === 'unknown-period' ? periodOf(id, 'calendar') : null;
	return period && periodName(period, locale);
}

/** The same question with the refused part replaced; an indicator or a unit has a page of its own. */
function offerHref({ code, given }: RequestError, id: string, url: URL, locale: Locale): string {
	const query = new URLSearchParams(url.search);
	const asksForParent = code === 'unknown-unit' && query.get('parent') === given;
	// pages name their parts in words of their own: the refused text stands in the right one
	const named = [...query].find(([, value]) => value === given)?.[0];
	const parameter = asksForParent ? 'parent' : PARAMETERS[code] && (named ?? PARAMETERS[code]);
	if (parameter !== undefined) {
		query.set(parameter, id);
		return `${url.pathname}?${query}`;
	}
	if (code === 'unknown-scorecard') return localizePath(`/bo-chi-so/${id}${url.search}`, locale);
	if (code === 'unknown-campaign') return localizePath(`/chien-dich/${id}`, locale);
	return code === 'unknown-indicator'
		? localizePath(`/xep-hang/${id}${url.search}`, locale)
		: localizePath(`/don-vi/${id}`, locale);
}

/** Why a request is not answered, whoever asked. */
export const DENIAL_CODES = [
	'foreign-page',
	'signed-out',
	'no-key',
	'denied',
	'second-factor',
	'too-often'
] as const;

export type DenialCode = (typeof DENIAL_CODES)[number];

/** What HTTP calls it. */
export const DENIAL_STATUS: Record<DenialCode, number> = {
	'foreign-page': 403,
	'signed-out': 401,
	'no-key': 401,
	denied: 403,
	'second-factor': 403,
	'too-often': 429
};

const WORDS = {
	'foreign-page': [m.foreign_post, m.foreign_post_why],
	'signed-out': [m.away_signed_out, m.away_signed_out_why],
	'no-key': [m.away_no_key, m.away_no_key_why],
	denied: [m.away_denied, m.away_denied_why],
	'second-factor': [m.away_second_factor, m.away_second_factor_why],
	'too-often': [m.away_too_often, m.away_too_often_why]
} as const;

/** What is said, and what to do. */
export function denialText(away: DenialCode, locale: Locale): { title: string; detail: string } {
	const [title, why] = WORDS[away];
	return { title: title({}, { locale }), detail: why({}, { locale }) };
}

/** The page for people: what is said, under which number it is logged, and where to go from here. */
export interface ErrorPageView {
	status: number;
	title: string;
	detail: string;
	number: string | null;
	ways: { href: string; label: string }[];
}

/** Of a number that was logged; what else stands in an address is not repeated. */
const NUMBER = /^[\da-f]{8}$/u;

export function denialPage(
	why: string | null,
	number: string | null,
	locale: Locale
): ErrorPageView {
	const away = DENIAL_CODES.find((known) => known === why) ?? 'denied';
	const way = (path: string, label: string) => ({ href: localizePath(path, locale), label });
	return {
		status: DENIAL_STATUS[away],
		...denialText(away, locale),
		number: number !== null && NUMBER.test(number) ? number : null,
		ways: [
			...(away === 'second-factor'
				? [way('/tai-khoan/xac-thuc', m.account_factor_go({}, { locale }))]
				: []),
			...(away === 'denied' ? [way('/tai-khoan', m.account_title({}, { locale }))] : []),
			way('/dang-nhap', m.nav_sign_in({}, { locale })),
			way('/', m.error_home({}, { locale }))
		]
	};
}
