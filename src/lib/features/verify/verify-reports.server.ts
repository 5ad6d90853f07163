import type { CheckedCounts } from '../../core/model/verification.ts';
import type { Store } from '../../server/db/store.ts';
import { recordedReport, reportCountsByForm, reportKeys } from './recorded-reports.server.ts';
import { allReleases } from '../../server/events/releases.ts';
import type { FindingCollector, VerifyProgress } from './finding-collector.server.ts';
import type { MovesByReport } from './verify-moves.server.ts';
import { verifyReport, type VerifiedReport } from './verify-report.server.ts';
import { verifyReleaseFigures } from './verify-release-figures.server.ts';
import { ReferenceCache } from './reread-report.server.ts';

/** References for the check of reports, and the collector of findings. */
interface VerifyReportsInput {
	store: Store;
	collected: FindingCollector;
	looked: CheckedCounts;
	/** Null where the log cannot be read. */
	moves: MovesByReport | null;
	progress: VerifyProgress;
}

type VerifyFormInput = VerifyReportsInput & { moves: MovesByReport };

/**
 * Reads all reports again, form by form, and holds what each release publishes by the form against
 * them. The rows of one form are in memory at a time, and the bytes of one report. Gives the number
 * of reports that could not be read again.
 */
export async function verifyReports({
	moves,
	root,
	...ground
}: VerifyReportsInput & { root: string }): Promise<number> {
	const { store, collected } = ground;
	const forms = (await collected.read(() => reportCountsByForm(store), { table: 'report' })) ?? [];
	const releases = (await collected.read(() => allReleases(store), { table: 'release' })) ?? [];
	const all = forms.reduce((sum, { reports }) => sum + reports, 0);
	if (moves === null) return all;
	const proof = { ...ground, moves };
	const references = new ReferenceCache(root);
	let unproven = 0;
	for (const { form, reports: count } of forms) {
		const reports = await verifyReportsOfForm(proof, { form, all, references });
		unproven += count - reports.filter(({ isProven }) => isProven).length;
		for (const release of releases)
			collected.take(() => verifyReleaseFigures(store, release, form, reports, moves), {
				release: release.number,
				form
			});
	}
	return unproven;
}

async function verifyReportsOfForm(
	{ store, collected, looked, moves, progress }: VerifyFormInput,
	{ form, all, references }: { form: string; all: number; references: ReferenceCache }
): Promise<VerifiedReport[]> {
	const keys = (await collected.read(() => reportKeys(store, form), { table: 'report' })) ?? [];
	const reports: VerifiedReport[] = [];
	for (const key of keys) {
		const stored = await collected.read(() => recordedReport(store, key), { table: 'report' });
		if (!stored) continue;
		const report = stored.public_id;
		const proven = await collected.read(() => verifyReport(store, references, stored, moves), {
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
