import type { Correction, ReleaseResult } from '../model/answer.ts';
import { correctionsBetween } from './answer/corrections.ts';
import { editionOf, type Edition } from './answer/edition.ts';
import { ALL_DAYS, reportedWithin } from './answer/reported.ts';
import { shiftsBetween } from './answer/shifts.ts';
import { RequestError } from '../model/refusal.ts';
import { allReleases } from './query/releases.ts';
import type { World } from './world.ts';

/**
 * A release, and each cell and rank in which it differs from the release before it. Throws `Refusal` where
 * there is no release with this number.
 */
export function answerRelease(world: World, number: string): ReleaseResult {
	const edition = editionOf(world, number);
	const { release } = edition;
	// the public sees releases only
	if (release === null) throw new RequestError('unknown-release', 404, number);
	const earlier = allReleases(world.store).find((other) => other.number === release.number - 1);
	const before = earlier ? editionOf(world, String(earlier.number)) : null;
	const { corrections, sample } = compared(world, before, edition);
	return {
		release,
		previous: earlier ?? null,
		corrections,
		shifts: before ? shiftsBetween(world, before, edition, corrections) : [],
		installation: edition.catalogue.installation,
		isDemo,
		sources: []
	};
}

function compared(
	world: World,
	before: Edition | null,
	after: Edition
): { corrections: Correction[]; sample: boolean } {
	if (before === null) return { corrections: [], sample: false };
	const parts = after.catalogue.forms
		.filter(({ content }) => content === 'counts')
		.map((form) => {
			const [then, now] = [before, after].map((edition) =>
				reportedWithin(world, edition, form, ALL_DAYS)
			);
			if (!then || !now) return { corrections: [], sample: false };
			const corrections = correctionsBetween(then.rows, now.rows, form, after.units);
			const origins = [...then.origins.values(), ...now.origins.values()];
			return { corrections, sample: corrections.length > 0 && origins.includes('sample') };
		});
	return {
		corrections: parts.flatMap((part) => part.corrections),
		sample: parts.some((part) => part.sample)
	};
}
