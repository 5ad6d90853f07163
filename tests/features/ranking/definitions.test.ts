import { expect, test } from 'vitest';
import {
	otherDefinitionOf,
	rankingDefinitions
} from '../../../src/lib/features/ranking/definitions.ts';
import { answerFor, onTime, type Row, SHIPPED } from '../../ui/ranking-fixtures.ts';

const ROWS: Row[] = [['Xã A', 40, 40], ['Phường B', 390, 400], ['Xã C']];
const stricter: Row[] = [['Xã A', 40, 50], ['Phường B', 390, 400], ['Xã C']];
const other = answerFor(stricter, {
	indicator: { ...onTime, id: 'on-time-rate-766', short: { vi: 'Đúng hạn (766)', en: '766' } }
});
const known = otherDefinitionOf(SHIPPED, onTime.id);
if (!known) throw new Error('the shipped catalogue has no other definition of the rate on time');
const { pair } = known;
const shown = rankingDefinitions(answerFor(ROWS), { answer: other, pair }, 'vi');

test('each of both leads to the other, and no other indicator does', () => {
	expect(otherDefinitionOf(SHIPPED, 'on-time-rate-766')?.other).toBe('on-time-rate');
	expect(otherDefinitionOf(SHIPPED, 'online-dossiers')).toBeNull();
});

test('each unit stands there by both definitions, in the order of the ranking shown', () => {
	expect(shown.heads.map(({ name }) => name)).toEqual(['Đúng hạn', 'Đúng hạn (766)']);
	expect(
		shown.rows.map(({ name, readings }) => [
			name,
			...readings.map(({ value, counts, rank }) => [value, counts, rank])
		])
	).toEqual([
		['Tất cả đơn vị', ['97,7%', '430 / 440', ''], ['95,6%', '430 / 450', '']],
		['Xã A', ['100,0%', '40 / 40', 'hạng 1'], ['80,0%', '40 / 50', 'hạng 2']],
		['Phường B', ['97,5%', '390 / 400', 'hạng 2'], ['97,5%', '390 / 400', 'hạng 1']],
		['Xã C', ['–', null, 'Chưa báo cáo'], ['–', null, 'Chưa báo cáo']]
	]);
});

test('each value leads to where it comes from, by its own definition', () => {
	const of = (name: string) =>
		shown.rows.find((row) => row.name === name)?.readings.map(({ explained }) => explained);
	const asked = 'period=2025-08&parent=51&geography=current';
	expect(of('Xã A')).toEqual([
		`/giai-thich/on-time-rate/20001?${asked}`,
		`/giai-thich/on-time-rate-766/20001?${asked}`
	]);
	expect(of('Tất cả đơn vị')).toEqual([
		`/giai-thich/on-time-rate?level=commune&${asked}`,
		`/giai-thich/on-time-rate-766?level=commune&${asked}`
	]);
	expect(of('Xã C')).toEqual([null, null]);
});

test('a sentence says why they differ, with the example of August 2025', () => {
	expect(shown.why.at(-1)).toContain(
		'43.007 hồ sơ, 40.042 đúng hạn, 360 quá hạn đang giải quyết. Chia cho cả 43.007 hồ sơ được 93,1%; chia cho 40.402 hồ sơ'
	);
	expect(shown.why.at(-1)).toContain('99,1%');
});
