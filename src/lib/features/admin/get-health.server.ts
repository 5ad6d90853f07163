import { readFileSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dayOf } from '../../core/model/day.ts';
import type { Concern, Health, StoredReference } from '../../core/model/health.ts';
import { lengthOf } from '../../core/model/period.ts';
import type { AppContext } from '../../server/app-context.ts';
import { countRequestsWithoutAddress } from '../../server/http/client-address.ts';
import { isActiveApiKey } from '../../server/auth/api-client.ts';
import type { Store } from '../../server/db/store.ts';
import { minutesBehind } from '../../server/events/clock.ts';
import { countLostThreads } from '../../server/worker/worker-pool.ts';
import { newestEvents } from '../../server/events/find-events.ts';
import { allReleases } from '../../server/events/releases.ts';
import { countFullQuotas } from '../submission/daily-quota.server.ts';
import { getAccounts } from '../people/account-list.server.ts';
import { getApiKeys } from '../people/api-key-list.server.ts';
import { accountsOfDissolvedUnits } from '../people/dissolved-unit-accounts.server.ts';

const MEBIBYTE = 1_048_576;

/** SQLite looks through so much in a third of a second; `thuoc-so verify` looks through any size. */
const MAX_CHECKED_BYTES = 64 * MEBIBYTE;

/** Below it, or below the size of the database, no backup fits. */
const MIN_FREE_BYTES = 1024 * MEBIBYTE;

const DAY_MS = 24 * 3_600_000;

const KEY_EXPIRY_WARNING_DAYS = 30;

/** Two monthly rounds without a release are worth a question. */
const MAX_DAYS_WITHOUT_RELEASE = 62;

/**
 * Smallest recommended number of administrators: with a single one, a lost phone locks everybody
 * out.
 */
const MIN_ADMINISTRATORS = 2;

/**
 * State of this installation. It runs only cheap queries, because the page is opened while others
 * work.
 */
export function getHealth(app: AppContext, at: Date): Health {
	const { store, env, reference } = app;
	const size = databaseSize(app);
	const known = {
		isSound: size.database > MAX_CHECKED_BYTES ? null : passesQuickCheck(store),
		size
	};
	const [last] = newestEvents(store, ANY_EVENT, 1);
	const { review, maxUploadBytes, origin } = env;
	return {
		...known,
		version: versionOf(app),
		node: process.versions.node,
		catalogue: storedReferenceOf(storedReferences(store, 'catalogue'), reference.catalogueHash),
		units: storedReferenceOf(storedReferences(store, 'units'), reference.unitsHash),
		counts: tableCounts(store),
		lastEvent: last ? { seq: last.seq, at: last.at } : null,
		settings: { review, maxUploadBytes, origin, isTls: origin.startsWith('https:') },
		concerns: [
			...machineConcerns(known),
			...nonZeroConcerns([
				['clock-behind', known.isSound === false ? 0 : minutesBehind(store, at)]
			]),
			...accountConcerns(app, at),
			...releaseConcerns(app, at),
			...nonZeroConcerns([
				['no-client-address', countRequestsWithoutAddress(app)],
				['quotas-reached', countFullQuotas(app, at)],
				['lost-threads', countLostThreads(app)]
			])
		]
	};
}

const ANY_EVENT = { actor: null, act: null, subject: null, from: null, until: null, last: null };

function versionOf({ env }: AppContext): string {
	const read: { version: string } = JSON.parse(
		readFileSync(join(env.root, 'package.json'), 'utf8')
	);
	return read.version;
}

function storedReferenceOf(kept: StoredReference[], hash: string): StoredReference {
	const found = kept.find((text) => text.hash === hash);
	if (!found) throw new Error(`reference ${hash} is not in the database`);
	return found;
}

function databaseSize({ store, env: { databasePath } }: AppContext): Health['size'] {
	const { bavail, bsize } = statfsSync(dirname(databasePath));
	return {
		database: databaseBytes(store),
		writeLog: statSync(`${databasePath}-wal`, { throwIfNoEntry: false })?.size ?? 0,
		free: bavail * bsize
	};
}

