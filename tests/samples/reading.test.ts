import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DemoFile } from '../../data/samples/make/demo-file.ts';
import { ingest } from '../../src/lib/core/ingest/ingest.ts';
import type { IngestResult, Counts } from '../../src/lib/core/model/report.ts';
import { files, reference } from './made.ts';

const { catalogue, units } = reference;

function read({ step, bytes }: DemoFile): IngestResult {
	const { form, period, unit } = step;
	const today = step.at.slice(0, 10);
	const sending = { name: basename(step.file), form, period, unit };
	return ingest(bytes, sending, { catalogue, units, today, maxBytes: 1_000_000 });
}

/** Each file is read once for all tests. */
const readings = files.map((file) => ({ name: file.step.file, file, checked: read(file) }));

/** Reported counts without blank ones, so that a field missing in a file makes no difference. */
const standing = (counts: Counts): Counts =>
	Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== null));

describe('every file is read as it was meant', () => {
	const counted = readings.filter(({ file }) => file.step.form !== 'congbo');
	test.each(counted)('$name', ({ file, checked }) => {
		expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(checked.errors).toBe(0);
		expect(checked.period?.id).toBe(file.step.period);
		const read = checked.entries.map(({ unit, counts }) => [unit, standing(counts)]);
		const meant = file.rows.map(({ unit, counts }) => [unit.id, standing(counts)]);
		expect(read).toEqual(meant);
	});
});

test('published statements are read with their own periods, exact values and quotes', () => {
	const checked = readings.find(({ name }) => name === 'published/congbo.csv')?.checked;
	expect(checked?.errors).toBe(0);
	expect(checked?.entries).toHaveLength(78);
	const exact = checked?.entries.find(({ statement }) => statement?.value === '99.95');
	expect(exact?.period.id).toBe('2022-05-27');
	expect(exact?.statement).toMatchObject({
		indicator: 'signed-document-ratio',
		kind: 'result',
		qualifier: '=',
		quote: 'Tỷ lệ trao đổi văn bản điện tử có ký số đạt 99,95%.'
	});
	const about = checked?.entries.filter(({ statement }) => statement?.qualifier === '≈');
	expect(about?.map(({ statement }) => statement?.value)).toEqual(['650', '66.4']);
	const goals = checked?.entries.filter(({ statement }) => statement?.kind === 'goal');
	expect(goals?.map(({ statement }) => statement?.qualifier)).toEqual(['≥', '≥', '≥']);
});

test('the only warnings are those that the files are made to show', () => {
	const codes = readings.flatMap(({ checked }) => checked.problems.map(({ code }) => code));
	expect([...new Set(codes)].sort()).toEqual(['history/team-size', 'unit/missing']);
});

test('every encoding and layout met in offices is there', () => {
	const kinds = readings.map(
		({ checked: { file } }) => `${file.encoding} ${JSON.stringify(file.delimiter)}`
	);
	expect([...new Set(kinds)].sort()).toEqual([
		'utf-16le "\\t"',
		'utf-8 ","',
		'utf-8 ";"',
		'windows-1258 ";"'
	]);
});
