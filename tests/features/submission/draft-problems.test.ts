import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/lib/core/model/problem.ts';
import { columnLetters } from '../../../src/lib/core/ingest/table/column-letters.ts';
import { groupProblems } from '../../../src/lib/features/submission/draft-problems.ts';

const fault = (line: number | null, more: Partial<Problem> = {}): Problem => ({
	code: 'number/negative',
	severity: 'error',
	line,
	column: 'Trực tuyến',
	field: 'received_online',
	cell: '-3',
	...more
});

describe('problems told together', () => {
	test('what repeats is said once, with every line on which it is so', () => {
		const [group] = groupProblems([fault(4), fault(9), fault(7, { cell: '-8' })], 'vi');
		expect(group).toMatchObject({ code: 'number/negative', column: 'Trực tuyến', count: 3 });
		expect(group?.sentences.map(({ lines }) => lines)).toEqual([[4, 9], [7]]);
		expect(group?.sentences[1]?.text).toContain('-8');
	});

	test('the place is said beside a sentence, not in it again', () => {
		const [group] = groupProblems([fault(4)], 'vi');
		expect(group?.sentences[0]?.text).not.toMatch(/Dòng|Trực tuyến/u);
	});

	test('the same fault in another column stands apart', () =>
		expect(
			groupProblems([fault(4), fault(4, { column: 'Trực tiếp' })], 'vi').map(({ column }) => column)
		).toEqual(['Trực tuyến', 'Trực tiếp']));

	test('groups have places of their own, in the order of the file, and the letter of their column', () => {
		const problems = [
			fault(2, { code: 'history/jump', severity: 'warning', column: 'Trực tiếp' }),
			fault(4),
			fault(5, { column: null }),
			fault(6)
		];
		const letters = new Map([['Trực tuyến', 'E']]);
		const groups = groupProblems(problems, 'vi', undefined, letters);
		expect(groups.map(({ id, letter }) => [id, letter])).toEqual([
			['muc-2', 'E'],
			['muc-3', null],
			['muc-1', null]
		]);
	});

	test('a header that two columns have names no letter', () => {
		const columns = ['Mã', 'Số', 'Số', 'Ghi chú'].map((header, index) => ({ header, index }));
		expect([...columnLetters(columns)]).toEqual([
			['Mã', 'A'],
			['Ghi chú', 'D']
		]);
	});

	test('errors come before warnings, whatever comes first in the file', () => {
		const warning = fault(2, { code: 'history/jump', severity: 'warning' });
		expect(groupProblems([warning, fault(4)], 'vi').map(({ severity }) => severity)).toEqual([
			'error',
			'warning'
		]);
	});

	test('headers of one kind are one group, each sentence naming its own', () => {
		const unknown = { code: 'header/unknown-column', severity: 'warning', cell: null } as const;
		const groups = groupProblems(
			[fault(1, { ...unknown, column: 'Lạ' }), fault(1, { ...unknown, column: 'Mới' })],
			'vi'
		);
		expect(groups).toHaveLength(1);
		expect(groups[0]?.column).toBeNull();
		expect(groups[0]?.sentences.map(({ text }) => /Lạ|Mới/u.exec(text)?.[0])).toEqual([
			'Lạ',
			'Mới'
		]);
	});

	test('what is about the whole file has no lines', () =>
		expect(
			groupProblems([fault(null, { code: 'period/unreadable', column: null, cell: null })], 'vi')[0]
				?.sentences[0]?.lines
		).toEqual([]));
});
