import type { Finding, FindingPlace } from '../../core/model/verification.ts';
import { digestOf, type Facts, isDigestOfCutText } from '../../server/db/digest.ts';
import {
	type DigestedReport,
	factsOfReport,
	legacyFactsOfReport
} from '../../server/events/add-report.ts';
import type { LoggedEvent } from '../../server/events/event-log.ts';
import { allReleases, factsOfRelease } from '../../server/events/releases.ts';
import { allReplyRows, factsOfReply, replySubject } from '../../server/events/replies.ts';
import {
	factsOfAmendment,
	amendmentsAfter,
	amendmentSubject
} from '../../server/events/unit-amendments.ts';
import { createFinding, type IntegrityCheck } from './finding.server.ts';
import { parseJson } from './parse-json.server.ts';
import { firstEventOf, type LoggedMove } from './recorded-log.server.ts';
import type { RecordedReport } from './recorded-reports.server.ts';

/**
 * A record is as the event by which it came on record vouches for it: the event's digest is that of
 * one of the lists of facts that the record may have been recorded with (null: none). A digest that
 * was taken before a text lost half a surrogate pair is named as that known fault.
 */
export function digestFindings(
	kind: 'amendment' | 'release' | 'reply' | 'report' | 'key',
	place: FindingPlace,
	event: Pick<LoggedEvent, 'seq' | 'digest'> | undefined,
	candidates: (Facts | null)[]
): Finding[] {
	if (!event) return [createFinding(`${kind}/unlogged`, place)];
	const { seq, digest } = event;
	if (candidates.some((facts) => digest === (facts && digestOf(facts)))) return [];
	const isCut = candidates.some((facts) => facts && digest && isDigestOfCutText(facts, digest));
	return [createFinding(isCut ? 'text/cut' : `${kind}/altered`, { ...place, event: seq })];
}

/** Every change of units is as its event vouches for it. */
export const verifyAmendmentDigests: IntegrityCheck = function* (store) {
	for (const amendment of amendmentsAfter(store, 0)) {
		const event = firstEventOf(store, 'units-changed', amendmentSubject(amendment.id));
		const facts = factsOfAmendment(amendment);
		yield* digestFindings('amendment', { id: String(amendment.id) }, event, [facts]);
	}
};

/** Every release is as its event vouches for it, and cuts the log right before that event. */
export const verifyReleaseDigests: IntegrityCheck = function* (store, looked) {
	for (const release of allReleases(store)) {
		looked.releases += 1;
		const place = { release: release.number };
		const event = firstEventOf(store, 'released', String(release.number));
		yield* digestFindings('release', place, event, [factsOfRelease(release)]);
		if (event && release.cut !== event.seq - 1)
			yield createFinding(
				'release/cut',
				{ ...place, event: event.seq },
				{ stored: release.cut, proven: event.seq - 1 }
			);
	}
};

/** Every reply is as its event vouches for it. */
export const verifyReplyDigests: IntegrityCheck = function* (store, looked) {
	for (const reply of allReplyRows(store)) {
		looked.replies += 1;
		const { id } = reply;
		const event = firstEventOf(store, 'replied', replySubject(id));
		yield* digestFindings('reply', { id }, event, [factsOfReply(reply)]);
	}
};

/** A report is as the event of its submission vouches for it. */
export function verifyReportDigest(
	report: RecordedReport,
	submitted: LoggedMove | undefined
): Finding[] {
	const row = digestInputOf(report);
	const candidates = row === null ? [] : candidateFacts(row);
	return digestFindings('report', { report: report.public_id }, submitted, candidates);
}

/** The shortest facts say nothing of the rules, so they vouch only for a report without a number. */
const candidateFacts = (row: DigestedReport): Facts[] =>
	row.readingRules === null ? [factsOfReport(row), legacyFactsOfReport(row)] : [factsOfReport(row)];

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
		units: report.units,
		readingRules: report.reading_rules
	};
}
