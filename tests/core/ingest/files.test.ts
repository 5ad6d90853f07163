import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../../src/lib/core/ingest/ingest.ts';
import type { IngestResult } from '../../../src/lib/core/model/report.ts';
import { reference } from './reference.ts';

/** Expected result for each file as sent by an office; all figures in them are demo data. */
interface Expected {
	note: string;
	form: string;
	period: string;
	unit?: string;
	outcome: 'accepted' | 'refused';
	encoding?: string;
	delimiter?: string;
	codes?: string[];
	line?: number;
	cells?: Record<string, Record<string, number>>;
}

const FOLDER = join(import.meta.dirname, '../../fixtures/files');
const expectations: Record<string, Expected> = JSON.parse(
	readFileSync(join(FOLDER, 'expected.json'), 'utf8')
);
const files = Object.entries(expectations).map(([name, expected]) => ({ name, ...expected }));

function check(name: string, { form, period, unit }: Expected): IngestResult {
	return ingest(readFileSync(join(FOLDER, name)), { name, form, period, unit }, reference);
}

const errorCodes = ({ problems }: IngestResult): string[] =>
	problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);

/** The figures that the table names, of every entry: the table leaves computed ones out. */
function cellsOf({ entries }: IngestResult, cells: NonNullable<Expected['cells']>): unknown {
	return Object.fromEntries(
		entries.map(({ unit, counts }) => {
			const code = unit.slice(0, unit.indexOf('@'));
			const fields = Object.keys(cells[code] ?? {});
			return [code, Object.fromEntries(fields.map((field) => [field, counts[field]]))];
		})
	);
}

describe('files as offices send them', () => {
	const accepted = files.filter(({ outcome }) => outcome === 'accepted');
	test.each(accepted)('$name is read: $note', (expected) => {
		const checked = check(expected.name, expected);
		expect(errorCodes(checked)).toEqual([]);
		expect(cellsOf(checked, expected.cells ?? {})).toEqual(expected.cells);
		expect(checked.file).toMatchObject({
			encoding: expected.encoding ?? 'utf-8',
			delimiter: expected.delimiter ?? checked.file.delimiter
		});
		expect(checked.period?.id).toBe(expected.period);
	});

	const refused = files.filter(({ outcome }) => outcome === 'refused');
	test.each(refused)('$name is refused: $note', (expected) => {
		const checked = check(expected.name, expected);
		expect(errorCodes(checked)).toEqual(expect.arrayContaining(expected.codes ?? []));
		expect(new Set(errorCodes(checked))).toEqual(new Set(expected.codes));
		if (expected.line !== undefined)
			expect(checked.problems.find(({ line }) => line !== null)?.line).toBe(expected.line);
	});
});
