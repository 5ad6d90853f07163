import type { Locale } from '../../core/model/locale.ts';
import { periodOf } from '../../core/model/period.ts';
import {
	RequestError,
	type DenialCode,
	type RequestErrorCode
} from '../../core/model/request-error.ts';
import { m } from '../../paraglide/messages.js';
import { periodName } from '../format/time-text.ts';
import { geographyText, isGeography, isLevel, levelText } from '../format/unit-text.ts';
import { errorText } from './errors.ts';
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
		...errorText(refusal, locale),
		offers: refusal.offers.map(({ id, label }) => ({
			label: offerLabel(refusal.code, id, locale) ?? label,
			href: offerHref(refusal, id, url, locale)
		}))
	};
}

/** Names of the alternatives that the core offers by id. */
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
		return localizePath(`${url.pathname}?${query}`, 'vi');
	}
	if (code === 'unknown-scorecard') return localizePath(`/bo-chi-so/${id}${url.search}`, locale);
	if (code === 'unknown-campaign') return localizePath(`/chien-dich/${id}`, locale);
	return code === 'unknown-indicator'
		? localizePath(`/xep-hang/${id}${url.search}`, locale)
		: localizePath(`/don-vi/${id}`, locale);
}

/** The denials that have a page. */
const DENIAL_CODES: readonly DenialCode[] = [
	'foreign-page',
	'signed-out',
	'no-key',
	'denied',
	'second-factor',
	'too-often',
	'body-too-large',
	'body-type',
	'body-unreadable',
	'body-not-taken',
	'text-too-long'
];

/** The page for people: what is said, under which number it is logged, and where to go from here. */
export interface ErrorPageView {
	status: number;
	title: string;
	detail: string;
	number: string | null;
	ways: { href: string; label: string }[];
}

/** Number of a logged error. Other text in an address is never repeated. */
const NUMBER = /^[\da-f]{8}$/u;

export function denialPage(
	why: string | null,
	number: string | null,
	locale: Locale
): ErrorPageView {
	const denial = new RequestError(DENIAL_CODES.find((known) => known === why) ?? 'denied');
	const way = (path: string, label: string) => ({ href: localizePath(path, locale), label });
	return {
		status: denial.status,
		...errorText(denial, locale),
		number: number !== null && NUMBER.test(number) ? number : null,
		ways: [
			...(denial.code === 'second-factor'
				? [way('/tai-khoan/xac-thuc', m.account_factor_go({}, { locale }))]
				: []),
			...(denial.code === 'denied' ? [way('/tai-khoan', m.account_title({}, { locale }))] : []),
			way('/dang-nhap', m.nav_sign_in({}, { locale })),
			way('/', m.error_home({}, { locale }))
		]
	};
}
