import { join } from 'node:path';
import type { VerificationResult } from '../../core/model/verification.ts';
import type { LogHead } from '../../core/model/act.ts';
import { readOrDamage } from '../../server/db/damage.ts';
import { type KeptHead, lastEvent, readKeptHead } from '../../server/db/kept-head.ts';
import { runInReadTransaction, openReadOnlyStore, type Store } from '../../server/db/store.ts';
import { UnusableDatabase } from '../../server/db/unusable-database.ts';
import type { Env } from '../../server/env.ts';
import { FindingCollector, type VerifyProgress } from './finding-collector.server.ts';
import { createFinding } from './finding.server.ts';
import { emptyCheckedCounts, verifyDatabase } from './verify-database.server.ts';

/**
 * Verifies the database of an installation, as of one moment and without changing it. One that cannot
 * be opened at all is a finding like others. `noted` is a last event that somebody noted earlier.
 */
export async function verifyInstallation(
	{ root, databasePath }: Pick<Env, 'root' | 'databasePath'>,
	progress: VerifyProgress,
	noted: LogHead | null = null
): Promise<VerificationResult> {
	const migrationsFolder = join(root, 'drizzle');
	const store = openOrReason(() => openReadOnlyStore(databasePath, migrationsFolder));
	if (typeof store === 'string') return unopenedResult(store);
	try {
		const before = keptHeadOf(databasePath);
		return await runInReadTransaction(store, () => {
			// the first read fixes the moment
			readOrDamage(
				() => lastEvent(store.sqlite),
				() => null
			);
			const heads = { kept: [before, keptHeadOf(databasePath)], noted };
			return verifyDatabase(store, { root, migrationsFolder, heads }, progress);
		});
	} finally {
		store.sqlite.close();
	}
}

/** Null also where the file is not readable as ours: it proves nothing then. */
function keptHeadOf(databasePath: string): KeptHead | null {
	try {
		return readKeptHead(databasePath);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

/** The store, or why there is none. */
function openOrReason(open: () => Store): Store | string {
	try {
		return readOrDamage<Store | string>(open, (damage) => damage);
	} catch (error) {
		if (error instanceof UnusableDatabase) return error.reason;
		throw error;
	}
}

function unopenedResult(stored: string): VerificationResult {
	const collected = new FindingCollector();
	collected.add([createFinding('database/unopened', {}, { stored })]);
	const { found, findings, notices } = collected;
	return { looked: emptyCheckedCounts(), unproven: 0, head: null, found, findings, notices };
}
