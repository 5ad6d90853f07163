import { afterEach, expect, test, vi } from 'vitest';
import { foldText, stripDiacritics } from '../../../src/lib/core/model/fold-text.ts';
import { normalizeText } from '../../../src/lib/core/model/normalize-text.ts';
import { decodeText } from '../../../src/lib/core/ingest/source/decode-text.ts';
import { letterForms } from '../../../src/lib/core/ingest/source/damaged-text.ts';
import { readUnitCell } from '../../../src/lib/core/ingest/units/read-unit-cell.ts';
import { readUnitName } from '../../../src/lib/core/ingest/units/read-unit-name.ts';
import { readVni } from '../../../src/lib/core/ingest/source/read-vni.ts';
import { openWorkbook } from '../../../src/lib/core/ingest/source/workbook.ts';
import { measureReadability } from '../../../src/lib/core/ingest/source/vietnamese-readability.ts';
import { attachmentHeader } from '../../../src/lib/server/http/download.ts';
import { workbookOfRows } from '../ingest/source/written-workbook.ts';

/** A letter with 80 marks out of their canonical order; zero-width spaces hide 160 more. */
const MARKED = `a${'\u0301\u0323'.repeat(40)}e${'\u0301\u200b\u0323\u200b'.repeat(80)}`;

afterEach(() => vi.restoreAllMocks());

/** Marks in the longest run of each text that the engine is asked to normalise. */
function longestRuns(act: () => unknown): number[] {
	const spy = vi.spyOn(String.prototype, 'normalize');
	act();
	return spy.mock.contexts.map((text) =>
		Math.max(0, ...(String(text).match(/\p{M}+/gu) ?? []).map((run) => run.length))
	);
}

test.each<[string, () => unknown]>([
	['a folded text', () => foldText(MARKED)],
	['a text for searching', () => stripDiacritics(MARKED)],
	['a text in a VNI font', () => readVni(MARKED)],
	['the words of a file', () => measureReadability([MARKED])],
	['the forms of a damaged text', () => letterForms(MARKED)],
	['the name of a unit', () => readUnitName(`Xã ${MARKED}`.slice(0, 60))],
	['the cell of a unit', () => readUnitCell(`Xã ${MARKED}`.slice(0, 100))],
	['the name of a download', () => attachmentHeader(MARKED)]
])('at most 16 marks in a row are normalised of %s', (_, act) => {
	const runs = longestRuns(act);
	expect(runs.length).toBeGreaterThan(0);
	expect(Math.max(...runs)).toBeLessThanOrEqual(16);
});

test('the letters of a language keep all their marks', () => {
	const text = 'Nghĩa Hành, Ẩn Đức, נִקּוּד, ที่นี่, Z̤͔ͧ̑̓';
	for (const form of ['NFC', 'NFD'] as const)
		expect(normalizeText(text, form)).toBe(text.normalize(form));
});

test('a text file with more marks on a letter is refused, with the line', () => {
	const bytes = new TextEncoder().encode(`unit;value\n21025;1\n${MARKED};2\n`);
	expect(decodeText(bytes)).toMatchObject({
		decoded: null,
		problems: [{ code: 'encoding/undecodable', line: 3 }]
	});
});

test('a windows-1258 file with more marks on a letter is refused, not shortened', () => {
	const words = Buffer.from(
		'huy\xea\xf2n ti\xea\xecp nh\xe2\xf2n \xf0\xf4\xecng xa\xde t\xed\n',
		'latin1'
	);
	expect(decodeText(words).decoded?.encoding).toBe('windows-1258');
	const marks = Buffer.concat([Buffer.from('a'), Buffer.alloc(40, Buffer.from([0xec, 0xf2]))]);
	const { decoded } = decodeText(Buffer.concat([words, marks]));
	expect(decoded).toBeNull();
});

test('a workbook with more marks on a letter is refused', async () => {
	const cell = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
	expect(await openWorkbook(workbookOfRows(cell(MARKED)))).toBe('damaged');
	expect(await openWorkbook(workbookOfRows(cell('Ẩn')))).toBeTypeOf('object');
});
