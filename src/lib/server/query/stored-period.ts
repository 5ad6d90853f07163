import { periodOf, type Period } from '../../model/period.ts';

/** Columns of `entry` that hold its period. */
export interface PeriodColumns {
	period_id: string;
	period_start: string;
	period_end: string;
}

/**
 * A period as it was stored: its days are what counts and are never worked out again, its id says
 * of which kind it is (under either calendar).
 */
export function storedPeriod(id: string, start: string, end: string): Period {
	const named = id.includes('/') ? null : periodOf(id, 'calendar');
	return { id, kind: named?.kind ?? 'interval', start, end };
}
