import type { Catalogue } from '../../core/model/catalogue.ts';
import { dayOf, type Day } from '../../core/model/day.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { Release } from '../../core/model/release.ts';
import { parseReference, type Reference } from '../reference/reference.ts';
import { referenceTextByHash } from '../reference/stored-texts.ts';
import { allReleases } from '../events/releases.ts';
import { LATEST_SEQ } from '../events/approved-reports.ts';
import type { AppContext } from '../app-context.ts';
import { LruCache } from '../lru-cache.ts';
import { ReleaseCache, releaseCacheOf } from './release-cache.ts';

/**
 * Data that a question is answered from: a release, with the catalogue, units and day it was
 * published with, or the data in force now (`release` null).
 */
export interface AsOfSnapshot extends Pick<Reference, 'catalogue' | 'units'> {
	release: Release | null;
	/** Last event that counts. */
	cut: number;
	today: Day;
	cache: ReleaseCache;
}

/**
 * The snapshot named by a release number, `latest` or `live`. Throws `RequestError`: `no-release` where
 * nothing is published yet, `unknown-release` with those that exist.
 */
export function snapshotOf(app: AppContext, releaseText: string): AsOfSnapshot {
	if (releaseText === 'live') return liveSnapshot(app, LATEST_SEQ);
	const all = allReleases(app.store);
	const [newest] = all;
	if (newest === undefined) throw new RequestError('no-release', { given: releaseText });
	const release =
		releaseText === 'latest' ? newest : all.find(({ number }) => String(number) === releaseText);
	if (release === undefined) throw unknownReleaseError(releaseText, all);
	return {
		release,
		...referenceOf(app, release),
		cut: release.cut,
		today: dayOf(new Date(release.at)),
		cache: releaseCacheOf(app.store, newest.number)
	};
}

/** The latest release or, before the first one, a snapshot without any report. */
export function latestSnapshot(app: AppContext): AsOfSnapshot {
	return allReleases(app.store).length > 0 ? snapshotOf(app, 'latest') : liveSnapshot(app, 0);
}

function liveSnapshot({ reference: { catalogue, units } }: AppContext, cut: number): AsOfSnapshot {
	return {
		release: null,
		catalogue,
		units,
		cut,
		today: dayOf(new Date()),
		cache: new ReleaseCache()
	};
}

function unknownReleaseError(releaseText: string, all: Release[]): RequestError {
	const offers = all.map(({ number, note }) => ({ id: String(number), label: note }));
	return new RequestError('unknown-release', {
		status: /^\d+$/.test(releaseText) ? 404 : 400,
		given: releaseText,
		offers
	});
}

/** Reading a catalogue and its units back takes tens of milliseconds; few differ. */
const referenceCache = new LruCache<Reference>(8);

function referenceOf({ store, reference }: AppContext, { catalogue, units }: Release): Reference {
	if (catalogue === reference.catalogueHash && units === reference.unitsHash) return reference;
	return referenceCache.get(`${catalogue} ${units} ${reference.catalogueHash}`, () => {
		const stored = parseReference(
			referenceTextByHash(store, catalogue),
			referenceTextByHash(store, units)
		);
		return { ...stored, catalogue: withInstallationOf(reference.catalogue, stored.catalogue) };
	});
}

/** Fills the installation of an old catalogue, stored without one, from the catalogue in force. */
const withInstallationOf = (inForce: Catalogue, stored: Catalogue): Catalogue => ({
	...stored,
	installation: { ...inForce.installation, ...stored.installation }
});
