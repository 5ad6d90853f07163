import type { Form } from '../../../src/lib/core/model/form.ts';
import type { Period } from '../../../src/lib/core/model/period.ts';
import type { Counts } from '../../../src/lib/core/model/report.ts';
import {
	unitsOn,
	type Unit,
	type UnitId,
	type UnitList
} from '../../../src/lib/core/model/unit.ts';
import { cnscdQuarter } from './cnscd.ts';
import { COPIED_REPORT } from './incidents.ts';
import { nguonlucQuarter } from './nguonluc.ts';
import { officeFinder, type Office } from './office.ts';
import { dvcttQuarter, sohoaQuarter, thanhtoanQuarter } from './services.ts';
import { provincesOn } from './sheet.ts';
import { carriedOverCount, firstCarriedOver, tthcMonth } from './tthc.ts';
import { vanbanMonth } from './vanban.ts';

/** The figures of every unit in one period. */
export type CountsByUnit = ReadonlyMap<UnitId, Counts>;

type CountsMaker = (office: Office, period: string, step: number) => Counts;

/** Forms whose periods need nothing of the period before. */
const MAKERS: Readonly<Record<string, CountsMaker>> = {
	vanban: vanbanMonth,
	cnscd: cnscdQuarter,
	dvctt: dvcttQuarter,
	thanhtoan: thanhtoanQuarter,
	sohoa: sohoaQuarter,
	nguonluc: nguonlucQuarter
};

/** All figures of a form, period by period. */
export function demoCounts(list: UnitList, form: Form, periods: Period[]): CountsByUnit[] {
	const officeOf = officeFinder(list);
	const make = MAKERS[form.id];
	if (make === undefined) return tthcFigures(list, periods, officeOf);
	return periods.map(
		(period, step) =>
			new Map(
				unitsOfPeriod(list, period).map((unit) => [unit.id, make(officeOf(unit), period.id, step)])
			)
	);
}

/** The months of II.06a hang together: what one leaves the next takes over. */
function tthcFigures(
	list: UnitList,
	periods: Period[],
	officeOf: (unit: Unit) => Office
): CountsByUnit[] {
	let before: CountsByUnit = new Map();
	return periods.map((period, step) => {
		const pending = new Map([...before].map(([id, counts]) => [id, counts['pending_total'] ?? 0]));
		const month = new Map(
			unitsOfPeriod(list, period).map((unit): [UnitId, Counts] => {
				const office = officeOf(unit);
				const carried = carriedOverCount(list, pending, unit, period) ?? firstCarriedOver(office);
				const fresh = tthcMonth(office, { period, step, carriedOver: carried });
				return [unit.id, copiedCounts(unit, period, before) ?? fresh];
			})
		);
		before = month;
		return month;
	});
}

const copiedCounts = (unit: Unit, period: Period, before: CountsByUnit): Counts | null =>
	unit.id === COPIED_REPORT.unit && period.id === COPIED_REPORT.period
		? (before.get(unit.id) ?? null)
		: null;

const unitsOfPeriod = (list: UnitList, period: Period): Unit[] =>
	provincesOn(list, period.end).flatMap((province) =>
		unitsOn(list, period.end, { parent: province.code })
	);
