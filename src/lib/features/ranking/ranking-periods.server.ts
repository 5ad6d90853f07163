import { addDays } from '../../core/model/day.ts';
import type { Form } from '../../core/model/form.ts';
import { namedPeriods, type Period } from '../../core/model/period.ts';
import { spanKey, isPeriodWithin, periodsOfForm } from '../../core/figures/periods.ts';
import type { RankingQuestion } from '../../core/figures/question.ts';
import { reportedPeriods } from '../../server/events/approved-reports.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { rankingOf } from './compute-ranking.server.ts';
import { ALL_DAYS, reportedRowsWithin } from '../../server/snapshot/reported-rows.ts';
import { CachedAnswers } from '../../server/snapshot/release-cache.ts';

const periods = new CachedAnswers<Period[]>(64);

/** The periods on which somebody reported by a form, the earliest first. */
function periodsWithReports(app: AppContext, snapshot: AsOfSnapshot, form: Form): Period[] {
	return periods.get(snapshot.cache, `${snapshot.cut} ${form.id}`, () =>
		form.content === 'system'
			? uniquePeriods(
					reportedRowsWithin(app, snapshot, form, ALL_DAYS).rows.map(({ period }) => period)
				)
			: reportedPeriods(app.store, { form: form.id, cut: snapshot.cut })
	);
}

/**
 * The named periods worth asking about: those reported on, and the quarters, halves, nine months
 * and years that at least one of them lies in. The latest first, the shorter of two before the
 * longer.
 */
export function selectablePeriods(app: AppContext, snapshot: AsOfSnapshot, form: Form): Period[] {
	const reported = periodsWithReports(app, snapshot, form).filter(isNamedPeriod);
	const years = new Set(reported.map(({ id }) => Number(id.slice(0, 4))));
	return [...years]
		.flatMap((year) => namedPeriods(year, form.calendar))
		.filter((period) => reported.some((part) => isPeriodWithin(part, period)))
		.sort((a, b) => (a.end === b.end ? compareText(b.start, a.start) : compareText(b.end, a.end)));
}

type PeriodlessQuestion = Omit<RankingQuestion, 'period'>;

/**
 * The latest period of the form's frequency on which at least half of the units due reported; where
 * there is none, the latest on which anybody did. Null where nobody ever reported.
 */
export function latestPeriod(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: PeriodlessQuestion
): Period | null {
	const periods = periodsWithReports(app, snapshot, question.form)
		.filter(({ kind }) => kind === question.form.frequency)
		.toReversed();
	const isHalfThere = (period: Period): boolean => {
		const { coverage } = rankingOf(app, snapshot, { ...question, period });
		return coverage.due > 0 && coverage.reported * 2 >= coverage.due;
	};
	return periods.find(isHalfThere) ?? periods[0] ?? null;
}

/** The last period of the form's frequency that is over; there is always one. */
export function lastEndedPeriod(form: Form, { today }: AsOfSnapshot): Period | null {
	return periodsOfForm(form, addDays(today, -800), addDays(today, -1)).at(-1) ?? null;
}

const isNamedPeriod = ({ kind }: Period): boolean => kind !== 'day' && kind !== 'interval';
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const uniquePeriods = (periods: Period[]): Period[] =>
	[...new Map(periods.map((period) => [spanKey(period), period])).values()].sort((a, b) =>
		compareText(a.start, b.start)
	);
