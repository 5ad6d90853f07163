import type { CheckedCounts, VerificationResult } from '../../model/verified.ts';
import type { Store } from '../db/open.ts';
import { movesInOrder } from '../query/recorded-log.ts';
import { verifyAccounts } from './accounts-as-logged.ts';
import { FindingCollector } from './collect.ts';
import type { IntegrityCheck } from './finding.ts';
import { verifyDraftHashes } from './intact-drafts.ts';
import { verifyFileHashes } from './intact-files.ts';
import { verifyReferenceHashes } from './intact-references.ts';
import { verifyApiKeys } from './keys-as-logged.ts';
import { verifyEventSubjects } from './known-subjects.ts';
import { verifyMoves, groupMoves } from './moves.ts';
import { verifyReports } from './prove-reports.ts';
import { verifyRowPlacement } from './rows-in-place.ts';
import { verifyForeignKeys, verifySchemaObjects, verifyPages } from './sound-database.ts';
import { verifyHashChain, type ChainProgress } from './unbroken-chain.ts';
import { verifyAmendmentDigests } from './vouched-amendments.ts';
import { verifyReleaseDigests } from './vouched-releases.ts';
import { verifyReplyDigests } from './vouched-replies.ts';

/** Told after each report that was read again. */
export type VerifyProgress = (done: number, all: number, report: string) => void;

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

/**
 * Holds everything on record against what proves it. First the file itself, as SQLite and the
 * program made it; then the log, each event by the hash of the next; then, by the digests in the log,
 * all that was put on record; then each report by its bytes, read again as on its day; and last each
 * release, whose figures must follow from those rows and the order of the approvals alone. What
 * nothing in the database can prove is whether the whole log was made anew: for that its head is told,
 * to be noted down elsewhere.
 */
export async function verifyDatabase(
	store: Store,
	migrationsFolder: string,
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
	for (const [table, check] of INTEGRITY_CHECKS)
		collected.take(() => check(store, looked), { table });
	const logged = await collected.read(() => movesInOrder(store), { table: 'event' });
	const moves = logged && groupMoves(logged);
	if (moves) collected.take(() => verifyMoves(moves), { table: 'event' });
	const unproven = await verifyReports({ store, collected, looked, moves, progress });
	const { found, findings } = collected;
	return { looked, unproven, head: followed.head, found, findings };
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
