import { join } from 'node:path';
import type { VerificationResult } from '../../model/verified.ts';
import { readOr } from '../db/damage.ts';
import { inOneReading, openToRead, type Store } from '../db/open.ts';
import { UnusableDatabase } from '../db/unusable-database.ts';
import type { Env } from '../env.ts';
import { Collected } from './collect.ts';
import { finding } from './finding.ts';
import { nothingLooked, verify, type Progress } from './verify.ts';

/**
 * Verifies the database of an installation, as of one moment and without changing it. One that cannot
 * be opened at all is a finding like others.
 */
export async function verifyInstallation(
	{ root, databasePath }: Pick<Env, 'root' | 'databasePath'>,
	progress: Progress
): Promise<VerificationResult> {
	const migrations = join(root, 'drizzle');
	const store = openedOr(() => openToRead(databasePath, migrations));
	if (typeof store === 'string') return unopened(store);
	try {
		return await inOneReading(store, () => verify(store, migrations, progress));
	} finally {
		store.sqlite.close();
	}
}

/** The store, or why there is none. */
function openedOr(open: () => Store): Store | string {
	try {
		return readOr<Store | string>(open, (damage) => damage);
	} catch (error) {
		if (error instanceof UnusableDatabase) return error.reason;
		throw error;
	}
}

function unopened(stored: string): VerificationResult {
	const collected = new Collected();
	collected.add([finding('database/unopened', {}, { stored })]);
	const { found, findings } = collected;
	return { looked: nothingLooked(), unproven: 0, head: null, found, findings };
}
