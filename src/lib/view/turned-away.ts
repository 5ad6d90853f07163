import { m } from '../paraglide/messages.js';
import type { Locale } from './locale.ts';

/** Why a request is not answered, whoever asked. */
export const AWAY = [
	'foreign-page',
	'signed-out',
	'no-key',
	'denied',
	'second-factor',
	'too-often'
] as const;
export type Away = (typeof AWAY)[number];

/** What HTTP calls it. */
export const AWAY_STATUS: Record<Away, number> = {
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
export function awayText(away: Away, locale: Locale): { title: string; detail: string } {
	const [title, why] = WORDS[away];
	return { title: title({}, { locale }), detail: why({}, { locale }) };
}
