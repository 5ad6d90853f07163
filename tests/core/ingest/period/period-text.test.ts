import { expect, test } from 'vitest';
import { titleDeclarations } from '../../../../src/lib/core/ingest/context/period-declarations.ts';
import { periodTextOf } from '../../../../src/lib/core/ingest/period/period-text.ts';

const CELLS = ['Từ', 'ngày', '1/1/2025', 'đến'];
const titleOf = (count: number) => [
	{ line: 1, cells: Array.from({ length: count }, (_, index) => CELLS[index % 4] ?? '') }
];

test('a title of many cells is read to a limit', () => {
	const [short, long] = [periodTextOf(titleOf(8000)), periodTextOf(titleOf(80_000))];
	expect(long).toEqual(short);
	expect(long.text.length).toBeGreaterThan(9000);
	// a single cell gives 2,000 letters at most
	expect(long.text.length).toBeLessThan(12_100);
	expect(long.starts.every(({ index }) => index < long.text.length)).toBe(true);
	expect(titleDeclarations(titleOf(80_000), 'calendar')).toEqual(
		titleDeclarations(titleOf(8000), 'calendar')
	);
});

test('a period in a row behind many others is read', () => {
	const rows = Array.from({ length: 60 }, (_, index) => ({
		line: index + 1,
		cells: ['Ủy ban nhân dân tỉnh, báo cáo kết quả tiếp nhận và giải quyết hồ sơ, phụ lục kèm theo']
	}));
	const found = titleDeclarations([...rows, { line: 61, cells: ['Tháng 9/2025'] }], 'calendar');
	expect(found).toMatchObject([{ line: 61, text: 'Tháng 9/2025' }]);
});
