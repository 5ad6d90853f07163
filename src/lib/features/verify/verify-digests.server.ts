import type { Finding } from '../../core/model/verification.ts';
import {
	type DigestedReport,
	legacyReportDigest,
	reportDigest
} from '../../server/events/add-report.ts';
import { allReleases, releaseDigest } from '../../server/events/releases.ts';
import { allReplyRows, replyDigest, replySubject } from '../../server/events/replies.ts';
import {
	amendmentDigest,
	amendmentsAfter,
	amendmentSubject
} from '../../server/events/unit-amendments.ts';
import { createFinding, type IntegrityCheck } from './finding.server.ts';
import { parseJson } from './parse-json.server.ts';
import { firstEventOf, type LoggedMove } from './recorded-log.server.ts';
import type { RecordedReport } from './recorded-reports.server.ts';

/** Every change of units is as its event vouches for it. */
export const verifyAmendmentDigests: IntegrityCheck = function* (store) {
	for (const amendment of amendmentsAfter(store, 0)) {
		const id = String(amendment.id);
		const event = firstEventOf(store, 'units-changed', amendmentSubject(amendment.id));
		if (!event) yield createFinding('amendment/unlogged', { id });
		else if (event.digest !== amendmentDigest(amendment))
			yield createFinding('amendment/altered', { id, event: event.seq });
	}
};

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

/** Every reply is as its event vouches for it. */
export const verifyReplyDigests: IntegrityCheck = function* (store, looked) {
	for (const reply of allReplyRows(store)) {
		looked.replies += 1;
		const { id } = reply;
		const event = firstEventOf(store, 'replied', replySubject(id));
		if (!event) yield createFinding('reply/unlogged', { id });
		else if (event.digest !== replyDigest(reply))
			yield createFinding('reply/altered', { id, event: event.seq });
	}
};

/** A report is as the event of its submission vouches for it. */
export function verifyReportDigest(
	report: RecordedReport,
	submitted: LoggedMove | undefined
): Finding[] {
	const place = { report: report.public_id };
	if (!submitted) return [createFinding('report/unlogged', place)];
	const row = digestInputOf(report);
	const isVouched =
		row !== null &&
		(submitted.digest === reportDigest(row) || submitted.digest === legacyReportDigest(row));
	return isVouched ? [] : [createFinding('report/altered', { ...place, event: submitted.seq })];
}

/** Null where one of its texts is no JSON. */
function digestInputOf(report: RecordedReport): DigestedReport | null {
	const asked = parseJson<DigestedReport['asked']>(report.asked);
	const warnings = parseJson<DigestedReport['warnings']>(report.warnings);
	if (asked === undefined || warnings === undefined) return null;
	return {
		publicId: report.public_id,
		form: report.form,
		periodId: report.period_id,
		periodStart: report.period_start,
		periodEnd: report.period_end,
		origin: report.origin,
		file: report.file,
		fileName: report.file_name,
		note: report.note,
		asked,
		warnings,
		warningCount: report.warning_count,
		catalogue: report.catalogue,
		units: report.units
	};
}
