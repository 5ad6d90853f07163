import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingest } from '../../../src/lib/core/ingest/ingest.ts';
import type { IngestResult } from '../../../src/lib/core/model/report.ts';
import { reference } from './reference.ts';
import { sheetOf, workbookOf } from './workbook-of.ts';
import {
	PERIOD,
	meant,
	sendingOf,
	style,
	tableOf,
	told,
	truth,
	type Style,
	type Truth
} from './written-file.ts';

/** Words beside labels that mean other figures. */
const WORDS = [
	...['Kế hoạch', 'Kế hoạch năm 2023', 'Năm trước', 'Cùng kỳ năm trước', 'Tỷ lệ', 'Tỷ lệ (%)', '%'],
	...['Lũy kế', 'Lũy kế từ đầu năm', 'Tháng 5/2023', 'Tháng 5', 'Quý I/2023', 'Năm 2022', '2022'],
	...[
		'nghìn hồ sơ',
		'(triệu đồng)',
		'ĐVT: nghìn hồ sơ',
		'Văn bản đến',
		'Ước tính',
		'So với kế hoạch'
	]
];
const TITLES = [
	...[
		'Tháng 5/2023',
		'Kỳ báo cáo: Quý I/2023',
		'6 tháng đầu năm 2023',
		'Lũy kế từ đầu năm đến tháng 6'
	],
	...['Từ ngày 15/04/2023 đến ngày 14/05/2023', 'Tháng 13/2023', 'Thg5-23', '2023-05'],
	...['Đơn vị tính: nghìn hồ sơ', 'ĐVT: %', '(Đơn vị tính: trăm hồ sơ)']
];

const insertion = fc.record({
	what: fc.constantFrom('below', 'above', 'stacked', 'title'),
	word: fc.constantFrom(...WORDS),
	title: fc.constantFrom(...TITLES),
	column: fc.nat(20),
	shift: fc.integer({ min: 1, max: 10 }),
	row: fc.nat(20)
});
type Insertion = typeof insertion extends fc.Arbitrary<infer T> ? T : never;

/** A good file with something in it that the sender did not mean, or meant otherwise. */
function withInsertion(
	given: Truth,
	how: Style,
	{ what, word, title, column, shift, row }: Insertion
) {
	const { rows, lines } = tableOf(given, how);
	const first = rows.findIndex((cells) => cells.includes('Đơn vị'));
	const body = (lines[0] ?? 1) - 1;
	const figures = (rows[first] ?? []).flatMap((cell, index) =>
		cell === 'TT' || cell === 'Đơn vị' || (how.hasEmptyColumn && index === 0) ? [] : index
	);
	const place = figures[column % figures.length] ?? 0;
	const cells = Array.from({ length: place + 1 }, (_, index) => (index === place ? word : ''));
	if (what === 'below') rows.splice(body, 0, cells);
	if (what === 'above') rows.splice(first, 0, cells);
	if (what === 'title') rows.splice(how.hasSep ? 1 : 0, 0, [title]);
	if (what === 'stacked') {
		// a second table below, with its columns in another order
		const turned = (texts: string[]): string[] =>
			texts.map((text, index) => {
				const at = figures.indexOf(index);
				return at < 0 ? text : (texts[figures[(at + shift) % figures.length] ?? 0] ?? '');
			});
		const from = (lines[row % lines.length] ?? 1) - 1;
		const below = rows.splice(from).map(turned);
		rows.push(...rows.slice(first, body).map(turned), ...below);
	}
	return rows;
}

/** Either the file is refused, or its figures are those that it had before. */
function expectSameOrRefused(checked: IngestResult, given: Truth): void {
	if (checked.errors > 0) return;
	expect(checked.period?.id).toBe(PERIOD);
	expect(told(checked)).toEqual(meant(given));
}

const wide = style.map((how) => ({ ...how, shape: 'wide' as const }));

test('a word, a second header, a period or a unit of measure never gives another value', () => {
	fc.assert(
		fc.property(truth, wide, insertion, (given, how, inserted) => {
			const workbook = workbookOf(sheetOf('Biểu', withInsertion(given, how, inserted)));
			const sending = { ...sendingOf(given), workbook };
			const checked = ingest(Uint8Array.of(1), sending, reference);
			expectSameOrRefused(checked, given);
			if (inserted.what === 'title') expect(checked.errors).toBeGreaterThan(0);
		}),
		{ numRuns: 600 }
	);
});

test('a second sheet never gives another value', () => {
	const names = fc.constantFrom('Biểu 2', 'Tháng 5', 'Tháng 5.2023', 'T6', '2022', 'Năm trước');
	fc.assert(
		fc.property(truth, truth, wide, names, fc.boolean(), (given, other, how, name, isFirst) => {
			const own = sheetOf('Biểu', tableOf(given, how).rows);
			const second = sheetOf(name, tableOf({ ...other, district: given.district }, how).rows);
			const workbook = isFirst ? workbookOf(second, own) : workbookOf(own, second);
			const checked = ingest(Uint8Array.of(1), { ...sendingOf(given), workbook }, reference);
			if (checked.file.sheet === 'Biểu') expectSameOrRefused(checked, given);
			else expect(checked.errors, `read ${checked.file.sheet}`).toBeGreaterThan(0);
		}),
		{ numRuns: 200 }
	);
});
