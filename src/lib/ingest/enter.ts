import type { Form } from '../model/form.ts';
import type { Counts, Entry } from '../model/report.ts';
import { figuresOf } from './evaluate-rule.ts';
import type { Cells } from './read-table.ts';
import type { Candidate } from './read.ts';

/** The rows that could be read in full, as entries of a report. */
export const enter = (form: Form, candidates: Candidate[]): Entry[] =>
	candidates.flatMap((candidate) => entryOf(form, candidate) ?? []);

function entryOf(form: Form, candidate: Candidate): Entry | null {
	const { found, period, line, cells, isRagged, statement } = candidate;
	if (!found.unit || !period || isRagged) return null;
	const entry = { unit: found.unit.id, period, line };
	if (form.content === 'statements') return statement && { ...entry, counts: {}, statement };
	const counts = countsOf(form, cells);
	const lines = linesOf(line, cells);
	return counts && { ...entry, counts, ...(lines && { lines }) };
}

/** Every field of the form, null where it is not reported; null in all where one could not be read. */
function countsOf(form: Form, cells: Cells): Counts | null {
	const figures = figuresOf(form, cells);
	const counts: Record<string, number | null> = {};
	for (const { key } of form.fields) {
		const figure = figures.get(key) ?? null;
		if (figure === 'unknown') return null;
		counts[key] = figure;
	}
	return counts;
}

/** Where the figures of an entry stand on several lines. */
function linesOf(line: number, cells: Cells): Record<string, number> | null {
	const elsewhere = [...cells].filter(([, cell]) => cell.line !== line);
	return elsewhere.length === 0
		? null
		: Object.fromEntries([...cells].map(([key, cell]) => [key, cell.line]));
}
