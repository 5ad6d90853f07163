import { expect, test } from 'vitest';
import type { RankingResult } from '../../../src/lib/core/model/result.ts';
import { peerGroups } from '../../../src/lib/core/ranking/peer-groups.ts';
import { homePage } from '../../../src/lib/features/home/home-page.ts';
import { answerFor, province, type Row } from '../../ui/ranking-fixtures.ts';

const ROWS: Row[] = [
	['Xã A', 1000, 1000],
	['Phường B', 990, 1000],
	['Xã C', 900, 1000],
	['Phường D', 700, 1000],
	['Đặc khu E', 600, 1000]
];
const plain = answerFor(ROWS);
const kindOf = (name: string) => (name.startsWith('Đặc khu') ? 'đặc khu' : undefined);
const peers = peerGroups(plain.ranking, 'higher', ({ name, kind }) => [
	{ dimension: 'kind', value: kindOf(name) ?? kind }
]);

const page = (more: Partial<RankingResult> = {}, locale: 'vi' | 'en' = 'vi') =>
	homePage({ ...plain, province, headlines: [{ ...plain, peers, ...more }] }, locale);
const rowsOf = ({ headlines: [headline] }: ReturnType<typeof page>) => [
	...(headline?.top ?? []),
	...(headline?.bottom ?? [])
];

test('a unit that is named with its rank is told its rank among those of its kind', () => {
	expect(rowsOf(page()).map(({ name, rank, among }) => [name, rank, among])).toEqual([
		['Xã A', '1', '1/2 xã'],
		['Phường B', '2', '1/2 phường'],
		['Xã C', '3', '2/2 xã'],
		['Phường D', '4', '2/2 phường'],
		['Đặc khu E', '5', null]
	]);
	expect(rowsOf(page({}, 'en'))[1]?.among).toBe('1/2 wards (phường)');
	expect(rowsOf(page({ peers: [] })).every(({ among }) => among === null)).toBe(true);
});

test('the total and each value lead to where they come from, beside the way to the ranking', () => {
	const shown = page();
	const [headline] = shown.headlines;
	const asked = 'period=2025-08&parent=51&geography=current';
	expect(headline?.total.explained).toBe(`/giai-thich/on-time-rate?level=commune&${asked}`);
	expect(rowsOf(shown)[1]?.explained).toBe(`/giai-thich/on-time-rate/20002?${asked}`);
	expect(headline?.href).toBe('/xep-hang/on-time-rate?level=commune&period=2025-08&parent=51');
});
