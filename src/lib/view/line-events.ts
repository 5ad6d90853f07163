import type { Day } from '../model/day.ts';
import { dayText } from './day-text.ts';
import type { Locale } from './locale.ts';

/** A day on which something changed, with what is written there. */
export interface LineEvent {
	day: Day;
	text: string;
}

export interface DrawnEvent {
	x: number;
	text: string;
	/** Which end of the text stands at the line. */
	anchor: 'start' | 'end';
}

/** `1/7/2025`, in English `1 Jul 2025`: room is short above a picture. */
export const eventText = (day: Day, locale: Locale): string =>
	dayText(day, locale).replace(/(\p{Lu}\p{Ll}{2})\p{Ll}+/u, '$1');

/** A letter of a text, and between a text and its line. */
const LETTER = 7;
const OFF = 4;
/** Between two texts. */
const APART = 6;

/**
 * The texts of events beside their lines: behind the line in the left half of the picture, before it
 * in the right half, or on the other side where that would run into the one before or the next.
 */
export function drawEvents(
	events: readonly LineEvent[],
	{ x: at, width }: { x: (day: Day) => number; width: number }
): DrawnEvent[] {
	let taken = 0;
	return events.map(({ day, text }, place) => {
		const [x, length] = [at(day), text.length * LETTER];
		const next = events[place + 1];
		const fits = {
			start:
				x + OFF >= taken &&
				(!next || x + length + APART <= at(next.day)) &&
				x + OFF + length <= width,
			end: x - OFF - length >= taken
		};
		const [usual, other] =
			x > width / 2 ? (['end', 'start'] as const) : (['start', 'end'] as const);
		const anchor = !fits[usual] && fits[other] ? other : usual;
		taken = anchor === 'start' ? x + OFF + length : x - OFF;
		return { x, text, anchor };
	});
}

/** How much of the picture a text takes. */
export function spanOfEvent({ x, text, anchor }: DrawnEvent): [left: number, right: number] {
	const length = text.length * LETTER;
	return anchor === 'start' ? [x + OFF, x + OFF + length] : [x - OFF - length, x - OFF];
}
