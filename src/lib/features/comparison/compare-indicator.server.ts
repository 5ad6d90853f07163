import type { Form } from '../../core/model/form.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { PeerAttribute } from '../../core/model/peer-group.ts';
import { spanOf, type Period } from '../../core/model/period.ts';
import type { Figure } from '../../core/model/ranking.ts';
import type {
	ComparedIndicator,
	ContiguousSpan,
	GroupSeries,
	Trace,
	TracePoint
} from '../../core/model/comparison.ts';
import { isInForce, type Level, type Unit } from '../../core/model/unit.ts';
import { spanKey } from '../../core/figures/periods.ts';
import type { RankingQuestion } from '../../core/figures/question.ts';
import { lastContiguousPeriods } from '../../core/figures/contiguous-periods.ts';
import { groupTotals, type GroupTotal } from '../../core/figures/group-totals.ts';
import { unitValue } from '../../core/figures/value.ts';
import { seriesPointsIn, type UnitHistory } from './unit-series.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { PeriodSpan } from './period-span.server.ts';
import { ancestors, referenceDateOfUnit } from '../ranking/ranking-choices.server.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { rankingInputOf } from '../ranking/compute-ranking.server.ts';
import { ALL_DAYS, reportedRowsWithin } from '../../server/snapshot/reported-rows.ts';
import { CachedAnswers } from '../../server/snapshot/release-cache.ts';

const sums = new CachedAnswers<GroupTotal[]>(2000);

interface ComparedIndicatorInput {
	units: Unit[];
	/** Reports of each unit by the form. */
	histories: UnitHistory[];
	form: Form;
	indicator: Indicator;
	span: PeriodSpan;
	/** The group to be drawn beside them. */
	peers: PeerAttribute | null;
}

/** One indicator of several units, on the periods of all of them; each step is a unit or a period. */
export function* comparedIndicatorSteps(
	app: AppContext,
	snapshot: AsOfSnapshot,
	subject: ComparedIndicatorInput
): Generator<void, ComparedIndicator> {
	const { units, histories, form, indicator, span } = subject;
	const series: ReturnType<typeof seriesPointsIn>[] = [];
	for (const [place, history] of histories.entries()) {
		const unit = units[place];
		series.push(unit ? seriesPointsIn({ app, snapshot, history, unit }, indicator, span) : []);
		yield;
	}
	const periods = sortedPeriods(series.flatMap((points) => points.map(({ period }) => period)));
	const traces = units.map((unit, place) => traceOf(unit, series[place] ?? [], periods));
	return {
		indicator,
		form,
		periods,
		traces,
		together: yield* groupSeriesOf(app, snapshot, subject, periods),
		stretch: contiguousSpanOf(app, snapshot, subject, { periods, traces })
	};
}

const sortedPeriods = (periods: Period[]): Period[] =>
	[...new Map(periods.map((period) => [spanKey(period), period])).values()].sort((a, b) =>
		a.start < b.start ? -1 : 1
	);

function traceOf(unit: Unit, points: ReturnType<typeof seriesPointsIn>, periods: Period[]): Trace {
	const own = new Map(points.map((point) => [spanKey(point.period), point]));
	return {
		unit,
		points: periods.map((period): TracePoint => {
			const point = own.get(spanKey(period));
			if (point) return point;
			const reason = isInForce(unit, period.end) ? 'not-reported' : 'not-in-force';
			return { figure: null, reason, breaks: [], inherited: false };
		})
	};
}

/** All units of each level that is compared, and those of the group where it has any. */
function* groupSeriesOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ units, form, indicator, peers }: ComparedIndicatorInput,
	periods: Period[]
): Generator<void, GroupSeries[]> {
	const groups = peers === null ? [null] : [null, peers];
	const series: GroupSeries[] = [];
	for (const [level, [unit]] of Map.groupBy(units, (each) => each.level)) {
		if (!unit) continue;
		const totals: GroupTotal[][] = [];
		for (const period of periods) {
			const question = { indicator, form, level, period, unit };
			totals.push(groupTotalsOf(app, snapshot, question, groups));
			yield;
		}
		const parent = provinceCodeOf(snapshot, unit);
		const lines = groups.map((likeness, place) => ({
			likeness,
			level,
			parent,
			points: totals.map((all) => all[place] ?? { total: null, coverage: { due: 0, reported: 0 } })
		}));
		const isDrawn = ({ likeness, points }: GroupSeries): boolean =>
			likeness === null || points.some(({ coverage }) => coverage.due > 0);
		series.push(...lines.filter(isDrawn));
	}
	return series;
}

interface GroupTotalQuestion {
	indicator: Indicator;
	form: Form;
	level: Level;
	period: Period;
	/** Unit of the province in question. */
	unit: Unit;
}

function groupTotalsOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	ask: GroupTotalQuestion,
	groups: (PeerAttribute | null)[]
): GroupTotal[] {
	const { unit, ...rest } = ask;
	const parent = provinceCodeOf(snapshot, unit);
	const question = { ...rest, parent, ...asOfToday(snapshot) };
	const { rows } = reportedRowsWithin(app, snapshot, ask.form, ALL_DAYS);
	const key = [snapshot.cut, ask.indicator.id, ask.level, spanKey(ask.period), parent, ...groups];
	return sums.get(snapshot.cache, JSON.stringify(key), () =>
		groupTotals(question, { ...rankingInputOf(app, snapshot, question), reported: rows }, groups)
	);
}

/** Code of a unit's province. */
const provinceCodeOf = ({ units, today }: AsOfSnapshot, unit: Unit): string | null =>
	ancestors(units, unit, referenceDateOfUnit(unit, today)).at(-1)?.code ?? null;

const asOfToday = ({ today }: AsOfSnapshot): Pick<RankingQuestion, 'geography' | 'today'> => ({
	geography: 'period',
	today
});

/** Uses the last period alone where the form cannot add its months up. */
function contiguousSpanOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	subject: ComparedIndicatorInput,
	{ periods, traces }: Pick<ComparedIndicator, 'periods' | 'traces'>
): ContiguousSpan | null {
	const isWhole = periods.map((_, place) =>
		traces.every(({ points }) => points[place]?.figure && !points[place].inherited)
	);
	const found = lastContiguousPeriods(periods, isWhole);
	const [first, last] = [found[0], found.at(-1)];
	if (!first || !last) return null;
	const whole = spanOf(first.start, last.end, subject.form.calendar);
	const added = whole && figuresOfSpan(app, snapshot, subject, whole);
	return added?.figures.every((figure) => figure !== null)
		? added
		: figuresOfSpan(app, snapshot, subject, last);
}

function figuresOfSpan(
	app: AppContext,
	snapshot: AsOfSnapshot,
	subject: ComparedIndicatorInput,
	period: Period
): ContiguousSpan {
	const { units, histories, indicator, form } = subject;
	const levels = new Set(units.map(({ level }) => level));
	const [unit] = units;
	const figures = units.map((each, place): Figure | null => {
		const question = {
			indicator,
			form,
			level: each.level,
			period,
			parent: null,
			...asOfToday(snapshot)
		};
		const reported = histories[place]?.rows ?? [];
		return unitValue(question, each, { ...rankingInputOf(app, snapshot, question), reported })
			.figure;
	});
	if (!unit || levels.size > 1) return { period, figures, total: null };
	const question = { indicator, form, level: unit.level, period, unit };
	const [all] = groupTotalsOf(app, snapshot, question, [null]);
	return { period, figures, total: all?.total ?? null };
}
