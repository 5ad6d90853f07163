import { FIRST_READING_RULES, READING_RULES } from '../../core/ingest/reading-rules.ts';
import type { ReadingDifference, ReadingOutcome } from '../../core/model/reading.ts';
import type { Finding } from '../../core/model/verification.ts';
import { createFinding } from './finding.server.ts';
import type { RecordedReport, RecordedRow } from './recorded-reports.server.ts';
import type { RereadReport } from './reread-report.server.ts';
import { verifyReportFacts } from './verify-report-facts.server.ts';
import { verifyReportRows } from './verify-report-rows.server.ts';

/** A stored report compared with what its bytes yield by today's reading rules. */
export interface ReadingComparison {
	outcome: ReadingOutcome;
	/** Each difference between the stored facts and rows and those of the bytes. */
	findings: Finding[];
	/** Findings that no reading rule explains. */
	changed: Finding[];
}

/** Number of the reading rules by which a report was accepted. */
export const readingRulesOf = ({ reading_rules: stored }: RecordedReport): number =>
	stored ?? FIRST_READING_RULES;

/** True where the rules of today are not those by which the report was accepted. */
export const isReadByOlderRules = (report: RecordedReport): boolean =>
	readingRulesOf(report) < READING_RULES;

/** Compares a report and its rows with what its bytes yield today. */
export function compareReading(
	report: RecordedReport,
	stored: RecordedRow[],
	read: RereadReport
): ReadingComparison {
	const facts = verifyReportFacts(report, read);
	const rows = [...verifyReportRows(report, stored, read)];
	const { problems, errors } = read.checked;
	const findings = [...facts, ...rows];
	const problem = problems.find(({ severity }) => severity === 'error');
	if (problem) return { outcome: { kind: 'refused', problem, errors }, findings, changed: [] };
	if (findings.length === 0) return { outcome: { kind: 'same' }, findings, changed: [] };
	const units = new Set(rows.map(({ place }) => place.unit)).size;
	return {
		outcome: { kind: 'differs', facts: differencesOf(facts), units },
		findings,
		changed: facts.length === 0 && report.delimiter !== null ? changedCounts(rows, read) : []
	};
}

/**
 * In a text file that is recognised as before, a figure on the line and in the column of before is
 * the same cell, and every number of the reading rules has read a cell of digits as the same number.
 * Two different numbers there mean that the stored one was changed. Rules that read the digits of a
 * cell otherwise would have to be excepted here. In a workbook another sheet may have been read.
 */
function changedCounts(rows: Finding[], { fields }: RereadReport): Finding[] {
	const isCount = ({ code, place: { field }, stored, proven }: Finding): boolean =>
		code === 'row/differs' &&
		fields.includes(field ?? '') &&
		stored !== 'null' &&
		proven !== 'null';
	return rows.every(isCount) ? rows : [];
}

/** Facts that follow from others are left out. */
function differencesOf(facts: Finding[]): ReadingDifference[] {
	const named = facts.map(({ place: { field = '' }, stored, proven }) => ({
		fact: field,
		stored,
		proven
	}));
	const isPeriod = named.some(({ fact }) => fact === 'period');
	return named.filter(
		({ fact }) => fact !== 'fields' && !(isPeriod && ['period_start', 'period_end'].includes(fact))
	);
}

/** The notice of `verify` for a report that was accepted by older rules; null where it reads the same. */
export function olderRulesFinding(report: RecordedReport, outcome: ReadingOutcome): Finding | null {
	if (outcome.kind === 'same' || outcome.kind === 'unread') return null;
	return createFinding(
		'report/read-by-older-rules',
		{ report: report.public_id },
		{ stored: readingRulesOf(report), proven: outcomeText(outcome) }
	);
}

/** The outcome without words: `period/mismatch`, or `period: 2025 → 2025-08; units: 2`. */
function outcomeText(outcome: Exclude<ReadingOutcome, { kind: 'same' | 'unread' }>): string {
	if (outcome.kind === 'refused') return outcome.problem.code;
	const { facts, units } = outcome;
	return [
		...facts.map(({ fact, stored, proven }) =>
			fact === 'columns' ? fact : `${fact}: ${stored ?? '–'} → ${proven ?? '–'}`
		),
		...(units === 0 ? [] : [`units: ${units}`])
	].join('; ');
}
