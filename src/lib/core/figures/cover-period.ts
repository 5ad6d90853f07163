import { addDays, type Day } from '../model/day.ts';
import type { Period } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';
import type { CountedRow } from './question.ts';

/** A part of a period with its required reports, received and missing. */
export interface Part {
	period: Period;
	rows: CountedRow[];
	missing: Unit[];
	/** A predecessor was split, and a part of it went to another unit. */
	split: boolean;
}

/** Parts that cover the days up to a day without gap or overlap. */
interface PeriodCover {
	parts: Part[];
	missing: number;
	split: number;
}

/**
 * The division of a period into parts without gap or overlap (docs/rules.md §2) with the fewest
 * missing reports, then the fewest split parts, then the fewest parts: an exactly reported period
 * therefore comes before a sum. Null if no division covers the period. Parts can be in any order.
 */
export function coverPeriod(period: Period, parts: readonly Part[]): Part[] | null {
	const ways = new Map<Day, PeriodCover>([[period.start, { parts: [], missing: 0, split: 0 }]]);
	// sorted by start, so all divisions up to a day are known before they are extended
	for (const part of parts.toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1))) {
		const way = ways.get(part.period.start);
		if (!way) continue;
		const further = extendCover(way, part);
		const next = addDays(part.period.end, 1);
		const known = ways.get(next);
		if (!known || isCheaper(further, known)) ways.set(next, further);
	}
	return ways.get(addDays(period.end, 1))?.parts ?? null;
}

const extendCover = (way: PeriodCover, part: Part): PeriodCover => ({
	parts: [...way.parts, part],
	missing: way.missing + part.missing.length,
	split: way.split + (part.split ? 1 : 0)
});

const isCheaper = (a: PeriodCover, b: PeriodCover): boolean =>
	(a.missing - b.missing || a.split - b.split || a.parts.length - b.parts.length) < 0;
