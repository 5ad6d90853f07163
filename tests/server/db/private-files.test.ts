import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptHeadPath } from '../../../src/lib/server/db/kept-head.ts';
import { closeStore, openStore, runInTransaction } from '../../../src/lib/server/db/store.ts';
import { appendEvent } from '../../../src/lib/server/events/event-log.ts';
import { MIGRATIONS, temporaryFolder } from '../fixtures/temporary-store.ts';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const FILES = (path: string): string[] => [path, `${path}-wal`, `${path}-shm`, keptHeadPath(path)];

const act = {
	at: new Date(),
	actor: 'x',
	act: 'denied',
	subject: 'x',
	reason: null,
	digest: null
} as const;

test('no other account of the machine reads the database, its log or the file beside it', () => {
	const path = join(temporaryFolder(), 'new', 'private.sqlite');
	const store = openStore(path, MIGRATIONS);
	runInTransaction(store, () => appendEvent(store, act));
	expect(FILES(path).map(modeOf)).toEqual(['600', '600', '600', '600']);
	expect(modeOf(join(path, '..'))).toBe('700');
	closeStore(store);
});

test('files that an earlier version left readable by all are corrected when they are opened', () => {
	const path = join(temporaryFolder(), 'old.sqlite');
	closeStore(openStore(path, MIGRATIONS));
	chmodSync(path, 0o644);
	const store = openStore(path, MIGRATIONS);
	expect(modeOf(path)).toBe('600');
	closeStore(store);
});
