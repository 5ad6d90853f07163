import type { Day } from '../../core/model/day.ts';
import { dayText } from '../format/day-text.ts';
import type { Locale } from '../../core/model/locale.ts';

/** A day on which something changed, with what is written there. */
export interface LineEvent {
	day: Day;
	text: string;
}

export interface PlacedEvent {
	x: number;
	text: string;
	/** Which end of the text stands at the line. */
	anchor: 'start' | 'end';
}

/** `1/7/2025`, in English `1 Jul 2025`: room is short above a picture. */
export const eventText = (day: Day, locale: Locale): string =>
	dayText(day, locale).replace(/(\p{Lu}\p{Ll}{2})\p{Ll}+/u, '$1');

/** A letter of a text, and between a text and its line. */
const LETTER_WIDTH = 7;
const EVENT_OFFSET = 4;
/** Between two texts. */
const EVENT_GAP = 6;

/**
 * The texts of events beside their lines: behind the line in the left half of the picture, before it
 * in the right half, or on the other side where that would run into the one before or the next.
 */
export function placeEvents(
	events: readonly LineEvent[],
	{ x: at, width }: { x: (day: Day) => number; width: number }
): PlacedEvent[] {
	let taken = 0;
	return events.map(({ day, text }, place) => {
		const [x, length] = [at(day), text.length * LETTER_WIDTH];
		const next = events[place + 1];
		const fits = {
			start:
				x + EVENT_OFFSET >= taken &&
				(!next || x + length + EVENT_GAP <= at(next.day)) &&
				x + EVENT_OFFSET + length <= width,
			end: x - EVENT_OFFSET - length >= taken
		};
		const [usual, other] =
			x > width / 2 ? (['end', 'start'] as const) : (['start', 'end'] as const);
		const anchor = !fits[usual] && fits[other] ? other : usual;
		taken = anchor === 'start' ? x + EVENT_OFFSET + length : x - EVENT_OFFSET;
		return { x, text, anchor };
	});
}

/** How much of the picture a text takes. */
export function spanOfEvent({ x, text, anchor }: PlacedEvent): [left: number, right: number] {
	const length = text.length * LETTER_WIDTH;
	return anchor === 'start'
		? [x + EVENT_OFFSET, x + EVENT_OFFSET + length]
		: [x - EVENT_OFFSET - length, x - EVENT_OFFSET];
}
