import { addDays, type Day } from '../../core/model/day.ts';
import type {
	ExpectedReportStatus,
	ExpectedReportSummary,
	SubmissionState
} from '../../core/model/dashboard.ts';
import { lengthOf } from '../../core/model/period.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { dayText, periodName, spanText } from '../../ui/format/time-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';
import { lockText, statusText } from '../../ui/format/workflow-text.ts';

/** Expected report with its progress and the possible actions. */
export interface ExpectedReportLine {
	id: string;
	form: string;
	period: string;
	/** First and last day of the period. */
	days: string;
	deadline: string;
	/** `còn 3 ngày`, `trễ 12 ngày`; empty after submission. */
	when: string;
	isLate: boolean;
	state: string;
	/** Time, author and reason of the lock of the period. */
	lock: string | null;
	reason: string | null;
	links: ExpectedReportLink[];
}

export interface ExpectedReportLink {
	href: string;
	text: string;
	/** Label for screen readers, which read the link without its row. */
	label: string;
	/** A file, which no script of the site can open. */
	isFile: boolean;
}

const SUBMITTED_STATES: SubmissionState[] = ['submitted', 'approved'];

export const isSubmitted = ({ progress }: Pick<ExpectedReportStatus, 'progress'>): boolean =>
	SUBMITTED_STATES.includes(progress);

/** An open report is late, due within `SOON_DAYS`, or due later. */
type Urgency = 'late' | 'soon' | 'later';

/** Two weeks: a monthly report that is due is seen from about the end of its period on. */
const SOON_DAYS = 14;

/** A returned report is never due later: it has to be corrected at once. */
export function urgencyOf(
	{ deadline, progress }: Pick<ExpectedReportStatus, 'deadline' | 'progress'>,
	today: Day
): Urgency {
	if (deadline < today) return 'late';
	return progress === 'returned' || deadline <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

/** Line of an expected report; open reports come first, by the earliest deadline. */
export function expectedReportLine(
	duty: ExpectedReportStatus,
	unit: Unit,
	today: Day,
	locale: Locale
): ExpectedReportLine {
	const { form, period, deadline } = duty;
	return {
		id: `${form.id} ${period.id}`,
		form: form.title[locale],
		period: periodName(period, locale),
		days: spanText(period.start, period.end, locale),
		deadline: dayText(deadline, locale),
		when: isSubmitted(duty) ? '' : deadlineDistanceText(duty, today, locale),
		isLate: !isSubmitted(duty) && deadline < today,
		state: stateText(duty, today, locale),
		lock: duty.lock && lockText(duty.lock, locale),
		reason: duty.reason && m.desk_reason({ reason: duty.reason }, { locale }),
		links: linksOf(duty, unit, today, locale)
	};
}

function deadlineDistanceText(duty: ExpectedReportStatus, today: Day, locale: Locale): string {
	const { deadline } = duty;
	if (deadline === today) return m.desk_due_today({}, { locale });
	if (deadline < today) return m.desk_late({ count: daysFrom(deadline, today) }, { locale });
	const count = daysFrom(today, deadline);
	return urgencyOf(duty, today) === 'later'
		? m.desk_not_due({ count }, { locale })
		: m.desk_in_days({ count }, { locale });
}

const daysFrom = (start: Day, end: Day): number => lengthOf({ start, end }) - 1;

function stateText(
	{ progress, draft, report, period }: ExpectedReportStatus,
	today: Day,
	locale: Locale
) {
	if (draft && progress === 'missing') return m.desk_draft({}, { locale });
	if (progress !== 'missing') {
		const state = statusText(progress, locale);
		return report === null ? `${state} ${m.desk_in_other({}, { locale })}` : state;
	}
	return period.end < today
		? m.desk_missing({}, { locale })
		: m.desk_running({ day: dayText(period.end, locale) }, { locale });
}

function linksOf(
	duty: ExpectedReportStatus,
	unit: Unit,
	today: Day,
	locale: Locale
): ExpectedReportLink[] {
	const { form, period, report, draft, progress } = duty;
	const [title, name] = [form.title[locale], periodName(period, locale)];
	const link = (href: string, text: string, isFile = false): ExpectedReportLink => ({
		href,
		text,
		isFile,
		label: `${text}: ${title}, ${name}`
	});
	const query = new URLSearchParams({ period: period.id, unit: unit.code });
	const again = progress === 'returned' || progress === 'withdrawn';
	return [
		draft &&
			link(localizePath(`/nop-bao-cao/${draft.id}`, locale), m.desk_open_draft({}, { locale })),
		isSubmitted(duty) || (draft && !again) || period.end >= today || duty.lock !== null
			? null
			: link(
					localizePath(`/nop-bao-cao?${query}&form=${form.id}`, locale),
					again ? m.desk_upload_again({}, { locale }) : m.desk_upload({}, { locale })
				),
		isSubmitted(duty) || duty.lock !== null
			? null
			: link(`/bieu-mau/${form.id}.xlsx?${query}`, m.desk_template({}, { locale }), true),
		report === null
			? null
			: link(localizePath(`/bao-cao/${report}`, locale), m.desk_open_report({}, { locale }))
	].flatMap((known) => known ?? []);
}

/** Expected reports of the units below for one period. */
export interface SubordinateReportLine {
	id: string;
	form: string;
	period: string;
	/** First and last day of the period. */
	days: string;
	isLocked: boolean;
	deadline: string;
	inForce: string;
	waiting: string;
	lacking: string;
	isLate: boolean;
}

/** Largest number of names in a row of a table. */
const NAMES = 8;

export function subordinateReportLine(
	below: ExpectedReportSummary,
	today: Day,
	locale: Locale
): SubordinateReportLine {
	const { form, period, deadline, due, counts, lacking, isLocked } = below;
	const names = lacking.slice(0, NAMES).map(({ name }) => name);
	const more = lacking.length - names.length;
	const rest = more > 0 ? [m.desk_below_more({ count: more }, { locale })] : [];
	return {
		id: `${form.id} ${period.id}`,
		form: form.title[locale],
		period: periodName(period, locale),
		days: spanText(period.start, period.end, locale),
		isLocked,
		deadline: dayText(deadline, locale),
		inForce: m.desk_below_of({ count: counts.approved, due }, { locale }),
		waiting: String(counts.submitted),
		lacking:
			lacking.length === 0
				? m.desk_below_all({}, { locale })
				: `${lacking.length}: ${[...names, ...rest].join(', ')}`,
		isLate: lacking.length > 0 && deadline < today
	};
}
