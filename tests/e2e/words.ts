import { m } from '../../src/lib/paraglide/messages.js';

/*
 * Messages by name: a test does not break when their words change. Names of units, indicators and
 * the like are data; tests contain them literally.
 */

export { m };

type Message<I> = (inputs: I, options: { locale: 'vi' | 'en' }) => string;
type Nothing = Record<string, never>;

/** Message in Vietnamese. */
export function vi<I extends object>(message: Message<I>, inputs: I): string;
export function vi(message: Message<Nothing>): string;
export function vi(message: Message<Nothing>, inputs: Nothing = {}): string {
	return message(inputs, { locale: 'vi' });
}

/** Message in English. */
export const en = (message: Message<Nothing>): string => message({}, { locale: 'en' });

const GAP = '\u0000';

/** Pattern of a message, with any text in place of the inputs that are not given. */
export function like<I extends object>(message: Message<I>, inputs?: Partial<I>): RegExp;
export function like(message: Message<object>, inputs: object = {}): RegExp {
	const filled = new Proxy(inputs, { get: (given, name) => Reflect.get(given, name) ?? GAP });
	return new RegExp(patternOf(message(filled, { locale: 'vi' })), 'su');
}

/** A text that stands between others; pages break lines and keep words together as they like. */
export const patternOf = (text: string): string =>
	text
		.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
		.replace(/\s+/gu, '\\s+')
		.replaceAll(GAP, '.+');

/** Either of two texts. */
export const either = (one: RegExp, other: RegExp): RegExp =>
	new RegExp(`${one.source}|${other.source}`, 'su');

/** Caption of the table of a ranking. */
export const RANKING = either(like(m.table_caption), like(m.table_caption_all));

/** A message by its words before the first gap; for one that goes on with what the page makes. */
export const startOf = (text: string): RegExp => new RegExp(`^${patternOf(text)}`, 'su');
