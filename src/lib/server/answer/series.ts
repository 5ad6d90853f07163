import type { Provenance, SeriesPoint } from '../../model/answer.ts';
import type { Form } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';
import { lineOf } from '../../model/lineage.ts';
import type { Period } from '../../model/period.ts';
import { isInForce, type Level, type Unit } from '../../model/unit.ts';
import { daysOf } from '../../rank/periods.ts';
import type { CountedRow } from '../../rank/question.ts';
import { unitValue } from '../../rank/value.ts';
import type { World } from '../world.ts';
import type { Edition } from './edition.ts';
import { provenanceOf } from './provenance.ts';
import { groundOf } from './ranking.ts';
import { ALL_DAYS, reportedWithin } from './reported.ts';

/** What a unit reported by one form, and when there was something to report. */
export interface History {
	form: Form;
	/** Periods on which its level reported while it was in force, the earliest first. */
	periods: Period[];
	/** Rows of the unit and its predecessors: all that its figures can come from. */
	rows: CountedRow[];
	provenance: Provenance;
}

/** Reads a form once, for all the indicators that come from it. */
export function historyOf(world: World, edition: Edition, form: Form, unit: Unit): History {
	const reported = reportedWithin(world, edition, form, ALL_DAYS);
	const line = new Set(lineOf(edition.units, unit).map(({ id }) => id));
	const rows = reported.rows.filter((row) => line.has(row.unit));
	const shown = [{ unit, reports: rows.flatMap(({ report }) => report ?? []) }];
	return {
		form,
		rows,
		periods: levelPeriods(edition, form, reported.rows, unit.level).filter(({ end }) =>
			isInForce(unit, end)
		),
		provenance: provenanceOf(world, edition, shown, reported)
	};
}

/** The periods of the form's frequency on which some unit of a level reported. */
function levelPeriods(
	{ cut, units, memory }: Edition,
	form: Form,
	rows: readonly CountedRow[],
	level: Level
): Period[] {
	return memory.periods.get(`${cut} ${form.id} ${level}`, () => {
		const periods = rows
			.filter((row) => row.period.kind === form.frequency)
			.filter((row) => units.byId.get(row.unit)?.level === level)
			.map(({ period }) => period);
		return [...new Map(periods.map((period) => [daysOf(period), period])).values()].sort((a, b) =>
			a.start < b.start ? -1 : 1
		);
	});
}

/** The figure of each period, or why there is none. */
export function seriesOf(
	world: World,
	edition: Edition,
	{ form, periods, rows }: History,
	unit: Unit,
	indicator: Indicator
): SeriesPoint[] {
	return periods.map((period) => {
		const question = {
			indicator,
			form,
			level: unit.level,
			period,
			parent: null,
			geography: 'period' as const,
			today: edition.today
		};
		const ground = { ...groundOf(world, edition, question), reported: rows };
		const { figure, reason } = unitValue(question, unit, ground);
		return { period, figure, reason };
	});
}
