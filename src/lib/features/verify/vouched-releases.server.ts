import { firstEventOf } from './recorded-log.server.ts';
import { allReleases } from '../../server/events/releases.ts';
import { releaseDigest } from '../../server/events/releases-part1.ts';
import { createFinding, type IntegrityCheck } from './finding.server.ts';

/** Every release is as its event vouches for it, and cuts the log right before that event. */
export const verifyReleaseDigests: IntegrityCheck = function* (store, looked) {
	for (const release of allReleases(store)) {
		looked.releases += 1;
		const place = { release: release.number };
		const event = firstEventOf(store, 'released', String(release.number));
		if (!event) {
			yield createFinding('release/unlogged', place);
			continue;
		}
		const logged = { ...place, event: event.seq };
		if (event.digest !== releaseDigest(release)) yield createFinding('release/altered', logged);
		if (release.cut !== event.seq - 1)
			yield createFinding('release/cut', logged, { stored: release.cut, proven: event.seq - 1 });
	}
};
