import { diffEntries } from '../ingest/compare.ts';
import { formOf } from '../model/catalogue.ts';
import type { CellDiff } from '../model/comparison.ts';
import { RequestError } from '../model/refusal.ts';
import type { ReceivedFile, ReportResult, ReportVersion } from '../model/report-answer.ts';
import type { Unit } from '../model/unit.ts';
import { isMadeUp, standingAt } from './compare-draft.ts';
import { movesOf } from './query/events.ts';
import {
	entriesOf,
	reportOf,
	reportsOfBytes,
	statusOf,
	type StoredReport
} from './query/reports.ts';
import { storedPeriod } from './query/stored-period.ts';
import { unitOfKey } from './query/units.ts';
import { versionsOf } from './query/versions.ts';
import { storedReceipt } from './receipt.ts';
import { maySee, visibleReport, type Looking } from './visible.ts';
import type { World } from './world.ts';

/**
 * A report on record as somebody may see it, held against another version of it where one is named.
 * Throws `Refusal` (`unknown-report`) for an id that names none, or none of its versions, that this
 * person may see; versions that they may not see are not counted either.
 */
export function answerReport(
	world: World,
	looking: Looking,
	id: string,
	against: string | null
): ReportResult {
	const stored = visibleReport(world, looking, id);
	const versions = versionsOf(world.store, stored)
		.filter((other) => maySee(world, looking, known(world, other)))
		.map((other, index) => versionOf(world, other, index + 1));
	const own = versions.find((version) => version.id === id);
	const other = versions.find((version) => version.id === against);
	if (against !== null && (!other || !own)) throw new RequestError('unknown-report', 404, against);
	return {
		receipt: storedReceipt(world, id),
		...factsOf(world, stored),
		note: stored.note,
		...changesOf(world, stored),
		versions,
		against: other && own ? { version: other, own, cells: between(world, other.id, id) } : null
	};
}

/** When these bytes were received, by whom, for which period. Throws `Refusal` (`unknown-file`). */
export function answerFile(world: World, sha256: string): ReceivedFile {
	const reports = reportsOfBytes(world.store, sha256.toLowerCase());
	if (reports.length === 0) throw new RequestError('unknown-file', 404, sha256);
	return {
		sha256: sha256.toLowerCase(),
		reports: reports.map((stored) => {
			return { at: receivedAt(world, stored.publicId), ...factsOf(world, stored) };
		})
	};
}

function known({ store }: World, id: string): StoredReport {
	const report = reportOf(store, id);
	if (!report) throw new RequestError('unknown-report', 404, id);
	return report;
}

const receivedAt = ({ store }: World, id: string): string => movesOf(store, id)[0]?.at ?? '';

const versionOf = (world: World, id: string, number: number): ReportVersion => ({
	id,
	number,
	at: receivedAt(world, id),
	status: statusOf(world.store, known(world, id))
});

function factsOf({ store, reference }: World, stored: StoredReport) {
	const { form, periodId, periodStart, periodEnd, sender } = stored;
	const id = sender === null ? null : unitOfKey(store, sender);
	const unit: Unit | null = (id && reference.units.byId.get(id)) || null;
	const period = storedPeriod(periodId ?? `${periodStart}/${periodEnd}`, periodStart, periodEnd);
	return { form: formOf(reference.catalogue, form) ?? null, period, sender: unit };
}

/** What it changed against what was in force when it came. */
function changesOf(world: World, stored: StoredReport): Pick<ReportResult, 'cells' | 'isDemo'> {
	const [submitted] = movesOf(world.store, stored.publicId);
	const entries = entriesOf(world.store, stored);
	const own = new Set(entries.map(({ unit }) => unit));
	const before = standingAt(world, stored.form, entries, (submitted?.seq ?? 1) - 1).filter(
		({ unit }) => own.has(unit)
	);
	return {
		cells: diffEntries(entries, before),
		isDemo: stored.origin === 'sample' || isMadeUp(before)
	};
}

/** From another version to this one; units that only one of them has are told as new or kept. */
function between(world: World, from: string, to: string): CellDiff[] {
	const rows = (id: string) => entriesOf(world.store, known(world, id));
	return diffEntries(rows(to), rows(from));
}
