import { readFileSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dayOf } from '../model/day.ts';
import type { Concern, Health, StoredReference } from '../model/health.ts';
import { lengthOf } from '../model/period.ts';
import { accountList } from './people/account-list.ts';
import { displaced } from './people/displaced.ts';
import { keyList } from './people/key-list.ts';
import { isOpen } from './people/keys.ts';
import { bytesOfDatabase, countsOf, isSound, keptTexts } from './query/health.ts';
import { newestEvents } from './query/log.ts';
import { allReleases } from './query/releases.ts';
import type { World } from './world.ts';

const MEBIBYTE = 1_048_576;
/** SQLite looks through so much in a third of a second; `thuoc-so verify` looks through any size. */
const LARGEST_LOOKED_THROUGH = 64 * MEBIBYTE;
/** Below it, or below the size of the database, no backup fits. */
const LEAST_FREE = 1024 * MEBIBYTE;
const DAY_MS = 24 * 3_600_000;
const KEYS_END_WITHIN_DAYS = 30;
/** Two monthly rounds without a release are worth a question. */
const LONGEST_WITHOUT_RELEASE_DAYS = 62;
/** With one alone a lost phone shuts everybody out. */
const LEAST_ADMINISTRATORS = 2;

/** How this installation is. Only what is cheap: the page is opened while others work. */
export function healthOf(world: World, at: Date): Health {
	const { store, env, reference } = world;
	const size = sizeOf(world);
	const known = { isSound: size.database > LARGEST_LOOKED_THROUGH ? null : isSound(store), size };
	const [last] = newestEvents(store, ALL, 1);
	const { review, maxUploadBytes, origin } = env;
	return {
		...known,
		version: versionOf(world),
		node: process.versions.node,
		catalogue: keptAs(keptTexts(store, 'catalogue'), reference.catalogueHash),
		units: keptAs(keptTexts(store, 'units'), reference.unitsHash),
		counts: countsOf(store),
		lastEvent: last ? { seq: last.seq, at: last.at } : null,
		settings: { review, maxUploadBytes, origin, isTls: origin.startsWith('https:') },
		concerns: [...ofMachine(known), ...ofPeople(world, at), ...ofReleases(world, at)]
	};
}

const ALL = { actor: null, act: null, subject: null, from: null, until: null, last: null };

function versionOf({ env }: World): string {
	const read: { version: string } = JSON.parse(
		readFileSync(join(env.root, 'package.json'), 'utf8')
	);
	return read.version;
}

function keptAs(kept: StoredReference[], hash: string): StoredReference {
	const found = kept.find((text) => text.hash === hash);
	if (!found) throw new Error(`reference ${hash} is not in the database`);
	return found;
}

function sizeOf({ store, env: { databasePath } }: World): Health['size'] {
	const { bavail, bsize } = statfsSync(dirname(databasePath));
	return {
		database: bytesOfDatabase(store),
		writeLog: statSync(`${databasePath}-wal`, { throwIfNoEntry: false })?.size ?? 0,
		free: bavail * bsize
	};
}

function ofMachine({ isSound: sound, size }: Pick<Health, 'isSound' | 'size'>): Concern[] {
	const isLow = size.free < Math.max(LEAST_FREE, size.database);
	return concerns([
		['damaged', sound === false ? 1 : 0],
		['low-disk', isLow ? Math.max(1, Math.floor(size.free / MEBIBYTE)) : 0]
	]);
}

function ofPeople(world: World, at: Date): Concern[] {
	const accounts = accountList(world, at);
	const administrators = accounts.filter(
		({ role, state }) => role === 'admin' && state === 'active'
	).length;
	const soon = new Date(at.getTime() + KEYS_END_WITHIN_DAYS * DAY_MS);
	const ending = keyList(world).filter(
		({ key, isHeld }) => isHeld && isOpen(key, at) && !isOpen(key, soon)
	);
	return concerns([
		['few-administrators', LEAST_ADMINISTRATORS - administrators],
		['displaced', displaced(world, dayOf(at)).length],
		['links-over', accounts.filter(({ state }) => state === 'link-over').length],
		['keys-ending', ending.length]
	]);
}

function ofReleases({ store }: World, at: Date): Concern[] {
	const [newest] = allReleases(store);
	if (!newest) return concerns([['no-release', countsOf(store).reports]]);
	const days = lengthOf({ start: dayOf(new Date(newest.at)), end: dayOf(at) }) - 1;
	return concerns([['old-release', days > LONGEST_WITHOUT_RELEASE_DAYS ? days : 0]]);
}

/** What there is none of is no concern. */
const concerns = (counted: [Concern['code'], number][]): Concern[] =>
	counted.filter(([, count]) => count > 0).map(([code, count]) => ({ code, count }));
