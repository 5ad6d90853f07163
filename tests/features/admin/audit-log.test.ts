import { expect, test } from 'vitest';
import {
	getAuditLog,
	exportLog,
	type LogQuestion
} from '../../../src/lib/features/admin/audit-log.server.ts';
import { runInTransaction } from '../../../src/lib/server/db/store.ts';
import { appendEvent } from '../../../src/lib/server/events/event-log.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { logged } from '../../server/fixtures/entries.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

const ALL: LogQuestion = { actor: null, act: null, subject: null, from: null, to: null };

function happened(
	app: AppContext,
	times: number,
	at = '2025-08-14T10:00:00Z',
	actor = 'lan'
): void {
	const act = { at: new Date(at), actor, act: 'viewed', reason: null, digest: null } as const;
	runInTransaction(app.store, () => {
		for (let made = 0; made < times; made += 1)
			appendEvent(app.store, { ...act, subject: `r${made}` });
	});
}

const seqs = (events: { seq: number }[]): number[] => events.map(({ seq }) => seq);

test('a page holds a hundred events, and the next one goes on behind it', () => {
	const app = temporaryApp();
	happened(app, 250);
	const pages = [];
	for (let before: number | null = null; ;) {
		const page = getAuditLog(app, ALL, before);
		pages.push(seqs(page.events));
		before = page.older;
		if (before === null) break;
	}
	expect(pages.map((page) => [page[0], page.at(-1), page.length])).toEqual([
		[250, 151, 100],
		[150, 51, 100],
		[50, 1, 50]
	]);
});

test('a last page that is full leads nowhere', () => {
	const app = temporaryApp();
	happened(app, 100);
	expect(getAuditLog(app, ALL, null).older).toBeNull();
	expect(getAuditLog(app, ALL, 1)).toEqual({ events: [], older: null });
});

test.for<[string, Partial<LogQuestion>, number[]]>([
	['a day in Vietnam', { from: '2025-08-14', to: '2025-08-14' }, [3, 2]],
	['the days up to one', { to: '2025-08-13' }, [1]],
	['the days from one on', { from: '2025-08-15' }, [4]]
])('%s begins and ends at midnight there, seven hours before UTC', ([, ask, found]) => {
	const app = temporaryApp();
	happened(app, 1, '2025-08-13T16:59:59.999Z');
	happened(app, 1, '2025-08-13T17:00:00.000Z');
	happened(app, 1, '2025-08-14T16:59:59.999Z');
	happened(app, 1, '2025-08-14T17:00:00.000Z');
	expect(seqs(getAuditLog(app, { ...ALL, ...ask }, null).events)).toEqual(found);
});

test('an export holds all that is asked for, newest first, in pieces', () => {
	const app = temporaryApp();
	happened(app, 2300);
	happened(app, 5, '2025-08-15T10:00:00Z', 'binh');
	const pieces = [...exportLog(app, { ...ALL, actor: 'lan' }, 'quan-tri')].map(seqs);
	expect(pieces.map(({ length }) => length)).toEqual([1000, 1000, 300]);
	expect(pieces.flat()).toEqual(Array.from({ length: 2300 }, (_, index) => 2300 - index));
});

test('an export of nothing has no pieces', () => {
	expect([...exportLog(temporaryApp(), ALL, 'quan-tri')]).toEqual([]);
});

test('an export is logged with what was asked, before its first line is read', () => {
	const app = temporaryApp();
	happened(app, 3);
	const pieces = exportLog(app, { ...ALL, actor: 'lan', from: '2025-08-01' }, 'quan-tri');
	const line = 'quan-tri log-exported quan-tri actor=lan from=2025-08-01';
	expect(logged(app).at(-1)).toBe(line);
	// what happens while it is being read is not in it, nor is it itself
	happened(app, 1);
	expect([...pieces].map(seqs)).toEqual([[3, 2, 1]]);
	expect(logged(app).filter((entry) => entry === line)).toHaveLength(1);
	exportLog(app, ALL, 'quan-tri');
	expect(logged(app).at(-1)).toBe('quan-tri log-exported quan-tri -');
});
