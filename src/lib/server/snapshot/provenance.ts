import type { Provenance } from '../../core/model/result.ts';
import type { Unit } from '../../core/model/unit.ts';
import { noteOf } from '../events/reports.ts';
import type { AppContext } from '../app-context.ts';
import type { AsOfSnapshot } from './as-of-snapshot.ts';
import type { ReportedRows } from './reported-rows.ts';

/** A figure shown: of which unit, from which reports. */
interface ShownFigure {
	unit: Unit;
	reports: string[];
}

/** Provenance of figures: whether one of them is demo data, and which were published elsewhere. */
export function provenanceOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	shown: ShownFigure[],
	{ origins, countedFromDemo: countedFromSamples }: ReportedRows
): Provenance {
	const from = (origin: string) => (report: string) => origins.get(report) === origin;
	return {
		...emptyProvenance(snapshot),
		isDemo: countedFromSamples || shown.some(({ reports }) => reports.some(from('sample'))),
		sources: shown.flatMap(({ unit, reports }) =>
			[...new Set(reports.filter(from('published')))].map((report) => ({
				report,
				unit: unit.code,
				note: noteOf(app.store, report) ?? ''
			}))
		)
	};
}

/** Provenance of a result without a figure. */
const emptyProvenance = ({ release, catalogue }: AsOfSnapshot): Provenance => ({
	release,
	installation: catalogue.installation,
	isDemo: false,
	sources: []
});

/** Provenance of the figures of several results of one snapshot. */
export const provenanceOfAll = (snapshot: AsOfSnapshot, parts: Provenance[]): Provenance => ({
	...emptyProvenance(snapshot),
	isDemo: parts.some(({ isDemo }) => isDemo),
	sources: parts.flatMap(({ sources }) => sources)
});
