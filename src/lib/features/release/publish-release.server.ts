import { RequestError } from '../../core/model/request-error.ts';
import type { Release } from '../../core/model/release.ts';
import { plainText } from '../../core/model/typed-text.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { dayOf } from '../../core/model/day.ts';
import type { Store } from '../../server/db/store.ts';
import { lastPublishableSeq } from './unpublished-changes.server.ts';
import { addRelease, allReleases, type NewRelease } from '../../server/events/releases.ts';
import type { AppContext } from '../../server/app-context.ts';

/** Note on a release, its author and time. */
export interface Publication {
	note: string;
	at: Date;
	actor: string;
	/** Number of the last event that the publisher saw in the preview. */
	seen?: number;
}

/**
 * Publishes the data in force as the next release, which never changes. Throws `RequestError`:
 * `no-note`, because readers need a description of the release; `not-seen`, where events were added
 * after the preview; `nothing-new`, where a release of the same day has the data of the preview
 * already, as after a second click.
 */
export function publishRelease(
	{ store, reference }: AppContext,
	{ seen, ...publication }: Publication
): Release {
	const note = plainText(publication.note).trim();
	if (note === '') throw new RequestError('no-note', { given: 'release' });
	const made = { catalogue: reference.catalogueHash, units: reference.unitsHash };
	const release = runInTransaction(store, () => {
		if (seen !== undefined) {
			if (lastPublishableSeq(store) !== seen)
				throw new RequestError('not-seen', { given: `${seen}` });
			assertNew(store, { ...made, at: publication.at });
		}
		return addRelease(store, { ...publication, ...made, note });
	});
	return { ...release, supersededBy: null };
}

/** On a later day the same reports give other figures: more of them are due. */
function assertNew(store: Store, next: Pick<NewRelease, 'catalogue' | 'units' | 'at'>): void {
	const [latest] = allReleases(store);
	if (
		latest &&
		latest.cut >= lastPublishableSeq(store) &&
		latest.catalogue === next.catalogue &&
		latest.units === next.units &&
		dayOf(new Date(latest.at)) === dayOf(next.at)
	)
		throw new RequestError('nothing-new', { given: `${latest.number}` });
}
