import type { Form } from '../../core/model/form.ts';
import type { Period } from '../../core/model/period.ts';
import type { Origin } from '../../core/model/report.ts';
import type { CountedRow } from '../../core/figures/question.ts';
import { inForceEntries } from '../events/in-force-entries.ts';
import type { AppContext } from '../app-context.ts';
import { timelinessRowsOf } from './arrived.ts';
import type { AsOfSnapshot } from './as-of-snapshot.ts';
import { CachedAnswers } from './release-cache.ts';

const slices = new CachedAnswers<ReportedRows>(64);

/** The rows of a form that a question is answered from. */
export interface ReportedRows {
	rows: readonly CountedRow[];
	/** Where each report among them comes from. */
	origins: ReadonlyMap<string, Origin>;
	/** The system counted these rows by itself, and from made-up reports. */
	countedFromDemo: boolean;
}

/** The days of a slice that leaves nothing out. */
export const ALL_DAYS = { start: '0000-01-01', end: '9999-12-31' };

/** The rows of a form in force in a snapshot, of periods that lie within these days. */
export function reportedRowsWithin(
	app: AppContext,
	snapshot: AsOfSnapshot,
	form: Form,
	days: Pick<Period, 'start' | 'end'>
): ReportedRows {
	const { start, end } = form.content === 'system' ? ALL_DAYS : days;
	return slices.get(snapshot.cache, `${snapshot.cut} ${form.id} ${start} ${end}`, () => {
		if (form.content === 'system') return timelinessRowsOf(app, snapshot);
		const rows = inForceEntries(app.store, { form: form.id, start, end, cut: snapshot.cut });
		const origins = new Map(rows.map(({ report, origin }) => [report, origin]));
		return { rows, origins, countedFromDemo: false };
	});
}
