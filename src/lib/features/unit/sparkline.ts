import { toNumber } from '../../core/figures/fraction.ts';
import type { SeriesPoint } from '../../core/model/result.ts';

/** A trend as the shapes of a small picture of 100 by 24. */
export interface Sparkline {
	/** A path a stretch: a period without a figure, or a merger, breaks the line; never bridged. */
	paths: string[];
	/** Positions of mergers and splits: between the last point before and the first one after. */
	breaks: number[];
	/** A level a run of periods with the same target, but those that lie too far away. */
	targets: { value: number; path: string }[];
	last: { x: number; y: number } | null;
}

const WIDTH = 100;

const HEIGHT = 24;

const MARGIN = 3;

/**
 * Null where fewer than two periods have a figure. A trend fills the height, since only its shape is
 * to be seen. A target, the nearest first, makes it lower by what room it needs, but not to less than
 * half: then it is left out and told in words alone. A line at the edge would put a target near that
 * is far away, and a trend pressed flat would hide what the picture is there for.
 */
export function sparkline(
	series: SeriesPoint[],
	targets: readonly (number | null)[] = []
): Sparkline | null {
	const values = series.map(({ figure }) =>
		figure && figure.denominator !== 0n ? toNumber(figure) : null
	);
	const known = values.filter((value) => value !== null);
	if (known.length < 2) return null;
	const range = rangeOf(known, targets);
	const spots = values.map((value, place) =>
		value === null
			? null
			: { x: roundToTenth(sparklineX(place, values.length)), y: sparklineY(value, range) }
	);
	const breaksAt = series.map(({ breaks }) => breaks.length > 0);
	return {
		paths: lineSegments(spots, breaksAt).map(pathOf),
		breaks: breaksAt.flatMap((isBreak, place) =>
			isBreak ? roundToTenth(sparklineX(place - 0.5, values.length)) : []
		),
		targets: targetLevels(targets, range),
		last: spots.findLast(Boolean) ?? null
	};
}

interface Point {
	x: number;
	y: number;
}

interface Range {
	low: number;
	high: number;
}

function rangeOf(known: number[], targets: readonly (number | null)[]): Range {
	const own = { low: Math.min(...known), high: Math.max(...known) };
	const distance = (target: number): number => Math.max(own.low - target, target - own.high);
	return targets
		.filter((target) => target !== null)
		.sort((a, b) => distance(a) - distance(b))
		.reduce((range, target) => {
			const wider = { low: Math.min(range.low, target), high: Math.max(range.high, target) };
			return hasRoom(own, wider) ? wider : range;
		}, own);
}

/** A trend that is level stays level however much room there is. */
const hasRoom = (own: Range, whole: Range): boolean =>
	own.high === own.low || own.high - own.low >= (whole.high - whole.low) / 2;

function sparklineY(value: number, { low, high }: Range): number {
	const share = high === low ? 0.5 : (value - low) / (high - low);
	return roundToTenth(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN));
}

/** Over the periods for which they were set, from half a period before to half a period after. */
function targetLevels(targets: readonly (number | null)[], range: Range): Sparkline['targets'] {
	const at = (place: number): number =>
		roundToTenth(Math.min(Math.max(sparklineX(place, targets.length), 0), WIDTH));
	return targets.flatMap((target, place) => {
		if (target === null || target < range.low || range.high < target) return [];
		if (target === targets[place - 1]) return [];
		const length = targets.slice(place).findIndex((other) => other !== target);
		const end = length < 0 ? targets.length : place + length;
		const path = `M${at(place - 0.5)} ${sparklineY(target, range)}H${at(end - 0.5)}`;
		return { value: target, path };
	});
}

const sparklineX = (place: number, count: number): number =>
	MARGIN + (place / (count - 1)) * (WIDTH - 2 * MARGIN);

const roundToTenth = (value: number): number => Math.round(value * 10) / 10;

function lineSegments(spots: (Point | null)[], breaksAt: boolean[]): Point[][] {
	const found: Point[][] = [[]];
	for (const [place, spot] of spots.entries()) {
		if (breaksAt[place]) found.push([]);
		if (spot) found.at(-1)?.push(spot);
		else found.push([]);
	}
	return found.filter((stretch) => stretch.length > 0);
}

/** A single point draws as a dot: a line of no length with a round end. */
const pathOf = (stretch: Point[]): string =>
	stretch.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${x} ${y}`).join('') +
	(stretch.length === 1 ? 'h0' : '');
