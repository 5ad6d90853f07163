import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingest } from '../../../src/lib/core/ingest/ingest.ts';
import type { IngestResult } from '../../../src/lib/core/model/report.ts';
import { errorPlaces } from './check-text.ts';
import { reference } from './reference.ts';
import {
	PERIOD,
	bytesOf,
	meant,
	sendingOf,
	style,
	tableOf,
	told,
	truth,
	type Style,
	type Truth
} from './written-file.ts';
import { sheetOf, workbookOf } from './workbook-of.ts';

function expectTruth(checked: IngestResult, given: Truth, how: Style): void {
	expect(errorPlaces(checked)).toEqual([]);
	expect(told(checked)).toEqual(meant(given));
	expect(checked.period?.id).toBe(PERIOD);
	const { lines } = tableOf(given, how);
	if (how.shape === 'wide') expect(checked.entries.map(({ line }) => line)).toEqual(lines);
}

test('a file says the same in every encoding, layout, order, spelling and number style', () => {
	fc.assert(
		fc.property(truth, style, (given, how) => {
			const bytes = bytesOf(tableOf(given, how).rows, how);
			fc.pre(bytes !== null);
			expectTruth(ingest(bytes, sendingOf(given), reference), given, how);
		}),
		{ numRuns: 800 }
	);
});

test('the sheet of a workbook says the same, between sheets of notes', () => {
	fc.assert(
		fc.property(truth, style, (given, how) => {
			const { rows } = tableOf(given, how);
			const notes = sheetOf('Ghi chú', [['Đơn vị', 'họp ngày 5']]);
			const workbook = workbookOf(notes, sheetOf('Biểu', rows), sheetOf('Trống', []));
			const sending = { ...sendingOf(given), workbook };
			expectTruth(ingest(Uint8Array.of(1), sending, reference), given, how);
		}),
		{ numRuns: 300 }
	);
});
