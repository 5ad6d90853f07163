import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingest } from '../../../src/lib/core/ingest/ingest.ts';
import type { IngestOptions } from '../../../src/lib/core/ingest/source/ingest-input.ts';
import { parseCsv } from '../../../src/lib/core/ingest/source/csv.ts';
import type { IngestResult, FileRow } from '../../../src/lib/core/model/report.ts';
import { unitsOn } from '../../../src/lib/core/model/unit.ts';
import { byteDamages, damaged, damagedBytes, damages } from './damage.ts';
import { reference } from './reference.ts';
import {
	KEYS,
	PERIOD,
	bytesOf,
	style,
	tableOf,
	truth,
	unitsOf,
	type Style,
	type Truth
} from './written-file.ts';
import { grouped } from './written-text.ts';

/** A plain wide file, so that it is known where each figure stands. */
const plain = style.map((how): Style => ({
	...how,
	...{ encoding: 'utf-8', delimiter: ';', lineEnd: '\n', header: 'keys', shape: 'wide' },
	...{ spelling: 'code', title: [], hasSep: false, isQuoted: false, hasEmptyColumn: false }
}));
const sendingOf = ({ district }: Truth): IngestOptions => ({
	name: 'x.csv',
	form: 'tthc',
	period: PERIOD,
	unit: district
});
const accepted = ({ errors }: IngestResult): boolean => errors === 0;

/** The whole number that a person sees in a cell; null where it is none. */
function seen(cell: string): number | null {
	const shown = cell.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '').trim();
	const isGrouped = /^\d{1,3}(?:([., \u00a0])\d{3})(?:\1\d{3})*$/u.test(shown);
	return isGrouped || /^\d+$/u.test(shown) ? Number(shown.replace(/\D/gu, '')) : null;
}

/** Each figure of each entry stands in its row, below its header. */
function expectSeen({ entries }: IngestResult, rows: FileRow[], columns: string[]): void {
	const cells = new Map(rows.map((row) => [row.line, row.cells]));
	for (const { unit, line, counts } of entries) {
		const row = cells.get(line) ?? [];
		expect(row[columns.indexOf('unit')]).toContain(unit.slice(0, unit.indexOf('@')));
		for (const key of columns.filter((column) => column in counts)) {
			const cell = row[columns.indexOf(key)] ?? '';
			const isBlank = /^[-–\s]*$/u.test(cell);
			// derived figures may be left to us
			if (isBlank && key.endsWith('_total') && key in SUMS) continue;
			expect([key, seen(cell)]).toEqual([key, isBlank ? null : counts[key]]);
		}
	}
}
const SUMS: Record<string, true> = {
	received_total: true,
	resolved_total: true,
	pending_total: true
};

test('a file with faults is refused, or each figure taken from it stands under its header', () => {
	let taken = 0;
	fc.assert(
		fc.property(truth, plain, damages, (given, how, faults) => {
			const bytes = bytesOf(damaged(tableOf(given, how).rows, 1, faults), how);
			fc.pre(bytes !== null);
			const checked = ingest(bytes, sendingOf(given), reference);
			if (!accepted(checked)) return;
			taken += 1;
			const rows = [...parseCsv([new TextDecoder().decode(bytes)], ';').rows];
			expectSeen(checked, rows, how.hasOrdinals ? ['TT', ...how.columns] : how.columns);
		}),
		{ numRuns: 1500 }
	);
	expect(taken).toBeGreaterThan(50);
});

test('so it is where no sum would give a misread figure away', () => {
	const columns = ['unit', 'outgoing_total', 'incoming_total', 'outgoing_secret'];
	const row = fc.tuple(fc.nat(3_000_000), fc.nat(30_000), fc.nat(300));
	const separators = fc.constantFrom('', '.', ',', ' ', '\u00a0');
	let taken = 0;
	fc.assert(
		fc.property(
			fc.array(row, { minLength: 1, maxLength: 6 }),
			separators,
			damages,
			(given, separator, faults) => {
				const body = given.map((figures, index) => [
					COMMUNES[index]?.code ?? '',
					...figures.map((figure) => grouped(figure, separator))
				]);
				const text = damaged([columns, ...body], 1, faults)
					.map((cells) => cells.join(';'))
					.join('\n');
				const sending = { name: 'x.csv', form: 'vanban', period: '2023-06' };
				const checked = ingest(new TextEncoder().encode(text), sending, reference);
				if (!accepted(checked)) return;
				taken += 1;
				expectSeen(checked, [...parseCsv([text], ';').rows], columns);
			}
		),
		{ numRuns: 4000 }
	);
	expect(taken).toBeGreaterThan(200);
});
const COMMUNES = unitsOn(reference.units, '2023-06-30', { level: 'commune', parent: '528' });

test('a file with bytes changed is refused, or holds every figure that is taken from it', () => {
	let taken = 0;
	fc.assert(
		fc.property(truth, style, byteDamages, (given, how, faults) => {
			const bytes = bytesOf(tableOf(given, how).rows, how);
			fc.pre(bytes !== null);
			const hurt = damagedBytes(bytes, faults);
			const checked = ingest(hurt, sendingOf(given), reference);
			expect(checked.errors + checked.warnings).toBeGreaterThanOrEqual(checked.problems.length);
			if (!accepted(checked)) return;
			taken += 1;
			const units = new Set<string>(unitsOf(given).map(({ id }) => id));
			const digits = new TextDecoder('latin1').decode(hurt).replace(/[^\d;,\t|\n\r"]/gu, '');
			const figures = digits.replace(/[\D]+/gu, '');
			for (const { unit, counts } of checked.entries) {
				if (how.spelling !== 'code') expect([...units]).toContain(unit);
				for (const key of KEYS)
					if (!key.endsWith('_total')) expect(figures).toContain(String(counts[key]));
			}
		}),
		{ numRuns: 1000 }
	);
	expect(taken).toBeGreaterThan(5);
});

test('bytes of any kind never make it fail', () => {
	const anything = fc.oneof(
		fc.uint8Array({ maxLength: 400 }),
		fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text, 'utf16le')),
		fc
			.array(fc.constantFrom('"', ';', '\n', '\r', ' ', '1', 'unit', 'Đơn vị', '\ud800', '\0', '>'))
			.map((parts) => Buffer.from(parts.join('')))
	);
	fc.assert(
		fc.property(anything, (bytes) => {
			const checked = ingest(bytes, { name: 'x' }, reference);
			expect(checked.errors).toBeGreaterThan(0);
			expect(checked.entries).toEqual([]);
		}),
		{ numRuns: 1000 }
	);
});
