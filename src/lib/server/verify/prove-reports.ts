import type { CheckedCounts } from '../../model/verified.ts';
import type { Store } from '../db/open.ts';
import { recordedReport, reportedForms, reportKeys } from '../query/recorded-reports.ts';
import { allReleases } from '../query/releases.ts';
import type { Collected } from './collect.ts';
import type { Moves } from './moves.ts';
import { proveReport, type ProvenReport } from './prove-report.ts';
import { publishedFigures } from './published-figures.ts';
import { newReferences, type References } from './reread.ts';
import type { Progress } from './verify.ts';

/** What the reports are held against, and where it is noted. */
interface Ground {
	store: Store;
	collected: Collected;
	looked: CheckedCounts;
	/** Null where the log cannot be read. */
	moves: Moves | null;
	progress: Progress;
}

type Proof = Ground & { moves: Moves };

/**
 * Reads all reports again, form by form, and holds what each release publishes by the form against
 * them. The rows of one form are in memory at a time, and the bytes of one report. Gives the number
 * of reports that could not be read again.
 */
export async function proveReports({ moves, ...ground }: Ground): Promise<number> {
	const { store, collected } = ground;
	const forms = (await collected.read(() => reportedForms(store), { table: 'report' })) ?? [];
	const releases = (await collected.read(() => allReleases(store), { table: 'release' })) ?? [];
	const all = forms.reduce((sum, { reports }) => sum + reports, 0);
	if (moves === null) return all;
	const proof = { ...ground, moves };
	const references = newReferences();
	let unproven = 0;
	for (const { form, reports: count } of forms) {
		const reports = await provenOf(proof, { form, all, references });
		unproven += count - reports.filter(({ isProven }) => isProven).length;
		for (const release of releases)
			collected.take(() => publishedFigures(store, release, form, reports, moves), {
				release: release.number,
				form
			});
	}
	return unproven;
}

async function provenOf(
	{ store, collected, looked, moves, progress }: Proof,
	{ form, all, references }: { form: string; all: number; references: References }
): Promise<ProvenReport[]> {
	const keys = (await collected.read(() => reportKeys(store, form), { table: 'report' })) ?? [];
	const reports: ProvenReport[] = [];
	for (const key of keys) {
		const stored = await collected.read(() => recordedReport(store, key), { table: 'report' });
		if (!stored) continue;
		const report = stored.public_id;
		const proven = await collected.read(() => proveReport(store, references, stored, moves), {
			report
		});
		looked.reports += 1;
		progress(looked.reports, all, report);
		if (proven === null) continue;
		looked.rows += proven.rows;
		collected.add(proven.findings);
		reports.push(proven);
	}
	return reports;
}
