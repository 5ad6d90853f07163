import { describe, expect, test } from 'vitest';
import type { CellRange } from '../../../../src/lib/core/ingest/source/workbook-sheet.ts';
import { errorPlaces } from '../check-text.ts';
import { checkSheets, sheet } from '../workbook-check.ts';

const HEADER = 'Mã đơn vị|outgoing_total|outgoing_secret|Ghi chú';

const range = (firstLine: number, firstColumn: number, lastLine: number, lastColumn: number) => ({
	...{ firstLine, firstColumn, lastLine, lastColumn }
});

const merged = (rows: string[], ...merges: CellRange[]): string[] =>
	errorPlaces(checkSheets([{ ...sheet('Biểu', HEADER, ...rows), merges }])).filter((place) =>
		place.startsWith('number/merged')
	);

describe('a figure is refused that is merged over', () => {
	test.each<[string, string[], CellRange]>([
		['two units', ['528|7|0|', '533||0|'], range(2, 1, 3, 1)],
		['two units and two columns', ['528|7||', '533|||'], range(2, 1, 3, 2)],
		['two columns of figures', ['528|7||'], range(2, 1, 2, 2)],
		[
			'three units, one of which is blank elsewhere',
			['528|7|0|', '533||0|', '534|||'],
			range(2, 1, 4, 1)
		],
		['rows up to the end of the sheet', ['528|7|0|', '533||0|'], range(2, 1, 1_048_576, 1)]
	])('%s', (_, rows, merge) =>
		expect(merged(rows, merge)).toEqual(['number/merged 2 outgoing_total 7'])
	);
});

describe('a figure is one', () => {
	test.each<[string, string[], CellRange[]]>([
		['merged with a note', ['528|7|0|'], [range(2, 2, 2, 3)]],
		[
			'with its unit over the same rows',
			['528|7|0|', '|||'],
			[range(2, 0, 3, 0), range(2, 1, 3, 1)]
		],
		['below a merged header', ['528|7|0|'], [range(1, 1, 1, 2)]],
		['where a text is merged', ['528|7|0|', 'Người lập biểu|||'], [range(3, 0, 3, 2)]]
	])('%s', (_, rows, merges) => expect(merged(rows, ...merges)).toEqual([]));
});
