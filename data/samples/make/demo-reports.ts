import { formOf, type Catalogue } from '../../../src/lib/core/model/catalogue.ts';
import type { Form } from '../../../src/lib/core/model/form.ts';
import type { Period } from '../../../src/lib/core/model/period.ts';
import type { Unit, UnitList } from '../../../src/lib/core/model/unit.ts';
import { officeHour, periodsOf, workingDayAfter } from './calendar.ts';
import {
	CORRECTED_REPORT,
	isLateProvince,
	reportTimingOf,
	type ReportTiming
} from './incidents.ts';
import { demoFileOf, type DemoFile } from './demo-file.ts';
import { randomSource } from './random.ts';
import { demoCounts, type CountsByUnit } from './reports.ts';
import { groupsOf, provincesOn, type Row, type Sheet } from './sheet.ts';
import { moveLateDossiers } from './tthc.ts';

const DEMO_FORMS = ['tthc', 'vanban', 'cnscd', 'dvctt', 'thanhtoan', 'sohoa', 'nguonluc'];

const DEMO_NOTE = 'Số liệu minh họa, không phải số liệu thật';

interface ReportRound {
	form: Form;
	period: Period;
	step: number;
	province: Unit;
	figures: CountsByUnit;
}

/** Every made-up file of all forms, provinces and periods. */
export function demoReportFiles(catalogue: Catalogue, list: UnitList): DemoFile[] {
	return DEMO_FORMS.flatMap((id) => formOf(catalogue, id) ?? []).flatMap((form) => {
		const periods = periodsOf(form);
		return demoCounts(list, form, periods).flatMap((figures, step) => {
			const period = periods[step];
			if (period === undefined) return [];
			return provincesOn(list, period.end).flatMap((province) =>
				filesOf(catalogue, list, { form, period, step, province, figures })
			);
		});
	});
}

/** The file sent by the deadline, the one with those who were late, and a correction. */
function filesOf(catalogue: Catalogue, list: UnitList, turnout: ReportRound): DemoFile[] {
	const { form, period, province } = turnout;
	const luck = randomSource('sent', form.id, period.id, province.code);
	const early = isLateProvince(form, period, province) ? 4 : luck.pick([1, 2, 2]);
	const days = { first: early, late: luck.between(4, 9) };
	const sheetOf = (turn: ReportTiming, working: number): Sheet => ({
		form,
		period,
		province,
		groups: groupsOf(list, turnout, (unit) => rowsOf(turnout, unit, turn)),
		signed: workingDayAfter(period, working, catalogue)
	});
	return [
		timelyFile(list, turnout, sheetOf('in time', days.first)),
		...lateFiles(list, sheetOf('late', days.late)),
		...correctionFiles(list, turnout)
	];
}

/** A line for who is in time; every other absent unit stands there with blanks, the rest not at all. */
function rowsOf(
	{ form, period, step, figures }: ReportRound,
	unit: Unit,
	turn: ReportTiming
): Row[] {
	const own = reportTimingOf(form, period, step, unit);
	if (own === turn) return [{ unit, counts: figures.get(unit.id) ?? null }];
	const standsBlank = randomSource('blank', form.id, period.id, unit.id).chance(0.5);
	return turn === 'in time' && standsBlank ? [{ unit, counts: null }] : [];
}

function timelyFile(list: UnitList, { step }: ReportRound, sheet: Sheet): DemoFile {
	const name = `${sheet.form.id}-${sheet.period.id}-${sheet.province.code}`;
	return demoFileOf(list, sheet, {
		name,
		turn: step,
		at: officeHour(sheet.signed, name),
		note: DEMO_NOTE
	});
}

function lateFiles(list: UnitList, sheet: Sheet): DemoFile[] {
	if (sheet.groups.length === 0) return [];
	const name = `${sheet.form.id}-${sheet.period.id}-${sheet.province.code}-nop-muon`;
	const at = officeHour(sheet.signed, name);
	return [demoFileOf(list, sheet, { name, turn: 0, at, note: `${DEMO_NOTE}; đơn vị nộp muộn` })];
}

function correctionFiles(
	list: UnitList,
	{ form, period, province, figures }: ReportRound
): DemoFile[] {
	if (form.id !== 'tthc' || period.id !== CORRECTED_REPORT.period) return [];
	const rowOf = (unit: Unit): Row[] => {
		const moved = CORRECTED_REPORT.moved.get(unit.code);
		const counts = figures.get(unit.id);
		return moved === undefined || counts === undefined
			? []
			: [{ unit, counts: moveLateDossiers(counts, moved) }];
	};
	const groups = groupsOf(list, { form, period, province }, rowOf);
	const sheet = { form, period, province, groups, signed: CORRECTED_REPORT.day };
	const name = `${form.id}-${period.id}-${province.code}-dinh-chinh`;
	const at = officeHour(CORRECTED_REPORT.day, name);
	const note = `${DEMO_NOTE}; đính chính: một số hồ sơ quá hạn đã bị tính là đúng hạn`;
	return [demoFileOf(list, sheet, { name, turn: 0, at, note })];
}
