import { RequestError } from '../../core/model/request-error.ts';
import type { Release } from '../../core/model/release.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { lastPublishableSeq } from './unpublished-changes.server.ts';
import { addRelease } from '../../server/events/releases.ts';
import type { AppContext } from '../../server/app-context.ts';

/** Note on a release, its author and time. */
export interface Publication {
	note: string;
	at: Date;
	actor: string;
	/** Number of the last event that was looked at, by who looks before publishing. */
	seen?: number;
}

/**
 * Publishes what is in force now as the next release, an answer for ever. Throws `RequestError`:
 * `no-note`, since a reader must be told what a release brings; `not-seen`, where more is in force
 * than was looked at.
 */
export function publishRelease(
	{ store, reference }: AppContext,
	{ seen, ...publication }: Publication
): Release {
	const note = publication.note.trim();
	if (note === '') throw new RequestError('no-note', { given: 'release' });
	const made = { catalogue: reference.catalogueHash, units: reference.unitsHash };
	const release = runInTransaction(store, () => {
		if (seen !== undefined && lastPublishableSeq(store) !== seen)
			throw new RequestError('not-seen', { given: `${seen}` });
		return addRelease(store, { ...publication, ...made, note });
	});
	return { ...release, supersededBy: null };
}
