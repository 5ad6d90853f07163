import { diffEntries } from '../ingest/compare.ts';
import { formOf } from '../model/catalogue.ts';
import type { CellDiff } from '../model/comparison.ts';
import { RequestError } from '../model/refusal.ts';
import type { ReceivedFile, ReportResult, ReportVersion } from '../model/report-answer.ts';
import type { Unit } from '../model/unit.ts';
import { hasDemoRows, inForceRowsAt } from './compare-draft.ts';
import { movesOf } from './query/events.ts';
import {
	entriesOf,
	findReport,
	reportsOfBytes,
	reportStatusOf,
	type StoredReport
} from './query/reports.ts';
import { storedPeriod } from './query/stored-period.ts';
import { unitIdOfKey } from './query/units.ts';
import { reportVersionIds } from './query/versions.ts';
import { storedReceipt } from './receipt.ts';
import { canViewReport, getReportForViewer, type Viewer } from './visible.ts';
import type { AppContext } from './world.ts';

/**
 * A report on record as somebody may see it, held against another version of it where one is named.
 * Throws `Refusal` (`unknown-report`) for an id that names none, or none of its versions, that this
 * person may see; versions that they may not see are not counted either.
 */
export function getReport(
	world: AppContext,
	looking: Viewer,
	id: string,
	against: string | null
): ReportResult {
	const stored = getReportForViewer(world, looking, id);
	const versions = reportVersionIds(world.store, stored)
		.filter((other) => canViewReport(world, looking, requireReport(world, other)))
		.map((other, index) => versionOf(world, other, index + 1));
	const own = versions.find((version) => version.id === id);
	const other = versions.find((version) => version.id === against);
	if (against !== null && (!other || !own)) throw new RequestError('unknown-report', 404, against);
	return {
		receipt: storedReceipt(world, id),
		...formPeriodSenderOf(world, stored),
		note: stored.note,
		...changesOnArrival(world, stored),
		versions,
		against: other && own ? { version: other, own, cells: diffVersions(world, other.id, id) } : null
	};
}

/** When these bytes were received, by whom, for which period. Throws `Refusal` (`unknown-file`). */
export function getReceivedFile(world: AppContext, sha256: string): ReceivedFile {
	const reports = reportsOfBytes(world.store, sha256.toLowerCase());
	if (reports.length === 0) throw new RequestError('unknown-file', 404, sha256);
	return {
		sha256: sha256.toLowerCase(),
		reports: reports.map((stored) => {
			return { at: receivedAt(world, stored.publicId), ...formPeriodSenderOf(world, stored) };
		})
	};
}

function requireReport({ store }: AppContext, id: string): StoredReport {
	const report = findReport(store, id);
	if (!report) throw new RequestError('unknown-report', 404, id);
	return report;
}

const receivedAt = ({ store }: AppContext, id: string): string => movesOf(store, id)[0]?.at ?? '';

const versionOf = (world: AppContext, id: string, number: number): ReportVersion => ({
	id,
	number,
	at: receivedAt(world, id),
	status: reportStatusOf(world.store, requireReport(world, id))
});

function formPeriodSenderOf({ store, reference }: AppContext, stored: StoredReport) {
	const { form, periodId, periodStart, periodEnd, sender } = stored;
	const id = sender === null ? null : unitIdOfKey(store, sender);
	const unit: Unit | null = (id && reference.units.byId.get(id)) || null;
	const period = storedPeriod(periodId ?? `${periodStart}/${periodEnd}`, periodStart, periodEnd);
	return { form: formOf(reference.catalogue, form) ?? null, period, sender: unit };
}

/** What it changed against what was in force when it came. */
function changesOnArrival(
	world: AppContext,
	stored: StoredReport
): Pick<ReportResult, 'cells' | 'isDemo'> {
	const [submitted] = movesOf(world.store, stored.publicId);
	const entries = entriesOf(world.store, stored);
	const own = new Set(entries.map(({ unit }) => unit));
	const before = inForceRowsAt(world, stored.form, entries, (submitted?.seq ?? 1) - 1).filter(
		({ unit }) => own.has(unit)
	);
	return {
		cells: diffEntries(entries, before),
		isDemo: stored.origin === 'sample' || hasDemoRows(before)
	};
}

/** From another version to this one; units that only one of them has are told as new or kept. */
function diffVersions(world: AppContext, from: string, to: string): CellDiff[] {
	const rows = (id: string) => entriesOf(world.store, requireReport(world, id));
	return diffEntries(rows(to), rows(from));
}
