import type { Correction } from '../model/answer.ts';
import { hullOf } from '../model/period.ts';
import type { Release } from '../model/release.ts';
import type { ReleasePreview } from '../model/review.ts';
import { correctionsBetween } from './answer/corrections.ts';
import { editionOf, type Edition } from './answer/edition.ts';
import { reportedWithin } from './answer/reported.ts';
import { actorOf } from './people/actor.ts';
import { allReleases } from './query/releases.ts';
import { lastToPublish, movedSince, repliesMovedSince, type Moved } from './query/to-publish.ts';
import { waitingReports } from './query/waiting.ts';
import { repliesWaiting } from './reply.ts';
import { inShort } from './report-in-short.ts';
import type { World } from './world.ts';

/** What the next release would bring against the latest one, and what still waits for review. */
export function answerPublication(world: World): ReleasePreview {
	const { store } = world;
	const latest = allReleases(store)[0] ?? null;
	const moved = movedSince(store, latest?.cut ?? 0);
	const { corrections, isMadeUp } = correctionsOf(world, latest, moved);
	return {
		latest,
		moves: moved.map(({ act, at, reason, actor, ...facts }) => ({
			...inShort(world, facts),
			act,
			at,
			reason,
			by: actorOf(store, actor)
		})),
		replies: repliesMovedSince(store, latest?.cut ?? 0),
		corrections,
		isCatalogueNew: latest !== null && !isMadeWith(world, latest),
		waiting: { reports: waitingReports(store).length, replies: repliesWaiting(world).length },
		cut: lastToPublish(store),
		isDemo: isMadeUp || moved.some(({ isSample }) => isSample)
	};
}

const isMadeWith = ({ reference }: World, { catalogue, units }: Release): boolean =>
	catalogue === reference.catalogueHash && units === reference.unitsHash;

interface Corrected {
	corrections: Correction[];
	/** Some figure among them may be made up. */
	isMadeUp: boolean;
}

/** Only of the forms and days that something has changed since: the whole past is large. */
function correctionsOf(world: World, latest: Release | null, moved: Moved[]): Corrected {
	if (latest === null) return { corrections: [], isMadeUp: false };
	const [before, after] = [editionOf(world, String(latest.number)), editionOf(world, 'live')];
	const parts = [...Map.groupBy(moved, ({ form }) => form)].map(([form, moves]) =>
		correctionsIn(world, { before, after }, form, moves)
	);
	return {
		corrections: parts.flatMap(({ corrections }) => corrections),
		isMadeUp: parts.some((part) => part.isMadeUp)
	};
}

function correctionsIn(
	world: World,
	{ before, after }: { before: Edition; after: Edition },
	formId: string,
	moves: Moved[]
): Corrected {
	const form = after.catalogue.forms.find(({ id }) => id === formId);
	const days = hullOf(moves.map(({ period }) => period));
	if (form?.content !== 'counts' || days === null) return { corrections: [], isMadeUp: false };
	const then = reportedWithin(world, before, form, days);
	const now = reportedWithin(world, after, form, days);
	const corrections = correctionsBetween(then.rows, now.rows, form, after.units);
	const origins = [...then.origins.values(), ...now.origins.values()];
	return { corrections, isMadeUp: corrections.length > 0 && origins.includes('sample') };
}
