import type { Catalogue } from '../../../src/lib/core/model/catalogue.ts';
import { addDays, type Day } from '../../../src/lib/core/model/day.ts';
import { deadline } from '../../../src/lib/core/model/deadline.ts';
import type { Form } from '../../../src/lib/core/model/form.ts';
import { periodOf, type Period } from '../../../src/lib/core/model/period.ts';
import { randomSource } from './random.ts';

/** November 2024 to October 2026, or the eight quarters from the fourth of 2024. */
export function periodsOf(form: Form): Period[] {
	const ids =
		form.frequency === 'month'
			? sequence(24, (n) => `${2024 + Math.floor((n + 10) / 12)}-${twoDigits(((n + 10) % 12) + 1)}`)
			: sequence(8, (n) => `${2024 + Math.floor((n + 3) / 4)}-Q${((n + 3) % 4) + 1}`);
	return ids.flatMap((id) => periodOf(id, form.calendar) ?? []);
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const sequence = (length: number, of: (n: number) => string): string[] =>
	Array.from({ length }, (_, n) => of(n));

/** The day on which a file is signed and sent: so many working days after its period. */
export const workingDayAfter = (period: Period, days: number, calendar: Catalogue): Day =>
	deadline(period.end, days, calendar);

/** A moment of that day within office hours in Vietnam (8:00 to 16:59), as UTC. */
export function officeHour(day: Day, name: string): string {
	const luck = randomSource('hour', name);
	const minute = luck.between(0, 59);
	return `${day}T${twoDigits(luck.between(1, 9))}:${twoDigits(minute)}:${twoDigits(luck.between(0, 59))}.000Z`;
}

/** Nine releases: after each quarter on the 20th of the month, and a last one that corrects. */
export const DEMO_RELEASES: { at: string; note: string }[] = [
	...sequence(8, (n) => `${2025 + Math.floor(n / 4)}-${twoDigits((n % 4) * 3 + 1)}-20`).map(
		(day) => ({
			at: `${day}T02:00:00.000Z`,
			note: `Số liệu đến ${addDays(day, -1).split('-').reverse().join('/')} (có số liệu minh họa)`
		})
	),
	{
		at: '2026-11-16T02:00:00.000Z',
		note: 'Bổ sung kỳ tháng 10/2026, đính chính kỳ tháng 8/2025 (có số liệu minh họa)'
	}
];
