import { expect, test } from 'vitest';
import { findReport } from '../../../src/lib/server/events/reports.ts';
import { movesInOrder } from '../../../src/lib/features/verify/recorded-log.server.ts';
import { recordedReport } from '../../../src/lib/features/verify/recorded-reports.server.ts';
import { digestOf } from '../../../src/lib/server/db/digest.ts';
import { factsOfReport, legacyFactsOfReport } from '../../../src/lib/server/events/add-report.ts';
import { verifyReportDigest } from '../../../src/lib/features/verify/verify-digests.server.ts';
import { dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

/** A report on record, and the event of its submission. */
function submitted() {
	const { store, ...app } = temporaryApp();
	const { id } = hand(
		{ store, ...app },
		dossiers([
			['528', 4, 1],
			['522', 2, 0]
		])
	);
	const [report, stored] = [recordedReport(store, 1), findReport(store, id ?? '')];
	const [event] = movesInOrder(store);
	if (!report || !stored || !event) throw new Error('nothing was put on record');
	return { report, stored, event };
}

test('a report is vouched for by the event of its submission, also by one of an earlier version', () => {
	const { report, stored, event } = submitted();
	expect(event.digest).toBe(digestOf(factsOfReport(stored)));
	expect(verifyReportDigest(report, event)).toEqual([]);
	const withoutRules = { ...stored, readingRules: null };
	for (const facts of [factsOfReport(withoutRules), legacyFactsOfReport(withoutRules)]) {
		const earlier = { ...event, digest: digestOf(facts) };
		expect(verifyReportDigest({ ...report, reading_rules: null }, earlier)).toEqual([]);
		// a digest from before the number does not vouch for one
		expect(verifyReportDigest(report, earlier)).toMatchObject([{ code: 'report/altered' }]);
	}
});

test.for([
	['note', 'khác'],
	['file_name', 'khac.csv'],
	['origin', 'web'],
	['period_end', '2023-03-15'],
	['warning_count', 0],
	['reading_rules', 1],
	['reading_rules', null],
	['warnings', '[]'],
	['warnings', 'no JSON'],
	['asked', '{"form":"vanban","period":null,"unit":null}'],
	['asked', '{'],
	['catalogue', 'another']
] as const)('with another %s (%s) it is not', ([column, value]) => {
	const { report, event } = submitted();
	const altered = { ...report, [column]: value };
	const place = { report: report.public_id, event: event.seq };
	expect(verifyReportDigest(altered, event)).toMatchObject([{ code: 'report/altered', place }]);
});

test('without an event nothing vouches for it', () => {
	const { report } = submitted();
	expect(verifyReportDigest(report, undefined)).toMatchObject([{ code: 'report/unlogged' }]);
});
