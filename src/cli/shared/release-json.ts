import type { Release } from '../../lib/core/model/release.ts';

/** A release as programs see it; the cut and the hashes are its own affair. */
export const releaseJson = ({ number, at, note, supersededBy }: Release) => ({
	number,
	at,
	note,
	supersededBy
});
