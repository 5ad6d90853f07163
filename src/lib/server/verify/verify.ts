import type { CheckedCounts, VerificationResult } from '../../model/verified.ts';
import type { Store } from '../db/open.ts';
import { movesInOrder } from '../query/recorded-log.ts';
import { accountsAsLogged } from './accounts-as-logged.ts';
import { Collected } from './collect.ts';
import type { Check } from './finding.ts';
import { intactDrafts } from './intact-drafts.ts';
import { intactFiles } from './intact-files.ts';
import { intactReferences } from './intact-references.ts';
import { keysAsLogged } from './keys-as-logged.ts';
import { knownSubjects } from './known-subjects.ts';
import { legalMoves, movesBySubject } from './moves.ts';
import { proveReports } from './prove-reports.ts';
import { rowsInPlace } from './rows-in-place.ts';
import { noOrphans, ownObjects, soundPages } from './sound-database.ts';
import { unbrokenChain, type Followed } from './unbroken-chain.ts';
import { vouchedAmendments } from './vouched-amendments.ts';
import { vouchedReleases } from './vouched-releases.ts';
import { vouchedReplies } from './vouched-replies.ts';

/** Told after each report that was read again. */
export type Progress = (done: number, all: number, report: string) => void;

const CHECKS: [table: string, check: Check][] = [
	['event', knownSubjects],
	['file', intactFiles],
	['reference', intactReferences],
	['release', vouchedReleases],
	['unit_amendment', vouchedAmendments],
	['reply', vouchedReplies],
	['draft', intactDrafts],
	['person', accountsAsLogged],
	['machine_key', keysAsLogged],
	['entry', rowsInPlace]
];

/**
 * Holds everything on record against what proves it. First the file itself, as SQLite and the
 * program made it; then the log, each event by the hash of the next; then, by the digests in the log,
 * all that was put on record; then each report by its bytes, read again as on its day; and last each
 * release, whose figures must follow from those rows and the order of the approvals alone. What
 * nothing in the database can prove is whether the whole log was made anew: for that its head is told,
 * to be noted down elsewhere.
 */
export async function verify(
	store: Store,
	migrationsFolder: string,
	progress: Progress
): Promise<VerificationResult> {
	const [collected, looked] = [new Collected(), nothingLooked()];
	collected.take(() => soundPages(store), {});
	collected.take(() => ownObjects(store, migrationsFolder), { table: 'sqlite_schema' });
	collected.take(() => noOrphans(store), {});
	const followed: Followed = { events: 0, head: null };
	collected.take(
		() => unbrokenChain(store, followed),
		() => ({ table: 'event', event: (followed.head?.event ?? 0) + 1 })
	);
	looked.events = followed.events;
	for (const [table, check] of CHECKS) collected.take(() => check(store, looked), { table });
	const logged = await collected.read(() => movesInOrder(store), { table: 'event' });
	const moves = logged && movesBySubject(logged);
	if (moves) collected.take(() => legalMoves(moves), { table: 'event' });
	const unproven = await proveReports({ store, collected, looked, moves, progress });
	const { found, findings } = collected;
	return { looked, unproven, head: followed.head, found, findings };
}

export const nothingLooked = (): CheckedCounts => ({
	events: 0,
	files: 0,
	reports: 0,
	rows: 0,
	releases: 0,
	replies: 0,
	accounts: 0,
	keys: 0
});
