import type { Day } from '../../../src/lib/core/model/day.ts';
import type { Form } from '../../../src/lib/core/model/form.ts';
import type { Period } from '../../../src/lib/core/model/period.ts';
import type { Counts } from '../../../src/lib/core/model/report.ts';
import {
	unitOn,
	unitsOn,
	type Level,
	type Unit,
	type UnitList
} from '../../../src/lib/core/model/unit.ts';

/** A unit's line; null where it stands there without a figure, as a unit that did not report. */
export interface Row {
	unit: Unit;
	counts: Counts | null;
}

/** Rows with a heading of their own (I, II) and their own total. */
export interface Group {
	title: string;
	rows: Row[];
}

/** Content of one file of a province, without layout and encoding. */
export interface Sheet {
	form: Form;
	period: Period;
	province: Unit;
	groups: Group[];
	/** The day beside the signature. */
	signed: Day;
}

/** The provinces that hand in made-up reports while they exist: Quảng Ngãi and Kon Tum. */
export const provincesOn = (list: UnitList, day: Day): Unit[] =>
	['51', '62'].flatMap((code) => unitOn(list, code, day) ?? []);

/** The units of a province that owe this form on the last day of the period, in the order of their codes. */
export function groupsOf(
	list: UnitList,
	{ form, period, province }: Pick<Sheet, 'form' | 'period' | 'province'>,
	rowOf: (unit: Unit) => Row[]
): Group[] {
	const levels: Level[] = ['district', 'commune'];
	return levels
		.filter((level) => form.levels.includes(level))
		.map((level) => ({
			title: titleOf(level, period.end),
			rows: unitsOn(list, period.end, { level, parent: province.code })
				.sort((a, b) => (a.code < b.code ? -1 : 1))
				.flatMap(rowOf)
		}))
		.filter(({ rows }) => rows.length > 0);
}

function titleOf(level: Level, day: Day): string {
	if (level === 'district') return 'Huyện, thị xã, thành phố';
	return day < '2025-07-01' ? 'Xã, phường, thị trấn' : 'Xã, phường, đặc khu';
}

/** The lines that carry figures. */
export const reportedRows = (sheet: Sheet): { unit: Unit; counts: Counts }[] =>
	sheet.groups.flatMap(({ rows }) =>
		rows.flatMap(({ unit, counts }) => (counts === null ? [] : [{ unit, counts }]))
	);
