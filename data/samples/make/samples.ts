import { formOf, type Catalogue } from '../../../src/lib/model/catalogue.ts';
import type { Form } from '../../../src/lib/model/form.ts';
import type { Period } from '../../../src/lib/model/period.ts';
import type { Unit, UnitList } from '../../../src/lib/model/unit.ts';
import { officeHour, periodsOf, workingDayAfter } from './calendar.ts';
import { CORRECTION, isLateProvince, turnOf, type Turn } from './incidents.ts';
import { fileOf, type SampleFile } from './file.ts';
import { dice } from './random.ts';
import { figuresOf, type Figures } from './reports.ts';
import { groupsOf, provincesOn, type Row, type Sheet } from './sheet.ts';
import { recount } from './tthc.ts';

const FORMS = ['tthc', 'vanban', 'cnscd', 'dvctt', 'thanhtoan', 'sohoa', 'nguonluc'];

const NOTE = 'Số liệu minh họa, không phải số liệu thật';

interface Turnout {
	form: Form;
	period: Period;
	step: number;
	province: Unit;
	figures: Figures;
}

/** Every made-up file of all forms, provinces and periods. */
export function madeUpFiles(catalogue: Catalogue, list: UnitList): SampleFile[] {
	return FORMS.flatMap((id) => formOf(catalogue, id) ?? []).flatMap((form) => {
		const periods = periodsOf(form);
		return figuresOf(list, form, periods).flatMap((figures, step) => {
			const period = periods[step];
			if (period === undefined) return [];
			return provincesOn(list, period.end).flatMap((province) =>
				filesOf(catalogue, list, { form, period, step, province, figures })
			);
		});
	});
}

/** The file sent by the deadline, the one with those who were late, and a correction. */
function filesOf(catalogue: Catalogue, list: UnitList, turnout: Turnout): SampleFile[] {
	const { form, period, province } = turnout;
	const luck = dice('sent', form.id, period.id, province.code);
	const early = isLateProvince(form, period, province) ? 4 : luck.pick([1, 2, 2]);
	const days = { first: early, late: luck.between(4, 9) };
	const sheetOf = (turn: Turn, working: number): Sheet => ({
		form,
		period,
		province,
		groups: groupsOf(list, turnout, (unit) => rowsOf(turnout, unit, turn)),
		signed: workingDayAfter(period, working, catalogue)
	});
	return [
		inTime(list, turnout, sheetOf('in time', days.first)),
		...late(list, sheetOf('late', days.late)),
		...correction(list, turnout)
	];
}

/** A line for who is in time; every other absent unit stands there with blanks, the rest not at all. */
function rowsOf({ form, period, step, figures }: Turnout, unit: Unit, turn: Turn): Row[] {
	const own = turnOf(form, period, step, unit);
	if (own === turn) return [{ unit, counts: figures.get(unit.id) ?? null }];
	const standsBlank = dice('blank', form.id, period.id, unit.id).chance(0.5);
	return turn === 'in time' && standsBlank ? [{ unit, counts: null }] : [];
}

function inTime(list: UnitList, { step }: Turnout, sheet: Sheet): SampleFile {
	const name = `${sheet.form.id}-${sheet.period.id}-${sheet.province.code}`;
	return fileOf(list, sheet, {
		name,
		turn: step,
		at: officeHour(sheet.signed, name),
		note: NOTE
	});
}

function late(list: UnitList, sheet: Sheet): SampleFile[] {
	if (sheet.groups.length === 0) return [];
	const name = `${sheet.form.id}-${sheet.period.id}-${sheet.province.code}-nop-muon`;
	const at = officeHour(sheet.signed, name);
	return [fileOf(list, sheet, { name, turn: 0, at, note: `${NOTE}; đơn vị nộp muộn` })];
}

function correction(list: UnitList, { form, period, province, figures }: Turnout): SampleFile[] {
	if (form.id !== 'tthc' || period.id !== CORRECTION.period) return [];
	const rowOf = (unit: Unit): Row[] => {
		const moved = CORRECTION.moved.get(unit.code);
		const counts = figures.get(unit.id);
		return moved === undefined || counts === undefined
			? []
			: [{ unit, counts: recount(counts, moved) }];
	};
	const groups = groupsOf(list, { form, period, province }, rowOf);
	const sheet = { form, period, province, groups, signed: CORRECTION.day };
	const name = `${form.id}-${period.id}-${province.code}-dinh-chinh`;
	const at = officeHour(CORRECTION.day, name);
	const note = `${NOTE}; đính chính: một số hồ sơ quá hạn đã bị tính là đúng hạn`;
	return [fileOf(list, sheet, { name, turn: 0, at, note })];
}
