import { expect, test } from 'vitest';
import type { Ranking } from '../../../src/lib/core/model/ranking.ts';
import { rankUnits } from '../../../src/lib/core/ranking/rank.ts';
import { withChange } from '../../../src/lib/core/ranking/change.ts';
import {
	goodRate,
	input,
	handled,
	period,
	question,
	rate,
	text,
	unit
} from '../figures-fixtures.ts';

const [a, b, c] = [unit('a'), unit('b'), unit('c')];

function ranking(
	id: string,
	good: Record<string, number>,
	units = [a, b, c],
	of = 10_000
): Ranking {
	const reported = units.flatMap((each) => {
		const well = good[each.code];
		return well === undefined ? [] : [handled(each, id, well, of - well)];
	});
	return rankUnits(question({ period: period(id) }), input(units, { reported }));
}

const changes = (now: Ranking, before: Ranking | null) =>
	withChange(now, before).ranked.map(({ unit: { code }, previous, moved }) => [
		code,
		previous && `${previous.rank} ${text(previous.figure)}`,
		moved
	]);

test('§4.7 up and down where the two rank ranges do not overlap', () => {
	const before = ranking('2023-01', { a: 9_900, b: 9_000, c: 8_000 });
	const now = ranking('2023-02', { a: 8_000, b: 9_000, c: 9_900 });
	expect(changes(now, before)).toEqual([
		['c', '3 8000/10000', 'up'],
		['b', '2 9000/10000', null],
		['a', '1 9900/10000', 'down']
	]);
});

test('§4.7 another rank is no move while chance alone may explain it', () => {
	const before = ranking('2023-01', { a: 95, b: 96, c: 97 }, [a, b, c], 100);
	const now = ranking('2023-02', { a: 97, b: 96, c: 95 }, [a, b, c], 100);
	expect(changes(now, before)).toEqual([
		['a', '3 95/100', null],
		['b', '2 96/100', null],
		['c', '1 97/100', null]
	]);
});

test('§4.7 nothing to compare with: not ranked before, or no period before', () => {
	const now = ranking('2023-02', { a: 9_000, b: 8_000 });
	expect(changes(now, ranking('2023-01', { a: 9_000 }))).toEqual([
		['a', '1 9000/10000', null],
		['b', null, null]
	]);
	expect(changes(now, null)).toEqual([
		['a', null, null],
		['b', null, null]
	]);
});

test('§4.7 the same code under another first day is another unit', () => {
	const old = unit('a', 'Phường Cũ', { validTo: '2023-01-31' });
	const heir = unit('a', 'Phường Mới', { validFrom: '2023-02-01' });
	const before = ranking('2023-01', { a: 9_000 }, [old]);
	const now = ranking('2023-02', { a: 9_000 }, [heir]);
	expect(changes(now, before)).toEqual([['a', null, null]]);
});

test('§4.7 counts have no ranges and never move', () => {
	const indicator = rate({ good: 1 }, null);
	const on = (id: string, good: [number, number]) =>
		rankUnits(
			question({ indicator, period: period(id) }),
			input([a, b], { reported: [handled(a, id, good[0]), handled(b, id, good[1])] })
		);
	expect(changes(on('2023-02', [1, 90]), on('2023-01', [90, 1]))).toEqual([
		['b', '2 1', null],
		['a', '1 90', null]
	]);
});

test('§4.7 the ranking before is left as it was, and so is everything else of this one', () => {
	const before = ranking('2023-01', { a: 9_000 });
	const now = ranking('2023-02', { a: 9_100 });
	const [row] = withChange(now, before).ranked;
	expect({ ...row, previous: null }).toEqual(now.ranked[0]);
	expect(now.ranked[0]?.previous).toBeNull();
	expect(now.indicator).toBe(goodRate.id);
});
