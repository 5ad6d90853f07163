import type { Form } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { PeerAttribute } from '../../model/peer-group.ts';
import { spanOf, type Period } from '../../model/period.ts';
import type { Figure } from '../../model/ranking.ts';
import type {
	ComparedIndicator,
	ContiguousSpan,
	GroupSeries,
	Trace,
	TracePoint
} from '../../model/side-by-side.ts';
import { isInForce, type Level, type Unit } from '../../model/unit.ts';
import { spanKey } from '../../rank/periods.ts';
import type { RankingQuestion } from '../../rank/question.ts';
import { lastContiguousPeriods } from '../../rank/stretch.ts';
import { groupTotals, type GroupTotal } from '../../rank/together.ts';
import { unitValue } from '../../rank/value.ts';
import { pointsOf } from '../answer-series.ts';
import type { World } from '../world.ts';
import type { AskedSpan } from './asked-span.ts';
import { ancestors } from './choices.ts';
import type { Edition } from './edition.ts';
import { dayOfUnit } from './family.ts';
import { groundOf } from './ranking.ts';
import { ALL_DAYS, reportedWithin } from './reported.ts';
import type { History } from './series.ts';
import { CachedAnswers } from './release-cache.ts';

const sums = new CachedAnswers<GroupTotal[]>(2000);

interface Subject {
	units: Unit[];
	/** What each of the units reported by the form. */
	histories: History[];
	form: Form;
	indicator: Indicator;
	span: AskedSpan;
	/** The group to be drawn beside them. */
	peers: PeerAttribute | null;
}

/** One indicator of several units, on the periods of all of them. */
export function compareIndicator(
	world: World,
	edition: Edition,
	subject: Subject
): ComparedIndicator {
	const { units, histories, form, indicator, span } = subject;
	const series = histories.map((history, place) => {
		const unit = units[place];
		return unit ? pointsOf({ world, edition, history, unit }, indicator, span) : [];
	});
	const periods = inOrder(series.flatMap((points) => points.map(({ period }) => period)));
	const traces = units.map((unit, place) => aligned(unit, series[place] ?? [], periods));
	return {
		indicator,
		form,
		periods,
		traces,
		together: togetherOf(world, edition, subject, periods),
		stretch: stretchOf(world, edition, subject, { periods, traces })
	};
}

const inOrder = (periods: Period[]): Period[] =>
	[...new Map(periods.map((period) => [spanKey(period), period])).values()].sort((a, b) =>
		a.start < b.start ? -1 : 1
	);

function aligned(unit: Unit, points: ReturnType<typeof pointsOf>, periods: Period[]): Trace {
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
function togetherOf(
	world: World,
	edition: Edition,
	{ units, form, indicator, peers }: Subject,
	periods: Period[]
): GroupSeries[] {
	const groups = peers === null ? [null] : [null, peers];
	return [...Map.groupBy(units, ({ level }) => level)].flatMap(([level, [unit]]) => {
		if (!unit) return [];
		const sums = periods.map((period) =>
			sumsOf(world, edition, { indicator, form, level, period, unit }, groups)
		);
		const lines = groups.map((likeness, place) => ({
			likeness,
			level,
			parent: topOf(edition, unit),
			points: sums.map((all) => all[place] ?? { total: null, coverage: { due: 0, reported: 0 } })
		}));
		return lines.filter(
			({ likeness, points }) => likeness === null || points.some(({ coverage }) => coverage.due > 0)
		);
	});
}

interface SumAsk {
	indicator: Indicator;
	form: Form;
	level: Level;
	period: Period;
	/** Whose province is meant. */
	unit: Unit;
}

function sumsOf(
	world: World,
	edition: Edition,
	ask: SumAsk,
	groups: (PeerAttribute | null)[]
): GroupTotal[] {
	const { unit, ...asked } = ask;
	const parent = topOf(edition, unit);
	const question = { ...asked, parent, ...asOf(edition) };
	const { rows } = reportedWithin(world, edition, ask.form, ALL_DAYS);
	const key = [edition.cut, ask.indicator.id, ask.level, spanKey(ask.period), parent, ...groups];
	return sums.get(edition.cache, JSON.stringify(key), () =>
		groupTotals(question, { ...groundOf(world, edition, question), reported: rows }, groups)
	);
}

/** Code of a unit's province. */
const topOf = ({ units, today }: Edition, unit: Unit): string | null =>
	ancestors(units, unit, dayOfUnit(unit, today)).at(-1)?.code ?? null;

const asOf = ({ today }: Edition): Pick<RankingQuestion, 'geography' | 'today'> => ({
	geography: 'period',
	today
});

/** Where the form cannot add its months up, the last of them stands for itself. */
function stretchOf(
	world: World,
	edition: Edition,
	subject: Subject,
	{ periods, traces }: Pick<ComparedIndicator, 'periods' | 'traces'>
): ContiguousSpan | null {
	const isWhole = periods.map((_, place) =>
		traces.every(({ points }) => points[place]?.figure && !points[place].inherited)
	);
	const found = lastContiguousPeriods(periods, isWhole);
	const [first, last] = [found[0], found.at(-1)];
	if (!first || !last) return null;
	const whole = spanOf(first.start, last.end, subject.form.calendar);
	const added = whole && stretchIn(world, edition, subject, whole);
	return added?.figures.every((figure) => figure !== null)
		? added
		: stretchIn(world, edition, subject, last);
}

function stretchIn(
	world: World,
	edition: Edition,
	subject: Subject,
	period: Period
): ContiguousSpan {
	const { units, histories, indicator, form } = subject;
	const levels = new Set(units.map(({ level }) => level));
	const [unit] = units;
	const figures = units.map((each, place): Figure | null => {
		const question = { indicator, form, level: each.level, period, parent: null, ...asOf(edition) };
		const reported = histories[place]?.rows ?? [];
		return unitValue(question, each, { ...groundOf(world, edition, question), reported }).figure;
	});
	if (!unit || levels.size > 1) return { period, figures, total: null };
	const asked = { indicator, form, level: unit.level, period, unit };
	const [all] = sumsOf(world, edition, asked, [null]);
	return { period, figures, total: all?.total ?? null };
}
