import type { Entry } from '../../model/report.ts';
import type { Finding } from '../../model/verified.ts';
import type { Store } from '../db/open.ts';
import { countsOf } from '../query/in-force.ts';
import { recordedRows, type RecordedReport, type RecordedRow } from '../query/recorded-reports.ts';
import { storedPeriod } from '../query/stored-period.ts';
import { finding } from './finding.ts';
import type { Moves } from './moves.ts';
import { parsed } from './parsed.ts';
import { reread, type References, type Reread, type Unproven } from './reread.ts';
import { sameFacts } from './same-facts.ts';
import { sameRows } from './same-rows.ts';
import { vouchedReport } from './vouched-report.ts';

/** A report with its rows as its bytes give them; as they are stored, where it is not proven. */
export interface ProvenReport {
	report: string;
	entries: Entry[];
	/** How many are stored. */
	rows: number;
	isProven: boolean;
	findings: Finding[];
}

/** Holds a report against the event of its submission, and its rows against its bytes. */
export async function proveReport(
	store: Store,
	references: References,
	report: RecordedReport,
	moves: Moves
): Promise<ProvenReport> {
	const submitted = moves.get(report.public_id)?.find(({ act }) => act === 'submitted');
	const rows = recordedRows(store, report);
	// of one that was never submitted nobody knows the day
	const at = submitted?.at ?? new Date().toISOString();
	const read = await reread(store, references, report, at);
	const { entries, ...proof } =
		typeof read === 'string' ? unproven(report, read) : compared(report, rows, read);
	return {
		...proof,
		report: report.public_id,
		entries: entries ?? rows.map((row) => entryOf(report, row)),
		rows: rows.length,
		isProven: entries !== null,
		findings: [...vouchedReport(report, submitted), ...proof.findings]
	};
}

/** Null where the bytes gave no rows that could stand for those that are stored. */
interface Proof {
	entries: Entry[] | null;
	findings: Finding[];
}

/** What is wrong there is a finding of its own already. */
const SAID_ALREADY: Unproven[] = ['file', 'reference', 'asked'];

const unproven = ({ public_id: report }: RecordedReport, why: Unproven): Proof => ({
	entries: null,
	findings: SAID_ALREADY.includes(why)
		? []
		: [finding('report/unread', { report }, { stored: why })]
});

/**
 * Checks that came with a later version do no harm to a report that reads as before. Where it does
 * not and has errors besides, it is the reading that went wrong, and not each of its rows.
 */
function compared(report: RecordedReport, rows: RecordedRow[], read: Reread): Proof {
	const { entries, problems } = read.checked;
	const findings = [...sameFacts(report, read), ...sameRows(report, rows, read)];
	const error = problems.find(({ severity }) => severity === 'error');
	if (findings.length === 0 || !error) return { entries, findings };
	const place = { report: report.public_id };
	return { entries: null, findings: [finding('report/unread', place, { stored: error.code })] };
}

function entryOf(report: RecordedReport, row: RecordedRow): Entry {
	const fields = parsed<string[]>(report.fields) ?? [];
	const statement = parsed<NonNullable<Entry['statement']>>(row.statement);
	return {
		unit: row.unit,
		period: storedPeriod(row.period_id, row.period_start, row.period_end),
		line: row.line,
		counts: statement ? {} : countsOf(fields, parsed<(number | null)[]>(row.counts) ?? []),
		...(statement && { statement })
	};
}
