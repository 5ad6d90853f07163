import type { Period } from '../../core/model/period.ts';
import type { PeriodsResult, PeriodState } from '../../core/model/review.ts';
import { m } from '../../paraglide/messages.js';
import { dayText, periodName, periodText, spanText } from '../../ui/format/time-text.ts';
import { countText } from '../../ui/format/number-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';
import { lockText } from '../../ui/format/workflow-text.ts';

export interface PeriodLine {
	id: string;
	name: string;
	/** First and last day; empty where they are its name. */
	days: string;
	/** Last day, and whether it is past; null where the form has no such periods. */
	deadline: string | null;
	/** `87 / 96` of the units due, or how many there are. */
	reported: string;
	onTime: string;
	waiting: string;
	/** Since when, by whom and why; null while it is open. */
	lock: string | null;
	/** Address of the page that locks or unlocks it. */
	turn: string;
}

/** A period that can be chosen in a form. */
interface PeriodChoice {
	id: string;
	name: string;
}

export interface PeriodsPage {
	title: string;
	forms: { id: string; title: string }[];
	form: string;
	years: string[];
	year: string;
	periods: PeriodLine[];
	open: PeriodChoice[];
	locked: PeriodChoice[];
	/** The period that the address speaks of. */
	chosen: string;
	done: string | null;
	/** Query string that is kept when a form is sent. */
	query: string;
}

/** Confirmations of locks, by the value in the address. */
const LOCK_CONFIRMATIONS = { khoa: m.periods_locked, mo: m.periods_unlocked };
export type LockConfirmation = keyof typeof LOCK_CONFIRMATIONS;

export function periodsPage(
	{ forms, form, years, year, periods }: PeriodsResult,
	{ searchParams }: URL,
	locale: Locale
): PeriodsPage {
	const confirmation = Object.entries(LOCK_CONFIRMATIONS).find(
		([word]) => word === searchParams.get('xong')
	);
	const query = `bieu=${form.id}&nam=${year}`;
	return {
		title: titleOf(periods, year, locale),
		forms: forms.map(({ id, title }) => ({ id, title: title[locale] })),
		form: form.id,
		years: [...new Set([...years, year])].sort((a, b) => b - a).map(String),
		year: String(year),
		periods: periods.map((state) => periodLine(state, query, locale)),
		open: choicesOf(periods, false, locale),
		locked: choicesOf(periods, true, locale),
		chosen: searchParams.get('ky') ?? '',
		done: confirmation ? confirmation[1]({}, { locale }) : null,
		query
	};
}

/** Progress of the year: of the periods that are over, the number with the reports of all units. */
function titleOf(periods: PeriodState[], year: number, locale: Locale): string {
	const over = periods.filter(({ due }) => due?.isOver);
	const whole = over.filter(({ due }) => due !== null && due.reported === due.units);
	const counts = { whole: String(whole.length), over: String(over.length), year: String(year) };
	return over.length === 0
		? m.periods_title_none({ year: String(year) }, { locale })
		: m.periods_title(counts, { locale });
}

const choicesOf = (periods: PeriodState[], areLocked: boolean, locale: Locale): PeriodChoice[] =>
	periods
		.filter(({ lock }) => (lock !== null) === areLocked)
		.map(({ period }) => ({ id: period.id, name: periodText(period, locale) }));

function periodLine(state: PeriodState, query: string, locale: Locale): PeriodLine {
	const { period, due, reported, waiting, lock } = state;
	const number = (count: number): string => countText(count, locale);
	const turn = `?${query}&ky=${encodeURIComponent(period.id)}#${lock ? 'mo' : 'khoa'}`;
	return {
		id: period.id,
		name: periodName(period, locale),
		days: isNamed(period) ? spanText(period.start, period.end, locale) : '',
		deadline: due && deadlineText(due, locale),
		reported: due ? `${number(due.reported)} / ${number(due.units)}` : number(reported),
		onTime: due ? number(due.onTime) : '–',
		waiting: number(waiting),
		lock: lock && lockText(lock, locale),
		turn: localizePath(`/ky-bao-cao${turn}`, locale)
	};
}

const isNamed = ({ kind }: Period): boolean => kind !== 'day' && kind !== 'interval';

function deadlineText(
	{ deadline, isOver }: NonNullable<PeriodState['due']>,
	locale: Locale
): string {
	const day = dayText(deadline, locale);
	return isOver ? day : m.periods_running({ day }, { locale });
}

/** Address of the page after an action on a period, for the same year. */
export const periodsHref = (
	searchParams: URLSearchParams,
	done: LockConfirmation,
	locale: Locale
) => {
	const query = new URLSearchParams({ xong: done });
	for (const name of ['bieu', 'nam']) {
		const value = searchParams.get(name);
		if (value !== null) query.set(name, value);
	}
	return localizePath(`/ky-bao-cao?${query}`, locale);
};
