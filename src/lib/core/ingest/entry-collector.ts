import type { Form } from '../model/form.ts';
import type { Counts, Entry } from '../model/report.ts';
import { subjectOf } from './checks/unique-unit-row.ts';
import type { Figures } from './rows/evaluate-rule.ts';
import type { Cells } from './rows/cell.ts';
import type { Candidate, ReadRows } from './rows/rows.ts';
import type { Layout } from './table/recognise-table.ts';

/** Collects the fully readable rows as entries of a report: the first row of each subject. */
export function entryCollector({ form, shape }: Layout) {
	const taken = new Map<string, Entry>();
	const take = ({ candidates }: ReadRows): void => {
		for (const candidate of candidates) {
			const subject = subjectOf(candidate);
			if (subject === null || taken.has(subject)) continue;
			const entry = entryOf(form, candidate, shape === 'long');
			if (entry) taken.set(subject, entry);
		}
	};
	return { taken: () => [...taken.values()], take };
}

function entryOf(form: Form, candidate: Candidate, isLong: boolean): Entry | null {
	const { found, period, line, cells, figures, isRagged, statement } = candidate;
	if (!found.unit || !period || isRagged) return null;
	const entry = { unit: found.unit.id, period, line };
	if (form.content === 'statements') return statement && { ...entry, counts: {}, statement };
	const counts = countsOf(form, figures);
	const lines = isLong ? linesOf(cells) : null;
	return counts && { ...entry, counts, ...(lines && { lines }) };
}

/** Every field of the form, null if it is not reported; null as a whole if a cell could not be read. */
function countsOf(form: Form, figures: Figures): Counts | null {
	const counts: Record<string, number | null> = {};
	for (const { key } of form.fields) {
		const figure = figures.get(key) ?? null;
		if (figure === 'unknown') return null;
		counts[key] = figure;
	}
	return counts;
}

/** Line of each figure of a long table, by field. */
const linesOf = (cells: Cells): Record<string, number> =>
	Object.fromEntries([...cells].map(([key, cell]) => [key, cell.line]));
