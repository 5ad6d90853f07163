import { describe, expect, test } from 'vitest';
import { ingest } from '../../../src/lib/core/ingest/ingest.ts';
import { tablePage } from '../../../src/lib/core/ingest/table/table-page.ts';
import { fileTableOf } from '../../../src/lib/core/ingest/table/file-table.ts';
import { openTable } from '../../../src/lib/core/ingest/open-table.ts';
import type { DraftView, DraftOptions } from '../../../src/lib/core/model/draft.ts';
import { checkPage } from '../../../src/lib/features/submission/check-page.ts';
import { IGNORED_COLUMN } from '../../../src/lib/features/submission/unknown-columns.ts';
import { reference } from '../../core/ingest/reference.ts';

const OPEN: DraftOptions = { form: 'vanban', period: '2023-Q1', unit: '528', meanings: [] };
const ALL = { onlyFaults: false, page: 1, line: null };
const RIGHT = 'unit;outgoing_total;outgoing_secret\n528;12;1\n';

function draftOf(text: string | Buffer, more: Partial<DraftOptions> = {}): DraftView {
	const chosen = { ...OPEN, ...more };
	const { form, period, unit, meanings } = chosen;
	const sending = {
		name: 'x.csv',
		form: form ?? undefined,
		period: period ?? undefined,
		unit: unit ?? undefined,
		meanings
	};
	const bytes = Buffer.from(text);
	const tabulated = fileTableOf(openTable(bytes, sending, reference));
	const checked = ingest(bytes, sending, reference);
	const { file, problems, errors, warnings } = checked;
	const base = { sha256: '', createdAt: '', owner: 'x', name: 'x.csv', id: 'abc' };
	return {
		draft: { ...base, chosen },
		checked,
		receipt: {
			...{ id: null, status: 'checked', sha256: '', receivedAt: null, changes: [], further: [] },
			...{ form: checked.form, period: null, entries: checked.entries.length },
			...{ file, problems, errors, warnings }
		},
		sheets: [],
		seen: tabulated && tablePage(tabulated, problems, ALL)
	};
}

const show = (
	text: string | Buffer,
	more: Partial<DraftOptions> = {},
	locale: 'vi' | 'en' = 'vi'
) => checkPage(draftOf(text, more), { ...reference, offered: reference.units.units }, locale);

describe('the title is the finding', () => {
	test.each([
		['nothing is wrong', RIGHT, 'Không có lỗi: “x.csv” sẵn sàng để đối chiếu', true],
		['one error', RIGHT.replace('12', '-12'), '1 lỗi phải sửa trong “x.csv”', false],
		['several', RIGHT.replace('12;1', '-12;-1'), '2 lỗi phải sửa trong “x.csv”', false],
		['no table', '%PDF-1.4', 'Chưa đọc được “x.csv”', false]
	])('%s', (_, text, title, canCompare) => {
		expect(show(text)).toMatchObject({ title, canCompare });
	});

	test('no row is not told as a number', () => {
		expect(show(RIGHT).lede).toContain('1 đơn vị');
		expect(show(RIGHT.replace('528', 'Xã Không Có')).lede).toBe(
			'Dòng 2 có lỗi nên chưa nhận. Chưa có gì được nộp.'
		);
	});
});

describe('as what the file was read', () => {
	test('is said in words, with the days of the period', () =>
		expect(show(RIGHT).facts.map(({ value }) => value)).toEqual([
			expect.stringMatching(/văn bản/iu),
			'Quý I/2023 (1/1–31/3/2023)',
			'Huyện Tư Nghĩa (528)',
			'UTF-8',
			'dấu chấm phẩy ( ; )',
			'1'
		]));

	test('where the bytes are no table, only the way out is shown', () =>
		expect(show('%PDF-1.4')).toMatchObject({
			...{ facts: [], preview: null, canChoose: false, unknown: [] },
			hrefs: { remarks: null }
		}));

	test('where no header was recognised, a form can still be chosen', () =>
		expect(show('a;b\nc;d\n', { form: null })).toMatchObject({ preview: null, canChoose: true }));
});

describe('a column that no form knows', () => {
	const STRANGE = 'unit;outgoing_total;Gửi kín\n528;12;1\n';

	test('is asked about, among the fields and the unit', () => {
		const { unknown, fields } = show(STRANGE);
		expect(unknown).toEqual([{ header: 'Gửi kín', label: 'Cột “Gửi kín” là', chosen: '' }]);
		expect(fields.map(({ key }) => key)).toEqual(
			expect.arrayContaining(['unit', 'outgoing_secret'])
		);
	});

	test('is named by its letter where it has no header', () =>
		expect(show('unit;outgoing_total;;incoming_total\n528;12;1;3\n').unknown).toEqual([
			{ header: 'Cột C', label: 'Cột C (không có tiêu đề) là', chosen: '' }
		]));

	test.each([
		['explained', 'outgoing_secret', 'outgoing_secret'],
		['left out', null, IGNORED_COLUMN]
	])('stays there when %s, so that it can be taken back', (_, field, chosen) =>
		expect(show(STRANGE, { meanings: [{ header: 'Gửi kín', field }] }).unknown).toEqual([
			{ header: 'Gửi kín', label: 'Cột “Gửi kín” là', chosen }
		])
	);
});

test('a file with remarks is offered only where there is something to remark', () => {
	expect(show(RIGHT).hrefs.remarks).toBeNull();
	expect(show(RIGHT.replace('12', '-12'), {}, 'en').hrefs).toEqual({
		compare: '/en/nop-bao-cao/abc/doi-chieu',
		remarks: '/en/nop-bao-cao/abc/nhan-xet'
	});
});
