import { expect, test } from 'vitest';
import { Refusal } from '../../src/lib/model/refusal.ts';
import { answerRelease } from '../../src/lib/server/answer-release.ts';
import { withdraw } from '../../src/lib/server/review.ts';
import type { World } from '../../src/lib/server/world.ts';
import { at, dossiers, hand, release, temporaryWorld } from './fixtures/temporary-world.ts';

/** `code field before→after` of every correction. */
const corrected = (world: World, number: string): string[] =>
	answerRelease(world, number).corrections.map(
		({ unit, field, before, after }) => `${unit.code} ${field.key} ${before}→${after}`
	);

test('the first release corrects nothing', () => {
	const world = temporaryWorld();
	hand(world, dossiers([['528', 4, 1]]));
	release(world, '2023-04-01');
	expect(answerRelease(world, '1')).toMatchObject({ previous: null, corrections: [] });
});

test('a release lists each cell that it shows otherwise, and neither what is new nor what stood', () => {
	const world = temporaryWorld();
	const first = dossiers([
		['528', 4, 1],
		['529', 7, 0]
	]);
	hand(world, first);
	release(world, '2023-04-01');
	hand(world, dossiers([['528', 3, 2]]), { at: at('2023-04-02') });
	hand(world, dossiers([['533', 9, 9]]), { at: at('2023-04-03') });
	release(world, '2023-05-01');
	release(world, '2023-06-01');
	expect(corrected(world, '2')).toEqual(['528 resolved_on_time 4→3', '528 resolved_late 1→2']);
	expect(answerRelease(world, '2').previous?.number).toBe(1);
	expect(corrected(world, '3')).toEqual([]);
});

test('figures that were withdrawn are listed as gone', () => {
	const world = temporaryWorld();
	const { id } = hand(world, dossiers([['528', 4, 1]]));
	release(world, '2023-04-01');
	withdraw(world, id ?? '', { actor: 'a reviewer', at: at('2023-04-02'), reason: 'nhầm đơn vị' });
	release(world, '2023-05-01');
	const gone = answerRelease(world, '2').corrections;
	expect(gone).toHaveLength(11);
	expect(gone.every(({ after }) => after === null)).toBe(true);
});

test('a correction moves the ranks of its period, also of units whose own figures stood', () => {
	const world = temporaryWorld();
	const rows: [string, number, number][] = [
		['528', 90, 10],
		['529', 80, 20],
		['533', 99, 1]
	];
	hand(world, dossiers(rows));
	release(world, '2023-04-01');
	hand(world, dossiers([['528', 70, 30]]), { at: at('2023-04-02') });
	release(world, '2023-05-01');
	const { shifts } = answerRelease(world, '2');
	const onTime = shifts.find(({ indicator }) => indicator.id === 'on-time-rate');
	expect(onTime).toMatchObject({ level: 'district', parent: { code: '51' } });
	expect(
		onTime?.rows.map(({ unit, before, after }) => `${unit.code} ${before.rank}→${after.rank}`)
	).toEqual(['529 3→2', '528 2→3']);
	expect(shifts.map(({ indicator }) => indicator.id)).not.toContain('online-dossiers');
	expect(answerRelease(world, '1').shifts).toEqual([]);
});

test.each(['7', 'live', 'x'])('there is no release %s to look at', (number) => {
	const world = temporaryWorld();
	release(world, '2023-04-01');
	expect(() => answerRelease(world, number)).toThrow(Refusal);
});
