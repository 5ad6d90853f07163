import { expect, test } from 'vitest';
import { publishRelease } from '../../../src/lib/features/release/publish-release.server.ts';
import { referenceTextByHash } from '../../../src/lib/server/reference/stored-texts.ts';
import { digestOf } from '../../../src/lib/server/db/digest.ts';
import { allReleases, factsOfRelease } from '../../../src/lib/server/events/releases.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

test('a release is the next number, cut after the last event, with its own event after it', () => {
	const app = temporaryApp();
	hand(app, dossiers([['528', 4, 1]]));
	const first = release(app, '2023-03-20', ' Công bố quý I ');
	expect(first).toEqual({
		number: 1,
		at: '2023-03-20T03:00:00.000Z',
		note: 'Công bố quý I',
		cut: 2,
		catalogue: app.reference.catalogueHash,
		units: app.reference.unitsHash,
		supersededBy: null
	});
	const events = app.store.orm.query.event.findMany().sync();
	expect(events.at(-1)).toMatchObject({
		seq: 3,
		act: 'released',
		subject: '1',
		reason: 'Công bố quý I',
		digest: digestOf(factsOfRelease(first))
	});
});

test('the newest comes first and supersedes all others', () => {
	const app = temporaryApp();
	for (const day of ['2023-04-01', '2023-07-01', '2023-10-01']) release(app, day);
	expect(allReleases(app.store).map(({ number, supersededBy }) => [number, supersededBy])).toEqual([
		[3, null],
		[2, 3],
		[1, 3]
	]);
});

test('what it was made with is kept word for word', () => {
	const app = temporaryApp();
	const { catalogue, units } = release(app, '2023-04-01');
	expect(referenceTextByHash(app.store, catalogue)).toBe(app.reference.catalogueText);
	expect(referenceTextByHash(app.store, units)).toBe(app.reference.unitsText);
});

test('a release without a note is refused and leaves no trace', () => {
	const app = temporaryApp();
	const empty = { note: ' ', at: at('2023-04-01'), actor: 'x' };
	expect(() => publishRelease(app, empty)).toThrow('no-note');
	expect(allReleases(app.store)).toEqual([]);
	expect(app.store.orm.query.event.findMany().sync()).toEqual([]);
});

test('a second click publishes nothing; on the next day the same reports are another release', () => {
	const app = temporaryApp();
	hand(app, dossiers([['528', 4, 1]]));
	const once = { note: 'Quý I', actor: 'x', at: at('2023-04-01') };
	expect(publishRelease(app, { ...once, seen: 2 }).number).toBe(1);
	expect(() => publishRelease(app, { ...once, seen: 2 })).toThrow('nothing-new');
	expect(publishRelease(app, { ...once, seen: 2, at: at('2023-04-02') }).number).toBe(2);
	expect(allReleases(app.store)).toHaveLength(2);
});
