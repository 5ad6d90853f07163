import { describe, expect, test } from 'vitest';
import { formOf } from '../../../src/lib/core/model/catalogue.ts';
import type { Problem } from '../../../src/lib/core/model/problem.ts';
import {
	EXAMPLE_UNIT,
	HELP_EXAMPLES,
	type HelpExample
} from '../../../src/lib/features/submission/help-examples.ts';
import { helpPage } from '../../../src/lib/features/submission/help-page.ts';
import { problemSentence } from '../../../src/lib/ui/i18n/problems/problem-text.ts';
import { reference } from '../../core/ingest/reference.ts';
import { checkSheets } from '../../core/ingest/workbook-check.ts';
import { sheetOf } from '../../core/ingest/workbook-of.ts';

const UNIT = 'Xã Tư Nghĩa';

/** Problems of the example, sent as a workbook with a real unit in place of the one in the picture. */
function problemsOf({ form, period, rows, sheets }: HelpExample): Problem[] {
	const width = Math.max(...rows.map(({ length }) => length));
	const cells = rows.map((row) =>
		Array.from({ length: width }, (_, column) =>
			row[column] === EXAMPLE_UNIT ? UNIT : (row[column] ?? '')
		)
	);
	const names = sheets.length === 0 ? ['Sheet1'] : sheets;
	const chosen = { form, period: period ?? undefined, unit: '51' };
	return checkSheets(
		names.map((name) => withFormulas(sheetOf(name, cells))),
		chosen
	).problems;
}

/** A text that begins with `=` is a formula without a value. */
function withFormulas(sheet: ReturnType<typeof sheetOf>): ReturnType<typeof sheetOf> {
	return {
		...sheet,
		rows: sheet.rows.map((row) => ({
			...row,
			kinds: row.cells
				.map((cell, index) => (cell.startsWith('=') ? 'f' : row.kinds[index]))
				.join('')
		}))
	};
}

describe('an example of the help', () => {
	test.each(HELP_EXAMPLES.map((example) => [example.problem.code, example] as const))(
		'of %s is a file that gets just this message',
		(code, example) => {
			const found = problemsOf(example).filter((problem) => problem.code === code);
			const form = formOf(reference.catalogue, example.form);
			for (const locale of ['vi', 'en'] as const)
				expect(found.map((problem) => problemSentence(problem, locale, form))).toContain(
					problemSentence(example.problem, locale, form)
				);
		}
	);

	test('marks a cell of its table, or names the sheets', () => {
		for (const { fault, rows, sheets } of HELP_EXAMPLES) {
			if (fault === null) expect(sheets.length).toBeGreaterThan(1);
			else expect(rows[fault[0]]?.[fault[1]]).toEqual(expect.stringMatching(/./u));
		}
	});

	test('is there once for each of ten messages', () =>
		expect(new Set(HELP_EXAMPLES.map(({ problem }) => problem.code)).size).toBe(10));
});

describe('the help says', () => {
	const { duties, messages, ways } = helpPage(reference, '2025-10-20', 'vi');

	test('for each form that units submit its last period and the deadline', () => {
		expect(duties.map(({ id }) => id).toSorted()).toEqual(
			reference.catalogue.forms
				.filter(({ content }) => content === 'counts')
				.map(({ id }) => id)
				.toSorted()
		);
		expect(duties.find(({ id }) => id === 'tthc')).toMatchObject({
			href: '/bieu-mau?form=tthc',
			who: 'Xã, phường, thị trấn, đặc khu',
			often: 'hằng tháng',
			period: 'Tháng 10/2025 (15/9–14/10/2025)',
			deadline: '2 ngày làm việc sau kỳ: 16/10/2025'
		});
	});

	test('the texts of the messages as the check has them, with the faulty cell', () => {
		const unreadable = messages.find(({ code }) => code === 'number/unreadable');
		expect(unreadable).toMatchObject({
			id: 'number-unreadable',
			title: 'Giá trị không dùng được ở cột này',
			picture: { letters: ['A', 'B'] }
		});
		expect(unreadable?.text).toMatch(/^“khoảng 120” không phải là số đếm\./u);
		const cells = unreadable?.picture.rows.flatMap((row) => row.cells) ?? [];
		expect(cells.filter(({ isFaulty }) => isFaulty).map(({ text }) => text)).toEqual([
			'khoảng 120'
		]);
	});

	test('how to save a file in steps', () => {
		expect(ways.map(({ title }) => title).join()).toContain('Excel 2010: lưu thành tệp .xlsx');
		for (const { steps } of ways) expect(steps.length).toBeGreaterThan(1);
	});
});
