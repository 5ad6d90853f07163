import { m } from '../../paraglide/messages.js';
import { localizePath } from './locale.ts';
import type { Locale } from '../../core/model/locale.ts';

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
