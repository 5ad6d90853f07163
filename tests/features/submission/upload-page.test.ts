import { expect, test } from 'vitest';
import type { Draft, DraftFinding } from '../../../src/lib/core/model/draft.ts';
import { periodOf } from '../../../src/lib/core/model/period.ts';
import { draftList, megabytes } from '../../../src/lib/features/submission/draft-problems.ts';
import { reference } from '../../core/ingest/reference.ts';

const draft: Draft = {
	id: 'abc',
	owner: 'an official',
	name: 'quy-1.csv',
	sha256: '',
	createdAt: '2026-03-01T02:00:00.000Z',
	chosen: { form: null, period: null, unit: null, meanings: [] }
};
const period = periodOf('2023-Q1', 'cutoff');
const CLEAN: DraftFinding = {
	...{ form: 'tthc', period, sender: '528@2021-01-01', isDemo: false, rows: 1 },
	...{ errors: 0, warnings: 0, needsNote: false, corrections: 0 }
};
const found = (finding: Partial<DraftFinding>) => new Map([[draft.id, { ...CLEAN, ...finding }]]);
const list = (findings: Map<string, DraftFinding>, locale: 'vi' | 'en' = 'vi') =>
	draftList([draft], findings, reference.catalogue, locale)[0];

test.each([
	['2 lỗi phải sửa', { errors: 2, warnings: 5 }, true],
	['Không có lỗi, 5 lưu ý', { warnings: 5 }, false],
	['Không có lỗi', {}, false]
])('a file that waits says: %s', (finding, given, hasErrors) =>
	expect(list(found(given))).toMatchObject({ finding, hasErrors })
);

test.each([
	['without warnings', {}, true],
	['with warnings that need no note', { warnings: 2 }, true],
	['with errors', { errors: 1 }, false],
	['with a warning that needs a note', { warnings: 1, needsNote: true }, false],
	['that changes figures in force', { corrections: 1 }, false],
	['without a form', { form: null }, false],
	['without a period', { period: null }, false],
	['without a sending unit', { sender: null }, false],
	['without rows', { rows: 0 }, false]
])('a file %s: can it be submitted with others?', (_, given, isClean) =>
	expect(list(found(given))?.isClean).toBe(isClean)
);

test('it names form and period as understood, and leads to its page in the same language', () => {
	expect(list(found({}))?.about).toMatch(/II\.06a.* · Quý I\/2023$/u);
	expect(list(found({ form: null, period: null }))?.about).toBe('');
	expect(list(found({}), 'en')?.href).toBe('/en/nop-bao-cao/abc');
});

test('a file too large for a list is said to be read on its own page', () =>
	expect(list(new Map())).toMatchObject({
		finding: 'Tệp lớn: bấm tên tệp để kiểm tra',
		about: '',
		hasErrors: false,
		isClean: false
	}));

test('a size that is promised is never more than is kept', () => {
	expect(megabytes(16 * 1_048_576, 'vi')).toBe('16');
	expect(megabytes(2 * 1_048_576 - 1, 'vi')).toBe('1');
	expect(megabytes(1000, 'vi')).toBe('1');
});
