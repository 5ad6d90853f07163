import { expect, test } from 'vitest';
import type { ActName } from '../../../src/lib/core/model/act.ts';
import type { Store } from '../../../src/lib/server/db/store.ts';
import {
	newestEvents,
	newestEventsSql,
	type LogFilter
} from '../../../src/lib/server/events/find-events.ts';
import { appendEvent } from '../../../src/lib/server/events/event-log.ts';
import { temporaryStore } from '../fixtures/temporary-store.ts';

const NOTHING: LogFilter & { first: number | null } = {
	actor: null,
	act: null,
	subject: null,
	from: null,
	until: null,
	last: null,
	first: null
};

/** The clock went back once, between the third event and the fourth. */
const EVENTS: [at: string, actor: string, act: ActName, subject: string][] = [
	['2025-08-01T00:00:00.000Z', 'lan', 'signed-in', 'lan'],
	['2025-08-02T00:00:00.000Z', 'lan', 'submitted', 'r1'],
	['2025-08-05T00:00:00.000Z', 'binh', 'approved', 'r1'],
	['2025-08-03T00:00:00.000Z', 'binh', 'returned', 'r2'],
	['2025-08-06T00:00:00.000Z', 'lan', 'signed-in', 'lan']
];

function logOf(store: Store): Store {
	for (const [at, actor, act, subject] of EVENTS)
		appendEvent(store, { at: new Date(at), actor, act, subject, reason: null, digest: null });
	return store;
}

const numbers = (filter: Partial<LogFilter>, most = 10): number[] =>
	newestEvents(logOf(temporaryStore()), { ...NOTHING, ...filter }, most).map(({ seq }) => seq);

test.for<[string, Partial<LogFilter>, number[]]>([
	['anything', {}, [5, 4, 3, 2, 1]],
	['an actor', { actor: 'lan' }, [5, 2, 1]],
	['an act', { act: 'signed-in' }, [5, 1]],
	['a subject', { subject: 'r1' }, [3, 2]],
	['an act of an actor on a subject', { actor: 'lan', act: 'submitted', subject: 'r1' }, [2]],
	['an act that there is not', { act: "' OR 1=1 --" }, []],
	['a name in other letters', { actor: 'LAN' }, []],
	['up to a number', { last: 3 }, [3, 2, 1]],
	['from a moment on', { from: '2025-08-03T00:00:00.000Z' }, [5, 4, 3]],
	['before a moment', { until: '2025-08-03T00:00:00.000Z' }, [2, 1]],
	[
		'a span that the clock went back over',
		{ from: '2025-08-02T00:00:00.000Z', until: '2025-08-05T00:00:00.000Z' },
		[4, 2]
	],
	['a span up to a number', { from: '2025-08-02T00:00:00.000Z', last: 3 }, [3, 2]],
	['a span in which nothing happened', { from: '2026-01-01T00:00:00.000Z' }, []]
])('%s', ([, filter, found]) => {
	expect(numbers(filter)).toEqual(found);
});

test('no more than is asked for, the newest', () => {
	expect(numbers({}, 2)).toEqual([5, 4]);
});

const bound = { first: 2, last: 4 };

test.for<[string, Partial<typeof NOTHING>]>([
	['the newest', {}],
	['a page further back', { last: 4 }],
	['an actor', { actor: 'lan', last: 4 }],
	['an act', { act: 'signed-in', last: 4 }],
	['a subject', { subject: 'r1', last: 4 }],
	['days', { from: 'a', until: 'b', ...bound }],
	['days of an actor', { from: 'a', until: 'b', actor: 'lan', ...bound }],
	['all at once', { actor: 'lan', act: 'signed-in', subject: 'r1', from: 'a', ...bound }]
])('SQLite finds %s without going through the log', ([, filter]) => {
	const { sqlite } = logOf(temporaryStore());
	const asked = { ...NOTHING, ...filter };
	const plan = sqlite
		.prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${newestEventsSql(asked)}`)
		.all({ ...asked, most: 100 })
		.map(({ detail }) => detail)
		.join('; ');
	// without a filter the log is read from its end, as far as the page goes
	const isWhole = Object.values(asked).every((value) => value === null);
	expect(plan).toMatch(isWhole ? /^SCAN event$/u : /^SEARCH event USING/u);
	if (asked.subject === null) expect(plan).not.toContain('TEMP B-TREE');
});
