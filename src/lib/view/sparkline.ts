import type { SeriesPoint } from '../model/answer.ts';
import { toNumber } from '../rank/fraction.ts';

/** A trend as the shapes of a small picture of 100 by 24. */
export interface Sparkline {
	/** A path a stretch: a period without a figure, or a merger, breaks the line; never bridged. */
	paths: string[];
	/** Where units became others: between the last point before and the first one after. */
	breaks: number[];
	last: { x: number; y: number } | null;
}

const WIDTH = 100;
const HEIGHT = 24;
const MARGIN = 3;

/** Null where fewer than two periods have a figure. */
export function sparkline(series: SeriesPoint[]): Sparkline | null {
	const values = series.map(({ figure }) =>
		figure && figure.denominator !== 0n ? toNumber(figure) : null
	);
	const known = values.filter((value) => value !== null);
	if (known.length < 2) return null;
	const spots = values.map((value, place) => spot(value, place, values.length, known));
	const breaksAt = series.map(({ breaks }) => breaks.length > 0);
	return {
		paths: stretches(spots, breaksAt).map(pathOf),
		breaks: breaksAt.flatMap((isBreak, place) =>
			isBreak ? round(across(place - 0.5, values.length)) : []
		),
		last: spots.findLast(Boolean) ?? null
	};
}

interface Spot {
	x: number;
	y: number;
}

function spot(value: number | null, place: number, count: number, known: number[]): Spot | null {
	if (value === null) return null;
	const low = Math.min(...known);
	const high = Math.max(...known);
	const share = high === low ? 0.5 : (value - low) / (high - low);
	return {
		x: round(across(place, count)),
		y: round(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN))
	};
}

const across = (place: number, count: number): number =>
	MARGIN + (place / (count - 1)) * (WIDTH - 2 * MARGIN);

const round = (value: number): number => Math.round(value * 10) / 10;

function stretches(spots: (Spot | null)[], breaksAt: boolean[]): Spot[][] {
	const found: Spot[][] = [[]];
	for (const [place, spot] of spots.entries()) {
		if (breaksAt[place]) found.push([]);
		if (spot) found.at(-1)?.push(spot);
		else found.push([]);
	}
	return found.filter((stretch) => stretch.length > 0);
}

/** A single point draws as a dot: a line of no length with a round end. */
const pathOf = (stretch: Spot[]): string =>
	stretch.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${x} ${y}`).join('') +
	(stretch.length === 1 ? 'h0' : '');
