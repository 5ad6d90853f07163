import { firstEvent } from '../query/recorded-log.ts';
import { allReleases } from '../query/releases.ts';
import { releaseDigest } from '../store/releases.ts';
import { finding, type Check } from './finding.ts';

/** Every release is as its event vouches for it, and cuts the log right before that event. */
export const vouchedReleases: Check = function* (store, looked) {
	for (const release of allReleases(store)) {
		looked.releases += 1;
		const place = { release: release.number };
		const event = firstEvent(store, 'released', String(release.number));
		if (!event) {
			yield finding('release/unlogged', place);
			continue;
		}
		const logged = { ...place, event: event.seq };
		if (event.digest !== releaseDigest(release)) yield finding('release/altered', logged);
		if (release.cut !== event.seq - 1)
			yield finding('release/cut', logged, { stored: release.cut, proven: event.seq - 1 });
	}
};
