import { expect, test } from 'vitest';
import {
	instantText,
	periodName,
	periodText,
	shortPeriodName,
	spanText
} from '../../../src/lib/ui/format/time-text.ts';
import { named } from '../ranking-fixtures.ts';

test.each([
	['2025-08', 'Tháng 8/2025 (15/7–14/8/2025)', 'August 2025 (15 July – 14 August 2025)'],
	['2023-Q1', 'Quý I/2023 (15/12/2022 – 14/3/2023)', 'Q1 2023 (15 December 2022 – 14 March 2023)'],
	[
		'2023-H1',
		'6 tháng đầu năm 2023 (15/12/2022 – 14/6/2023)',
		'First half of 2023 (15 December 2022 – 14 June 2023)'
	],
	[
		'2023-H2',
		'6 tháng cuối năm 2023 (15/6–14/12/2023)',
		'Second half of 2023 (15 June – 14 December 2023)'
	],
	[
		'2023-9M',
		'9 tháng năm 2023 (15/12/2022 – 14/9/2023)',
		'First nine months of 2023 (15 December 2022 – 14 September 2023)'
	],
	['2023', 'Năm 2023 (15/12/2022 – 14/12/2023)', 'Year 2023 (15 December 2022 – 14 December 2023)'],
	['2023-07-28', 'Ngày 28/7/2023', '28 July 2023'],
	['2022-08-01/2023-03-31', '1/8/2022 – 31/3/2023', '1 August 2022 – 31 March 2023']
])('%s is told in words with its days', (id, vi, en) => {
	expect(periodText(named(id), 'vi')).toBe(vi);
	expect(periodText(named(id), 'en')).toBe(en);
});

test.each([
	['2025-07', 'Tháng 7', 'July'],
	['2025-Q1', 'Quý I', 'Q1'],
	['2025-H1', '6 tháng đầu', 'First half'],
	['2025', '2025', '2025']
])('%s in a narrow column leaves out the year, if it is not all there is', (id, vi, en) => {
	expect(shortPeriodName(named(id), 'vi')).toBe(vi);
	expect(shortPeriodName(named(id), 'en')).toBe(en);
});

test('the same month has other days in the calendar year', () => {
	expect(periodText(named('2025-08', 'calendar'), 'vi')).toBe('Tháng 8/2025 (1/8–31/8/2025)');
	expect(periodName(named('2025-08', 'calendar'), 'vi')).toBe('Tháng 8/2025');
});

test('one day is no span', () => {
	expect(spanText('2025-08-01', '2025-08-01', 'vi')).toBe('1/8/2025');
});

test('an instant is told as the day it was in Vietnam', () => {
	expect(instantText('2025-08-19T18:30:00Z', 'vi')).toBe('20/8/2025');
});
