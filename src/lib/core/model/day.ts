/** A day of the calendar as `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. Days compare as text. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

const toMs = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** True for a day that exists: `2023-02-29` does not. */
export function isDay(text: string): boolean {
	return DAY_PATTERN.test(text) && !Number.isNaN(toMs(text)) && fromMs(toMs(text)) === text;
}

export function addDays(day: Day, days: number): Day {
	return fromMs(toMs(day) + days * MS_PER_DAY);
}

/** Number of days from one day to another; negative where that is earlier. */
export const daysBetween = (from: Day, to: Day): number => (toMs(to) - toMs(from)) / MS_PER_DAY;

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
	return new Date(toMs(day)).getUTCDay();
}

/** The last day of the month (1 to 12). */
export function lastDayOfMonth(year: number, month: number): Day {
	return fromMs(Date.UTC(year, month, 0));
}

/** Vietnam is 7 hours ahead of UTC and has no summer time. */
const MS_AHEAD_OF_UTC = 7 * 3_600_000;

/** An instant by the clocks of Vietnam: `2026-11-25 15:51:02`. */
export function vietnamTime(instant: Date): string {
	const shifted = new Date(instant.getTime() + MS_AHEAD_OF_UTC);
	return shifted.toISOString().slice(0, 19).replace('T', ' ');
}

/** The day in Vietnam at an instant. */
export function dayOf(instant: Date): Day {
	return fromMs(instant.getTime() + MS_AHEAD_OF_UTC);
}

/** The instant at which a day begins in Vietnam. */
export function startOfDay(day: Day): Date {
	return new Date(toMs(day) - MS_AHEAD_OF_UTC);
}
