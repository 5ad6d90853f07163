import type { Period, PeriodKind } from '../../core/model/period.ts';

/** Columns of `entry` that hold its period. */
export interface PeriodColumns {
	period_id: string;
	period_start: string;
	period_end: string;
}

/** Of which kind a period is, by the shape of its id; what has no other shape is a day. */
const PERIOD_PATTERNS: [RegExp, PeriodKind][] = [
	[/^\d{4}-\d{2}$/, 'month'],
	[/^\d{4}-Q/, 'quarter'],
	[/^\d{4}-H/, 'half'],
	[/^\d{4}-9M$/, 'nine-months'],
	[/^\d{4}$/, 'year'],
	[/\//, 'interval']
];

/** A period as it was stored: its days are what counts and are never worked out again. */
export function storedPeriod(id: string, start: string, end: string): Period {
	const kind = PERIOD_PATTERNS.find(([shape]) => shape.test(id))?.[1] ?? 'day';
	return { id, kind, start, end };
}
