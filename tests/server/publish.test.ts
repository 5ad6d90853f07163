import { expect, test } from 'vitest';
import { publishRelease } from '../../src/lib/server/publish.ts';
import { referenceTextByHash } from '../../src/lib/server/query/references.ts';
import { releaseDigest } from '../../src/lib/server/store/releases.ts';
import { at, dossiers, hand, release, temporaryWorld } from './fixtures/temporary-world.ts';
import { allReleases } from '../../src/lib/server/query/releases.ts';

test('a release is the next number, cut after the last event, with its own event after it', () => {
	const world = temporaryWorld();
	hand(world, dossiers([['528', 4, 1]]));
	const first = release(world, '2023-03-20', ' Công bố quý I ');
	expect(first).toEqual({
		number: 1,
		at: '2023-03-20T03:00:00.000Z',
		note: 'Công bố quý I',
		cut: 2,
		catalogue: world.reference.catalogueHash,
		units: world.reference.unitsHash,
		supersededBy: null
	});
	const events = world.store.orm.query.event.findMany().sync();
	expect(events.at(-1)).toMatchObject({
		seq: 3,
		act: 'released',
		subject: '1',
		reason: 'Công bố quý I',
		digest: releaseDigest(first)
	});
});

test('the newest comes first and supersedes all others', () => {
	const world = temporaryWorld();
	for (const day of ['2023-04-01', '2023-07-01', '2023-10-01']) release(world, day);
	expect(
		allReleases(world.store).map(({ number, supersededBy }) => [number, supersededBy])
	).toEqual([
		[3, null],
		[2, 3],
		[1, 3]
	]);
});

test('what it was made with is kept word for word', () => {
	const world = temporaryWorld();
	const { catalogue, units } = release(world, '2023-04-01');
	expect(referenceTextByHash(world.store, catalogue)).toBe(world.reference.catalogueText);
	expect(referenceTextByHash(world.store, units)).toBe(world.reference.unitsText);
});

test('a release without a note is refused and leaves no trace', () => {
	const world = temporaryWorld();
	const empty = { note: ' ', at: at('2023-04-01'), actor: 'x' };
	expect(() => publishRelease(world, empty)).toThrow('no-note');
	expect(allReleases(world.store)).toEqual([]);
	expect(world.store.orm.query.event.findMany().sync()).toEqual([]);
});
