import type { Counts } from '../../../src/lib/model/report.ts';
import type { Unit, UnitList } from '../../../src/lib/model/unit.ts';
import type { SampleReport } from '../../../src/lib/server/samples.ts';
import { encode, type Saving } from './encode.ts';
import { keyLayout, longLayout, paperLayout, type Table } from './layout.ts';
import { reportedRows, type Sheet } from './sheet.ts';
import { speller } from './spelling.ts';

/** A file with its way in, and what it must be read as. */
export interface SampleFile {
	step: SampleReport;
	bytes: Uint8Array;
	rows: { unit: Unit; counts: Counts }[];
}

interface Sending {
	name: string;
	/** Which of the layouts and encodings has its turn; forms and provinces start at different places. */
	turn: number;
	at: string;
	note: string;
}

type Style = [layout: 'paper' | 'keys' | 'long', saving: Saving];

const ROUND: readonly [Style, ...Style[]] = [
	['paper', 'bom'],
	['paper', 'unicode-text'],
	['paper', 'windows-1258'],
	['keys', 'comma'],
	['paper', 'bom'],
	['paper', 'decomposed']
];

const QUARTERLY_ROUND: readonly [Style, ...Style[]] = [...ROUND, ['long', 'comma']];

const START: Readonly<Record<string, number>> = {
	tthc: 0,
	vanban: 1,
	cnscd: 2,
	dvctt: 3,
	nguonluc: 4
};

/** A sheet in the layout and encoding whose turn it is. */
export function fileOf(
	list: UnitList,
	sheet: Sheet,
	{ name, turn, at, note }: Sending
): SampleFile {
	const { form, period, province } = sheet;
	const [layout, saving] = styleOf(sheet, turn);
	const path = `${form.id}/${name}-minh-hoa.csv`;
	const step: SampleReport = {
		at,
		act: 'report',
		file: path,
		form: form.id,
		period: period.id,
		unit: province.code,
		origin: 'sample',
		note
	};
	return {
		step,
		bytes: encode(tableOf(list, sheet, layout, saving), saving),
		rows: reportedRows(sheet)
	};
}

function styleOf({ form, province }: Sheet, turn: number): Style {
	const round = form.frequency === 'month' ? ROUND : QUARTERLY_ROUND;
	const start = (START[form.id] ?? 5) + (province.code === '51' ? 0 : 2);
	return round[(turn + start) % round.length] ?? round[0];
}

function tableOf(list: UnitList, sheet: Sheet, layout: Style[0], saving: Saving): Table {
	if (layout === 'keys') return keyLayout(sheet);
	if (layout === 'long') return longLayout(sheet);
	const { form, period, province } = sheet;
	const nameOf = speller(list, province, period.end, `${form.id} ${period.id}`);
	return paperLayout(sheet, { nameOf, blank: saving === 'windows-1258' ? '-' : '' });
}
