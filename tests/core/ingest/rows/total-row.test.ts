import { describe, expect, test } from 'vitest';
import {
	isGroupNumber,
	isRowNumber,
	isTotal
} from '../../../../src/lib/core/ingest/rows/total-row.ts';

describe('a total row', () => {
	test.each([
		'Tổng cộng',
		'TỔNG CỘNG:',
		'Tổng số',
		'Cộng',
		'Cộng:',
		'Toàn huyện',
		'Toàn tỉnh Quảng Ngãi',
		'Tổng số (I+II)',
		'Tổng cộng'.normalize('NFD')
	])('%s', (label) => expect(isTotal(label)).toBe(true));
});

describe('no total row', () => {
	test.each(['Cộng Hòa', 'Xã Cộng Hòa', 'Toàn Thắng', 'Tổng Cọt', ''])('%s', (label) =>
		expect(isTotal(label)).toBe(false)
	);
});

test('groups are numbered I, II, A; rows 1, 2, 1.1', () => {
	expect(['I', 'II.', 'XIV', 'A', 'B)'].every(isGroupNumber)).toBe(true);
	expect(['1', '2.', '1.1', '12)'].every(isRowNumber)).toBe(true);
	expect(['1', '', 'TT'].some(isGroupNumber)).toBe(false);
	expect(['I', '', 'x1'].some(isRowNumber)).toBe(false);
});
