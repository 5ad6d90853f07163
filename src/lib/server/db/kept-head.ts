import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { LogHead } from '../../core/model/act.ts';

/*
 * The last event of the log, kept in a file beside the database. An older copy of the database that
 * is put back, a lost write-ahead log and an event appended by another program leave a log whose own
 * hashes are right; they do not match this file. The file is written twice for each act: before the
 * commit with the event that is about to be the last, and after it. A crash between the two leaves a
 * log that ends with one of the two events.
 */

export interface KeptHead {
	/** Last event of the log as it was committed; null before the first event. */
	last: LogHead | null;
	/** Last event of a log whose commit is not confirmed. */
	next: LogHead | null;
	/** Earlier last events that a log no longer had when this program went on writing to it. */
	lost: LogHead[];
	/** Events that this program found in the log and had not appended: first and last number. */
	unrecorded: [first: number, last: number][];
}

/** File of the kept head of a database. */
export const keptHeadPath = (databasePath: string): string => `${databasePath}.head`;

/** Null where there is no file yet. Throws `SyntaxError` for a file that is not ours. */
export function readKeptHead(databasePath: string): KeptHead | null {
	try {
		const kept: KeptHead = JSON.parse(readFileSync(keptHeadPath(databasePath), 'utf8'));
		return kept;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}

/** Last event of the log; null before the first. */
export const lastEvent = (sqlite: Database): LogHead | null =>
	sqlite
		.prepare<[], LogHead>('SELECT seq AS event, hash FROM event ORDER BY seq DESC LIMIT 1')
		.get() ?? null;

/** State of the log against an event and its hash; `missing` where the log ends before it. */
export function findHead(
	sqlite: Database,
	{ event, hash }: LogHead
): 'found' | 'missing' | 'differs' {
	const stored = sqlite
		.prepare<[number], string>('SELECT hash FROM event WHERE seq = ?')
		.pluck()
		.get(event);
	if (stored === undefined) return 'missing';
	return stored === hash ? 'found' : 'differs';
}

/** Numbers of the first and last event behind the kept head; null where the log ends with it. */
export function eventsBehind(sqlite: Database, { last, next }: KeptHead): [number, number] | null {
	const head = lastEvent(sqlite);
	if (head === null) return null;
	const known = next !== null && findHead(sqlite, next) === 'found' ? next : last;
	const first = (known?.event ?? 0) + 1;
	return first <= head.event ? [first, head.event] : null;
}

/**
 * Announces the event that will be the last once the transaction commits. `before` is the last event
 * at its start; what does not fit the kept head is kept as evidence.
 */
export function announceHead(sqlite: Database, before: LogHead | null, next: LogHead): void {
	const kept = readKeptHead(sqlite.name);
	const evidence = kept === null ? { lost: [], unrecorded: [] } : evidenceOf(sqlite, kept, before);
	writeKeptHead(sqlite, { last: before, next, ...evidence });
}

function evidenceOf(
	sqlite: Database,
	kept: KeptHead,
	before: LogHead | null
): Pick<KeptHead, 'lost' | 'unrecorded'> {
	const { last, lost, unrecorded } = kept;
	if (last !== null && findHead(sqlite, last) !== 'found')
		return { lost: [...lost, last], unrecorded };
	const [first] = eventsBehind(sqlite, kept) ?? [];
	if (first === undefined || before === null || first > before.event) return { lost, unrecorded };
	return { lost, unrecorded: [...unrecorded, [first, before.event]] };
}

/** Confirms the commit. It takes the write lock, so that no other program announces meanwhile. */
export function confirmHead(sqlite: Database): void {
	const confirm = sqlite.transaction(() => {
		const [kept, head] = [readKeptHead(sqlite.name), lastEvent(sqlite)];
		if (kept?.next && kept.next.hash === head?.hash)
			writeKeptHead(sqlite, { ...kept, last: head, next: null });
	});
	confirm.immediate();
}

/** Replaces the file whole. It waits for the disk where the database does. */
function writeKeptHead(sqlite: Database, kept: KeptHead): void {
	const path = keptHeadPath(sqlite.name);
	const own = `${path}.${randomUUID()}`;
	const flush = sqlite.pragma('synchronous', { simple: true }) !== 0;
	writeFileSync(own, `${JSON.stringify(kept)}\n`, { mode: 0o600, flush });
	renameSync(own, path);
	if (flush) flushFolder(dirname(path));
}

/** A rename survives a power cut once its folder is written. */
function flushFolder(folder: string): void {
	const descriptor = openSync(folder, 'r');
	try {
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}
