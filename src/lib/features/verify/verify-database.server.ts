import type { CheckedCounts, VerificationResult } from '../../core/model/verification.ts';
import type { Store } from '../../server/db/store.ts';
import { verifyAccounts, verifyApiKeys } from './verify-accounts.server.ts';
import { FindingCollector, type VerifyProgress } from './finding-collector.server.ts';
import type { IntegrityCheck } from './finding.server.ts';
import {
	verifyDraftHashes,
	verifyFileHashes,
	verifyReferenceHashes
} from './verify-file-hashes.server.ts';
import {
	verifyEventSubjects,
	verifyForeignKeys,
	verifyPages,
	verifyRowPlacement,
	verifySchemaObjects
} from './verify-integrity.server.ts';
import { movesInOrder } from './recorded-log.server.ts';
import { type ChainProgress, verifyHashChain } from './verify-hash-chain.server.ts';
import { verifyClock } from './verify-clock.server.ts';
import { type HeadReferences, verifyKeptHead, verifyNotedHead } from './verify-head.server.ts';
import { groupMoves, verifyMoves } from './verify-moves.server.ts';
import { verifyReports } from './verify-reports.server.ts';
import {
	verifyAmendmentDigests,
	verifyReleaseDigests,
	verifyReplyDigests
} from './verify-digests.server.ts';

const INTEGRITY_CHECKS: [table: string, check: IntegrityCheck][] = [
	['event', verifyEventSubjects],
	['file', verifyFileHashes],
	['reference', verifyReferenceHashes],
	['release', verifyReleaseDigests],
	['unit_amendment', verifyAmendmentDigests],
	['reply', verifyReplyDigests],
	['draft', verifyDraftHashes],
	['person', verifyAccounts],
	['machine_key', verifyApiKeys],
	['entry', verifyRowPlacement]
];

/** Facts from outside the database, against which it is verified. */
export interface DatabaseReferences {
	migrationsFolder: string;
	heads: HeadReferences;
	/** Folder of the project, with the catalogue and units of today. */
	root: string;
}

/**
 * Holds everything on record against what proves it. First the file itself, as SQLite and the
 * program made it; then the log, each event by the hash of the next; then, by the digests in the log,
 * all that was put on record; then each report by its bytes, read again as on its day; and last each
 * release, whose figures must follow from those rows and the order of the approvals alone. Nothing in
 * the database can prove that the whole log was not made anew or cut: for that it is held against its
 * last event, kept in a file beside the database and, where given, noted elsewhere.
 */
export async function verifyDatabase(
	store: Store,
	{ migrationsFolder, heads, root }: DatabaseReferences,
	progress: VerifyProgress
): Promise<VerificationResult> {
	const [collected, looked] = [new FindingCollector(), emptyCheckedCounts()];
	collected.take(() => verifyPages(store), {});
	collected.take(() => verifySchemaObjects(store, migrationsFolder), { table: 'sqlite_schema' });
	collected.take(() => verifyForeignKeys(store), {});
	const followed: ChainProgress = { events: 0, head: null };
	collected.take(
		() => verifyHashChain(store, followed),
		() => ({ table: 'event', event: (followed.head?.event ?? 0) + 1 })
	);
	looked.events = followed.events;
	collected.take(() => verifyKeptHead(store, heads.kept), { table: 'event' });
	if (collected.findings.every(({ code }) => code !== 'database/unreadable'))
		collected.take(() => verifyClock(store), { table: 'event' });
	collected.take(() => verifyNotedHead(store, heads.noted), { table: 'event' });
	for (const [table, check] of INTEGRITY_CHECKS)
		collected.take(() => check(store, looked), { table });
	const logged = await collected.read(() => movesInOrder(store), { table: 'event' });
	const moves = logged && groupMoves(logged);
	if (moves) collected.take(() => verifyMoves(moves), { table: 'event' });
	const unproven = await verifyReports({ store, collected, looked, moves, progress, root });
	const { found, findings, notices } = collected;
	return { looked, unproven, head: followed.head, found, findings, notices };
}

export const emptyCheckedCounts = (): CheckedCounts => ({
	events: 0,
	files: 0,
	reports: 0,
	rows: 0,
	releases: 0,
	replies: 0,
	accounts: 0,
	keys: 0
});
