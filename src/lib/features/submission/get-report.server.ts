import { diffEntries } from '../../core/ingest/diff-entries.ts';
import { formOf } from '../../core/model/catalogue.ts';
import type { Day } from '../../core/model/day.ts';
import { reportDeadline } from '../../core/model/deadline.ts';
import type { CellDiff } from '../../core/model/report-diff.ts';
import type { ReceivedFile, ReportResult, ReportVersion } from '../../core/model/report-result.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { Unit } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import { actorOf } from '../../server/auth/actor.ts';
import { canViewReport, getReportForViewer } from '../../server/auth/report-access.ts';
import { type AttemptCount, returnAttempt, takeAttempt } from '../../server/auth/rate-limit.ts';
import type { Viewer } from '../../server/auth/viewer.ts';
import type { Store } from '../../server/db/store.ts';
import { storedPeriod } from '../../server/db/stored-period.ts';
import { unitIdOfKey } from '../../server/db/unit-keys.ts';
import { movesOf } from '../../server/events/event-log.ts';
import { reportsOfFurtherFile } from '../../server/events/further-files.ts';
import {
	entriesOf,
	findReport,
	reportsOfBytes,
	reportStatusOf,
	type StoredReport
} from '../../server/events/reports.ts';
import { storedReceipt } from './receipt.server.ts';
import { hasDemoRows, inForceRowsAt } from './report-diff.server.ts';

/**
 * Stored report as the viewer may see it, compared with another version where one is named. Throws
 * `RequestError` (`unknown-report`) for an id that does not exist, or that this person may not see;
 * versions that they may not see are not counted either.
 */
export function getReport(
	app: AppContext,
	looking: Viewer,
	id: string,
	against: string | null
): ReportResult {
	const stored = getReportForViewer(app, looking, id);
	const versions = reportVersionIds(app.store, stored)
		.filter((other) => canViewReport(app, looking, requireReport(app, other)))
		.map((other, index) => versionOf(app, other, index + 1));
	const own = versions.find((version) => version.id === id);
	const other = versions.find((version) => version.id === against);
	if (against !== null && (!other || !own))
		throw new RequestError('unknown-report', { given: against });
	const about = formPeriodSenderOf(app, stored);
	return {
		receipt: storedReceipt(app, id),
		...about,
		by: actorOf(app.store, movesOf(app.store, id)[0]?.actor ?? ''),
		deadline: deadlineOf(app, stored, about),
		note: stored.note,
		withdrawal: withdrawalOf(app, id),
		...changesOnArrival(app, stored),
		versions,
		against: other && own ? { version: other, own, cells: diffVersions(app, other.id, id) } : null
	};
}

function withdrawalOf({ store }: AppContext, id: string): ReportResult['withdrawal'] {
	const last = movesOf(store, id).at(-1);
	if (last?.act !== 'withdrawn') return null;
	return { by: actorOf(store, last.actor), at: last.at, reason: last.reason };
}

/**
 * A receipt for somebody at an address. Receipts that are not there are limited, so that nobody finds
 * unpublished figures by hashing files with every likely figure; a found one costs nothing. Throws
 * `RequestError`: `too-often`, `unknown-file`.
 */
export async function lookUpReceivedFile(
	app: AppContext,
	sha256: string,
	address: string
): Promise<ReceivedFile> {
	const counts: AttemptCount[] = [['receipt', address]];
	const wait = await takeAttempt(app.store, counts);
	if (wait > 0) throw new RequestError('too-often', { wait });
	const file = getReceivedFile(app, sha256);
	await returnAttempt(app.store, counts);
	return file;
}

/** Facts about received bytes: time, sender and period. Throws `RequestError` (`unknown-file`). */
export function getReceivedFile(app: AppContext, sha256: string): ReceivedFile {
	const { store } = app;
	const hash = sha256.toLowerCase();
	const reports = [
		...reportsOfBytes(store, hash).map((stored) => ({
			at: receivedAt(app, stored.publicId),
			...formPeriodSenderOf(app, stored),
			isKept: true
		})),
		...reportsOfFurtherFile(store, hash).map(({ report, at }) => ({
			at,
			...formPeriodSenderOf(app, requireReport(app, report)),
			isKept: false
		}))
	];
	if (reports.length === 0) throw new RequestError('unknown-file', { given: sha256 });
	return { sha256: hash, reports };
}

function requireReport({ store }: AppContext, id: string): StoredReport {
	const report = findReport(store, id);
	if (!report) throw new RequestError('unknown-report', { given: id });
	return report;
}

const receivedAt = ({ store }: AppContext, id: string): string => movesOf(store, id)[0]?.at ?? '';

const versionOf = (app: AppContext, id: string, number: number): ReportVersion => ({
	id,
	number,
	at: receivedAt(app, id),
	status: reportStatusOf(app.store, requireReport(app, id))
});

function formPeriodSenderOf({ store, reference }: AppContext, stored: StoredReport) {
	const { form, periodId, periodStart, periodEnd, sender } = stored;
	const id = sender === null ? null : unitIdOfKey(store, sender);
	const unit: Unit | null = (id && reference.units.byId.get(id)) || null;
	const period = storedPeriod(periodId ?? `${periodStart}/${periodEnd}`, periodStart, periodEnd);
	return { form: formOf(reference.catalogue, form) ?? null, period, sender: unit };
}

/** Published counts were taken from elsewhere by the operator, so they are never late. */
const deadlineOf = (
	{ reference }: AppContext,
	{ origin }: StoredReport,
	{ form, period }: Pick<ReportResult, 'form' | 'period'>
): Day | null =>
	form === null || origin === 'published'
		? null
		: reportDeadline(form, period, reference.catalogue);

/** Figures of a report, and their changes against the data in force when it was received. */
function changesOnArrival(
	app: AppContext,
	stored: StoredReport
): Pick<ReportResult, 'figures' | 'cells' | 'isDemo'> {
	const [submitted] = movesOf(app.store, stored.publicId);
	const entries = entriesOf(app.store, stored);
	const own = new Set(entries.map(({ unit }) => unit));
	const asOf = { cut: (submitted?.seq ?? 1) - 1, units: own };
	const before = inForceRowsAt(app, stored.form, entries, asOf).filter(({ unit }) => own.has(unit));
	return {
		figures: diffEntries(entries, []),
		cells: diffEntries(entries, before),
		isDemo: stored.origin === 'sample' || hasDemoRows(before)
	};
}

/**
 * Differences from another version to this one; units in only one of them are listed as new or
 * kept.
 */
function diffVersions(app: AppContext, from: string, to: string): CellDiff[] {
	const rows = (id: string) => entriesOf(app.store, requireReport(app, id));
	return diffEntries(rows(to), rows(from));
}

const REPORT_VERSIONS_SQL = `SELECT DISTINCT report.public_id
FROM entry AS own
JOIN entry AS other ON other.form = own.form AND other.period_start = own.period_start
	AND other.period_end = own.period_end AND other.unit = own.unit AND other.item = own.item
JOIN report ON report.id = other.report
WHERE own.form = :form AND own.period_start BETWEEN :start AND :end AND own.report = :report
ORDER BY report.id`;

/**
 * The public ids of all reports that speak of a row of this one, itself among them, in the order in
 * which they came: a report, its correction, and the correction of that.
 */
const reportVersionIds = ({ sqlite }: Store, stored: StoredReport): string[] =>
	sqlite.prepare<[object], string>(REPORT_VERSIONS_SQL).pluck().all({
		form: stored.form,
		start: stored.periodStart,
		end: stored.periodEnd,
		report: stored.id
	});
