import { readFileSync } from 'node:fs';
import type { RandomSource } from '../../data/samples/make/random.ts';
import { workbookOfRows } from '../core/ingest/source/written-workbook.ts';

/** Communes of the country: the largest file that an official could send. */
const ALL_COMMUNES = 3321;

/** Codes of the communes of the demo province since July 2025. */
export const COMMUNES: readonly string[] = readFileSync('data/units/units.csv', 'utf8')
	.split('\n')
	.filter((line) => line.includes(',commune,51,2025-07-01,'))
	.map((line) => line.split(',', 1)[0] ?? '');

/** A file as a program or a page sends it. */
export interface GoodFile {
	name: string;
	type: string;
	bytes: Buffer<ArrayBuffer>;
}

const HEADER =
	'unit,received_online,received_direct_post,carried_over,received_total,resolved_early,resolved_on_time,resolved_late,resolved_total,pending_in_time,pending_late,pending_total';

/** Rows of a report on dossiers (form tthc) with random figures. */
function reportRows(random: RandomSource, units: readonly string[]): string[][] {
	return units.map((unit) => {
		const all = random.between(100, 9999);
		const late = random.outOf(20, 0.1);
		const figures = [all, 0, 0, all, 0, all - late, late, all, 0, 0, 0];
		return [unit, ...figures.map(String)];
	});
}

export const csvReport = (random: RandomSource, units: readonly string[]): GoodFile => ({
	name: 'tthc.csv',
	type: 'text/csv',
	bytes: Buffer.from(`${[HEADER, ...reportRows(random, units)].join('\n')}\n`)
});

export function workbookReport(random: RandomSource, units: readonly string[]): GoodFile {
	const rows = [HEADER.split(','), ...reportRows(random, units)];
	const xml = rows.map((cells) => `<row>${cells.map(cellXml).join('')}</row>`).join('');
	return {
		name: 'tthc.xlsx',
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		bytes: Buffer.from(workbookOfRows(xml))
	};
}

const cellXml = (cell: string, column: number): string =>
	column > 0 && /^\d/u.test(cell) ? `<c><v>${cell}</v></c>` : `<c t="str"><v>${cell}</v></c>`;

/** The units of the province, and then rows of other units as in a file of the whole country. */
export const wholeCountry = (): string[] =>
	Array.from({ length: ALL_COMMUNES }, (_, at) => COMMUNES[at] ?? `Xã Ngoài Tỉnh ${at}`);
