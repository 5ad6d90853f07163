import type { Form } from '../../../src/lib/core/model/form.ts';
import type { Period } from '../../../src/lib/core/model/period.ts';
import type { Unit } from '../../../src/lib/core/model/unit.ts';
import { randomSource } from './random.ts';

/** What goes wrong on purpose, so that every state of a ranking has an example. */

/** A commune that sends the figures of the month before once more. */
export const COPIED_REPORT = { unit: '21370@2025-07-01', period: '2026-03' };

/**
 * Communes whose figures of August 2025 are found to be wrong after fifteen months: dossiers that
 * had been counted as on time and were late (or, below 0, the reverse).
 */
export const CORRECTED_REPORT = {
	period: '2025-08',
	day: '2026-11-05',
	moved: new Map([
		['21250', 19],
		['21433', 8],
		['23512', 6]
	])
};

/** A month in which a whole province is late. */
const LATE_PROVINCE = { form: 'tthc', period: '2025-03', province: '62' };

export const isLateProvince = (form: Form, period: Period, province: Unit): boolean =>
	form.id === LATE_PROVINCE.form &&
	period.id === LATE_PROVINCE.period &&
	province.code === LATE_PROVINCE.province;

export type ReportTiming = 'in time' | 'late' | 'never';

/** Does a unit report in time? A few are late each month, some do not report for months. */
export function reportTimingOf(form: Form, period: Period, step: number, unit: Unit): ReportTiming {
	if (isNeverReported(form, step, unit)) return 'never';
	const lot = randomSource('turn', form.id, period.id, unit.id).next();
	const late = period.start < '2025-07-01' && period.end >= '2025-07-01' ? 0.07 : 0.012;
	if (lot < late) return 'late';
	return lot < late + 0.008 ? 'never' : 'in time';
}

/** One unit in forty-five falls silent for two to four periods. */
function isNeverReported(form: Form, step: number, unit: Unit): boolean {
	const luck = randomSource('away', form.id, unit.id);
	if (!luck.chance(1 / 45)) return false;
	const from = luck.between(1, form.frequency === 'month' ? 20 : 6);
	const lasts = form.frequency === 'month' ? luck.between(2, 4) : 1;
	return step >= from && step < from + lasts;
}