function machineConcerns({ isSound: sound, size }: Pick<Health, 'isSound' | 'size'>): Concern[] {
	const isLow = size.free < Math.max(MIN_FREE_BYTES, size.database);
	return nonZeroConcerns([
		['damaged', sound === false ? 1 : 0],
		['low-disk', isLow ? Math.max(1, Math.floor(size.free / MEBIBYTE)) : 0]
	]);
}

function accountConcerns(app: AppContext, at: Date): Concern[] {
	const accounts = getAccounts(app, at);
	const administrators = accounts.filter(
		({ role, state }) => role === 'admin' && state === 'active'
	).length;
	const soon = new Date(at.getTime() + KEY_EXPIRY_WARNING_DAYS * DAY_MS);
	const ending = getApiKeys(app).filter(
		({ key, isHeld }) => isHeld && isActiveApiKey(key, at) && !isActiveApiKey(key, soon)
	);
	return nonZeroConcerns([
		['few-administrators', MIN_ADMINISTRATORS - administrators],
		['displaced', accountsOfDissolvedUnits(app, dayOf(at)).length],
		['links-over', accounts.filter(({ state }) => state === 'link-over').length],
		['keys-ending', ending.length]
	]);
}

function releaseConcerns({ store }: AppContext, at: Date): Concern[] {
	const [newest] = allReleases(store);
	if (!newest) return nonZeroConcerns([['no-release', tableCounts(store).reports]]);
	const days = lengthOf({ start: dayOf(new Date(newest.at)), end: dayOf(at) }) - 1;
	return nonZeroConcerns([['old-release', days > MAX_DAYS_WITHOUT_RELEASE ? days : 0]]);
}

/** Concerns with a count above zero. */
const nonZeroConcerns = (counted: [Concern['code'], number][]): Concern[] =>
	counted.filter(([, count]) => count > 0).map(([code, count]) => ({ code, count }));

/** Every catalogue and list of units that was ever in use here, and which is now. */
export const getReferenceVersions = ({
	store,
	reference
}: AppContext): Record<'catalogue' | 'units', { inUse: string; kept: StoredReference[] }> => ({
	catalogue: { inUse: reference.catalogueHash, kept: storedReferences(store, 'catalogue') },
	units: { inUse: reference.unitsHash, kept: storedReferences(store, 'units') }
});

const COUNTS_SQL = `SELECT (SELECT count(*) FROM report) AS reports,
	(SELECT count(*) FROM release) AS releases, (SELECT count(*) FROM draft) AS drafts,
	(SELECT count(*) FROM person) AS accounts, (SELECT coalesce(max(seq), 0) FROM event) AS events`;

/** Row counts by kind; for events the last sequence number, because none is ever missing. */
function tableCounts({ sqlite }: Store): Health['counts'] {
	const counts = sqlite.prepare<[], Health['counts']>(COUNTS_SQL).get();
	if (!counts) throw new Error('nothing was counted');
	return counts;
}

/** Bytes of the database, as SQLite counts them: pages and what each holds. */
function databaseBytes({ sqlite }: Store): number {
	const number = (pragma: string): number => Number(sqlite.pragma(pragma, { simple: true }));
	return number('page_count') * number('page_size');
}

/** Looks through all pages of the database, as far as the first fault. */
const passesQuickCheck = ({ sqlite }: Store): boolean =>
	sqlite.pragma('quick_check(1)', { simple: true }) === 'ok';

/** The catalogues or unit lists that were ever in use here, the newest first. */
const storedReferences = ({ sqlite }: Store, kind: 'catalogue' | 'units'): StoredReference[] =>
	sqlite
		.prepare<[string], StoredReference>(
			`SELECT hash, first_seen AS firstSeen FROM reference WHERE kind = ?
			ORDER BY first_seen DESC, hash`
		)
		.all(kind);
