import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SampleFile } from '../../data/samples/make/file.ts';
import { ingest } from '../../src/lib/ingest/ingest.ts';
import type { Checked, Counts } from '../../src/lib/model/report.ts';
import { files, reference } from './made.ts';

const { catalogue, units } = reference;

function read({ step, bytes }: SampleFile): Checked {
	const { form, period, unit } = step;
	const today = step.at.slice(0, 10);
	const sending = { name: basename(step.file), form, period, unit };
	return ingest(bytes, sending, { catalogue, units, today, maxBytes: 1_000_000 });
}

/** What stands: blanks left out, so that a field that a file does not have is no difference. */
const standing = (counts: Counts): Counts =>
	Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== null));

const counted = files.filter(({ step }) => step.form !== 'congbo');

describe('every file is read as it was meant', () => {
	test.each(counted.map((file) => [file.step.file, file] as const))('%s', (_, file) => {
		const { problems, errors, period, entries } = read(file);
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(errors).toBe(0);
		expect(period?.id).toBe(file.step.period);
		expect(entries.map(({ unit, counts }) => [unit, standing(counts)])).toEqual(
			file.rows.map(({ unit, counts }) => [unit.id, expect.objectContaining(standing(counts))])
		);
	});
});

test('the only warnings are those that the files are made to show', () => {
	const codes = new Set(files.flatMap((file) => read(file).problems.map(({ code }) => code)));
	expect([...codes].sort()).toEqual(['history/team-size', 'unit/missing']);
});
