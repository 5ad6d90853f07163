import { expect, test } from 'vitest';
import { digestOf } from '../../../src/lib/server/db/digest.ts';
import { hashOfEvent } from '../../../src/lib/server/events/event-log.ts';
import { approved, log, row } from '../fixtures/submission.ts';
import { temporaryStore } from '../fixtures/temporary-store.ts';

const EXPECTED = '1e3912cc1a6a1c9a4bc2ecac9c41ca56dcf715a46f397ca91b2015884c468983';

test('each event carries the hash of the one before, the first an empty one', () => {
	const store = temporaryStore();
	approved(store, 'r1', [row('528', 4)]);
	log(store, 'r1', 'withdrawn');
	const events = store.orm.query.event.findMany().sync();
	expect(events.map(({ seq, act }) => [seq, act])).toEqual([
		[1, 'submitted'],
		[2, 'approved'],
		[3, 'withdrawn']
	]);
	expect(events.map(({ prev }) => prev)).toEqual(['', events[0]?.hash, events[1]?.hash]);
	for (const event of events) expect(event.hash).toBe(hashOfEvent(event));
});

test('a hash can be computed again with nothing but JSON and SHA-256', () => {
	// echo -n '[1,"2023-04-01T02:00:00.000Z","a","approved","r1",null,null,""]' | sha256sum
	const event = {
		seq: 1,
		at: '2023-04-01T02:00:00.000Z',
		actor: 'a',
		act: 'approved',
		subject: 'r1',
		reason: null,
		digest: null,
		prev: ''
	} as const;
	expect(hashOfEvent(event)).toBe(EXPECTED);
	expect(hashOfEvent({ ...event, reason: 'x' })).not.toBe(EXPECTED);
});

test('facts are kept apart in a digest', () => {
	expect(digestOf(['a', 'bc'])).not.toBe(digestOf(['ab', 'c']));
	expect(digestOf([null])).not.toBe(digestOf(['null']));
});
