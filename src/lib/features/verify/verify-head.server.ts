import type { ActName, LogHead } from '../../core/model/act.ts';
import type { Finding } from '../../core/model/verification.ts';
import { readOrDamage } from '../../server/db/damage.ts';
import { eventsBehind, findHead, type KeptHead, lastEvent } from '../../server/db/kept-head.ts';
import type { Store } from '../../server/db/store.ts';
import { createFinding } from './finding.server.ts';
import { eventsBetween } from './recorded-log.server.ts';

/** Last events noted outside the database, against which the log is verified. */
export interface HeadReferences {
	/** File beside the database, as read before and after the log was opened; null: no file. */
	kept: (KeptHead | null)[];
	/** Noted elsewhere by a person; null where none is given. */
	noted: LogHead | null;
}

/** The log goes on from the event that a person noted, and what was decided since is listed. */
export function* verifyNotedHead({ sqlite }: Store, noted: LogHead | null): Iterable<Finding> {
	if (noted === null) return;
	yield* headFindings(sqlite, noted);
	for (const { seq, act, subject, actor } of eventsBetween({ sqlite }, noted.event + 1))
		if (DECISIONS.includes(act))
			yield createFinding(
				'event/since',
				{ event: seq },
				{ stored: `${act} ${subject} (${actor})` }
			);
}

/** Acts that change what is in force or public: a forged one is recognised by the people named. */
const DECISIONS: readonly ActName[] = [
	'submitted',
	'approved',
	'returned',
	'withdrawn',
	'released',
	'reply-approved',
	'reply-withdrawn',
	'units-changed',
	'role-changed',
	'unlocked'
];

/**
 * The log ends with the event that is kept beside the database. A server may write meanwhile: the log
 * must fit the file as it was before or after it was opened.
 */
export function verifyKeptHead(store: Store, kept: (KeptHead | null)[]): Finding[] {
	const results = kept.map((one) => [...keptHeadFindings(store, one)]);
	return results.find((findings) => findings.length === 0) ?? results.at(-1) ?? [];
}

function* keptHeadFindings({ sqlite }: Store, kept: KeptHead | null): Iterable<Finding> {
	if (kept === null) {
		// a damaged log is a finding of its own
		const head = readOrDamage(
			() => lastEvent(sqlite),
			() => null
		);
		if (head !== null) yield createFinding('head/none', {});
		return;
	}
	for (const lost of kept.lost) yield* headFindings(sqlite, lost);
	if (kept.last !== null) yield* headFindings(sqlite, kept.last);
	const behind = eventsBehind(sqlite, kept);
	for (const [first, last] of [...kept.unrecorded, ...(behind ? [behind] : [])])
		for (const { seq, act, subject, actor } of eventsBetween({ sqlite }, first, last))
			yield createFinding(
				'event/unrecorded',
				{ event: seq },
				{ stored: `${act} ${subject} (${actor})` }
			);
}

function* headFindings(sqlite: Store['sqlite'], head: LogHead): Iterable<Finding> {
	const found = findHead(sqlite, head);
	if (found !== 'found')
		yield createFinding(`head/${found}`, { event: head.event }, { proven: head.hash });
}
