import { expect, test } from 'vitest';
import { readPeriod } from '../../../src/lib/core/ingest/period/read-period.ts';
import { periodOf } from '../../../src/lib/core/model/period.ts';
import {
	periodChoice,
	unitChoice,
	unitCodeIn
} from '../../../src/lib/features/submission/template-choice.ts';

const UNITS = [
	{ code: '21235', name: 'Xã Sông Vệ' },
	{ code: '21025', name: 'Phường Trương Quang Trọng' },
	{ code: '20001', name: 'Xã Bình Minh' },
	{ code: '20002', name: 'Xã Bình Minh' }
];

test.each([
	['Xã Sông Vệ (21235)', '21235'],
	['21235 Xã Sông Vệ', '21235'],
	['21235', '21235'],
	['99999', '99999'],
	['xã sông vệ', '21235'],
	['Xã Bình Minh', 'Xã Bình Minh'],
	['Xã Bình Minh (20002)', '20002'],
	['Nơi khác', 'Nơi khác']
])('%s names the unit %s', (text, code) => expect(unitCodeIn(text, UNITS)).toBe(code));

test('the text of a choice names just its unit', () => {
	for (const unit of UNITS) expect(unitCodeIn(unitChoice(unit), UNITS)).toBe(unit.code);
});

test.each([
	['2025-08', 'Tháng 8/2025'],
	['2025-Q1', 'Quý I/2025'],
	['2025-H1', '6 tháng đầu năm 2025'],
	['2025', 'Năm 2025'],
	['2025-08-01/2025-09-10', '2025-08-01/2025-09-10'],
	['2025-08-01', '2025-08-01']
])('the period %s is shown as %s and read back', (id, text) => {
	const period = periodOf(id, 'cutoff');
	if (period === null) throw new Error(`no period ${id}`);
	expect(periodChoice(period)).toBe(text);
	expect(readPeriod(text, 'cutoff')?.id).toBe(id);
});
