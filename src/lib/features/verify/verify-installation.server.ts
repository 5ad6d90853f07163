import { join } from 'node:path';
import type { VerificationResult } from '../../core/model/verification.ts';
import { readOrDamage } from '../../server/db/damage.ts';
import { runInReadTransaction, openReadOnlyStore, type Store } from '../../server/db/store.ts';
import { UnusableDatabase } from '../../server/db/unusable-database.ts';
import type { Env } from '../../server/env.ts';
import { FindingCollector, type VerifyProgress } from './finding-collector.server.ts';
import { createFinding } from './finding.server.ts';
import { emptyCheckedCounts, verifyDatabase } from './verify-database.server.ts';

/**
 * Verifies the database of an installation, as of one moment and without changing it. One that cannot
 * be opened at all is a finding like others.
 */
export async function verifyInstallation(
	{ root, databasePath }: Pick<Env, 'root' | 'databasePath'>,
	progress: VerifyProgress
): Promise<VerificationResult> {
	const migrations = join(root, 'drizzle');
	const store = openOrReason(() => openReadOnlyStore(databasePath, migrations));
	if (typeof store === 'string') return unopenedResult(store);
	try {
		return await runInReadTransaction(store, () => verifyDatabase(store, migrations, progress));
	} finally {
		store.sqlite.close();
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
