import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/lib/core/model/indicator.ts';
import type { Locale } from '../../../src/lib/core/model/locale.ts';
import { casesText, gapText } from '../../../src/lib/ui/format/target-text.ts';
import { answerFor, dossiers, onTime, type Row } from '../ranking-fixtures.ts';

const named = (counted: string, short: string): Indicator => ({
	...onTime,
	counted: { vi: counted, en: counted },
	short: { vi: short, en: short }
});

describe('what is counted as good', () => {
	test.for<[counted: string, short: string, Locale, said: string]>([
		['hồ sơ', 'Đúng hạn', 'vi', 'hồ sơ đúng hạn'],
		['văn bản', 'Văn bản ký số', 'vi', 'văn bản ký số'],
		['thôn, tổ dân phố', 'Thôn có Tổ CNSCĐ', 'vi', 'thôn có Tổ CNSCĐ'],
		['thủ tục', 'DVCTT toàn trình', 'vi', 'thủ tục DVCTT toàn trình'],
		['văn bản', 'Ký số / văn bản đi', 'vi', 'văn bản'],
		['cuộc họp', 'Họp không giấy', 'vi', 'cuộc họp'],
		['dossiers', 'On time', 'en', 'dossiers on time'],
		['documents', 'Signed documents', 'en', 'signed documents']
	])('%s + %s (%s): %s', ([counted, short, locale, said]) => {
		expect(casesText(named(counted, short), locale)).toBe(said);
	});
});

describe('how far it is', () => {
	const ROWS: Row[] = [
		['Xã A', 98, 100],
		['Xã B', 96, 100]
	];
	const said = (indicator: Indicator, row = 1, rows = ROWS): string | null => {
		const answer = answerFor(rows, { indicator });
		const figure = answer.ranking.ranked[row]?.figure;
		if (!figure) throw new Error('no such row');
		return gapText(figure, answer, 'vi');
	};
	const free: Indicator = { ...onTime, targets: {} };

	test('from the target of the year in which the period ends', () => {
		expect(said(onTime)).toBe('Thêm 2 hồ sơ đúng hạn để đạt 98% (mục tiêu năm 2025).');
		expect(said(onTime, 0)).toBe('Vừa đủ đạt 98% (mục tiêu năm 2025), không vượt hồ sơ nào.');
		const half = { ...onTime, targets: { '2025': [985, 1_000] as [number, number] } };
		expect(said(half)).toBe('Thêm 3 hồ sơ đúng hạn để đạt 98,5% (mục tiêu năm 2025).');
	});

	test('without one from the level of all', () => {
		expect(said(free)).toBe('Thêm 1 hồ sơ đúng hạn để đạt 97,0% (mức chung).');
		expect(said(free, 0)).toBe('Đã đạt 97,0% (mức chung), vượt 1 hồ sơ.');
		const earlier = { ...onTime, targets: { '2024': [99, 100] as [number, number] } };
		expect(said(earlier)).toBe(said(free));
	});

	test('where less is better, so many fewer', () => {
		const late: Indicator = { ...free, direction: 'lower', short: { vi: 'Trễ hạn', en: 'Late' } };
		const rows: Row[] = [
			['Xã A', 2, 100],
			['Xã B', 8, 100]
		];
		expect(said(late, 1, rows)).toBe('Bớt 3 hồ sơ trễ hạn để đạt 5,0% (mức chung).');
		expect(said(late, 0, rows)).toBe('Đã đạt 5,0% (mức chung), vượt 3 hồ sơ.');
	});

	test('of a count only from a target: there is no level of all', () => {
		expect(said(dossiers)).toBeNull();
		const aimed = { ...dossiers, targets: { '2025': [120, 1] as [number, number] } };
		expect(said(aimed)).toBe('Thêm 20 hồ sơ đã giải quyết để đạt 120 hồ sơ (mục tiêu năm 2025).');
	});
});
