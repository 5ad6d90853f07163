import type { Counts } from '../../../src/lib/core/model/report.ts';
import type { Unit, UnitList } from '../../../src/lib/core/model/unit.ts';
import type { DemoReport } from '../../../src/lib/features/admin/load-demo.server.ts';
import { encodeTable, type SaveFormat } from './encode-table.ts';
import { keyLayout, longLayout, paperLayout, type Table } from './layout.ts';
import { reportedRows, type Sheet } from './sheet.ts';
import { createSpeller } from './spelling.ts';

/** A file with its way in, and what it must be read as. */
export interface DemoFile {
	step: DemoReport;
	bytes: Uint8Array;
	rows: { unit: Unit; counts: Counts }[];
}

interface FileOptions {
	name: string;
	/** Which of the layouts and encodings has its turn; forms and provinces start at different places. */
	turn: number;
	at: string;
	note: string;
}

type FileStyle = [layout: 'paper' | 'keys' | 'long', saving: SaveFormat];

const STYLES: readonly [FileStyle, ...FileStyle[]] = [
	['paper', 'bom'],
	['paper', 'unicode-text'],
	['paper', 'windows-1258'],
	['keys', 'comma'],
	['paper', 'bom'],
	['paper', 'decomposed']
];

const QUARTERLY_STYLES: readonly [FileStyle, ...FileStyle[]] = [...STYLES, ['long', 'comma']];

const FIRST_STYLE: Readonly<Record<string, number>> = {
	tthc: 0,
	vanban: 1,
	cnscd: 2,
	dvctt: 3,
	nguonluc: 4
};

/** A sheet in the layout and encoding whose turn it is. */
export function demoFileOf(
	list: UnitList,
	sheet: Sheet,
	{ name, turn, at, note }: FileOptions
): DemoFile {
	const { form, period, province } = sheet;
	const [layout, saving] = styleOf(sheet, turn);
	const path = `${form.id}/${name}-minh-hoa.csv`;
	const step: DemoReport = {
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
		bytes: encodeTable(tableOf(list, sheet, layout, saving), saving),
		rows: reportedRows(sheet)
	};
}

function styleOf({ form, province }: Sheet, turn: number): FileStyle {
	const round = form.frequency === 'month' ? STYLES : QUARTERLY_STYLES;
	const start = (FIRST_STYLE[form.id] ?? 5) + (province.code === '51' ? 0 : 2);
	return round[(turn + start) % round.length] ?? round[0];
}

function tableOf(list: UnitList, sheet: Sheet, layout: FileStyle[0], saving: SaveFormat): Table {
	if (layout === 'keys') return keyLayout(sheet);
	if (layout === 'long') return longLayout(sheet);
	const { form, period, province } = sheet;
	const nameOf = createSpeller(list, province, period.end, `${form.id} ${period.id}`);
	return paperLayout(sheet, { nameOf, blank: saving === 'windows-1258' ? '-' : '' });
}
