import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../src/lib/core/ingest/source/workbook.ts';
import {
	type PartFacts,
	partsOf,
	workbookOfRows,
	workbookOfXml,
	type WrittenPart,
	zipOf
} from './written-workbook.ts';

/** The cells of the first sheet, or why there are none. */
async function cellsIn(bytes: Uint8Array) {
	const opened = await openWorkbook(bytes);
	return typeof opened === 'object' ? opened.sheets[0]?.rows.map(({ cells }) => cells) : opened;
}

const GOOD = '<row r="1"><c r="A1"><v>1</v></c></row>';
const SHEET = 'xl/worksheets/sheet1.xml';

/** `count` rows, each with its number for `#`. */
const rowsOf = (count: number, row: string, first = 1): string =>
	Array.from({ length: count }, (_, index) => row.replaceAll('#', String(first + index))).join('');

describe('one cell in the last column of every row', () => {
	const rows = (count: number) =>
		workbookOfRows(
			rowsOf(count, '<row r="#"><c r="A#"><v>5</v></c><c r="XFD#"><v>5</v></c></row>')
		);

	test('of 40,000 rows (200 KiB) is too large', async () => {
		expect(await openWorkbook(rows(40_000))).toBe('too-large');
	});
	test('of 1,000 rows (a few KiB) is too large', async () => {
		expect(await openWorkbook(rows(1000))).toBe('too-large');
	});
	test('of ten rows is a wide table', async () => {
		expect((await cellsIn(rows(10)))?.[9]).toHaveLength(16_384);
	});
	test('without a figure in it is as narrow as the figures', async () => {
		const row = '<row r="#"><c r="A#"><v>5</v></c><c r="XFD#" s="1"/></row>';
		const cells = await cellsIn(workbookOfRows(rowsOf(40_000, row)));
		expect([cells?.length, cells?.[0]]).toEqual([40_000, ['5']]);
	});
});

describe('blank formatted cells cost nothing:', () => {
	test.each([
		['rows', '<row r="#" spans="1:3" s="1" customFormat="1"/>'],
		['cells', '<row r="#"><c r="A#" s="1"/><c r="B#" s="1"/><c r="C#" s="1"></c></row>'],
		['texts without a number', '<row r="#"><c r="C#" t="s"/></row>']
	])('a million %s', async (_, row) => {
		const bytes = workbookOfRows(GOOD + rowsOf(1_048_574, row, 2));
		expect(await cellsIn(bytes)).toEqual([['1']]);
	});
});

describe('what is beyond the limits is too large:', () => {
	const text = (letters: number) => 'x'.repeat(letters);
	test.each<[string, () => Buffer]>([
		[
			'a figure in the last row',
			() => workbookOfRows(`${GOOD}<row r="1048576"><c><v>1</v></c></row>`)
		],
		[
			'more rows than any report',
			() => workbookOfRows(rowsOf(200_001, '<row r="#"><c><v>1</v></c></row>'))
		],
		[
			'more cells than any report',
			() =>
				workbookOfRows(
					`<row>${'<c><v>1</v></c>'.repeat(16_000)}</row>${rowsOf(400, '<row><c><v>1</v></c></row>')}`
				)
		],
		['a sheet of blanks', () => workbookOfXml({ sheet: `${' '.repeat(100_000)}<x/>`.repeat(700) })],
		['one huge text', () => workbookOfRows(`<row><c t="str"><v>${text(3_000_000)}</v></c></row>`)],
		['one huge comment', () => workbookOfRows(`<!--${text(3_000_000)}-->`)],
		['one huge attribute', () => workbookOfRows(`<row r="${text(3_000_000)}"/>`)],
		['one huge tag', () => workbookOfRows(`<row${rowsOf(200_000, ' a#="1"')}/>`)],
		['texts of markup', () => workbookOfRows(`<![CDATA[${'<c>'.repeat(1_000_000)}]]>`)],
		['deep tags', () => workbookOfRows('<a>'.repeat(100_000))],
		[
			'more than a million texts',
			() => workbookOfRows(GOOD, { strings: '<si><t>a</t></si>'.repeat(1_000_001) })
		],
		[
			'long texts',
			() => workbookOfRows(GOOD, { strings: `<si><t>${text(32_000)}</t></si>`.repeat(2200) })
		],
		[
			'one long text in many cells',
			() =>
				workbookOfRows(rowsOf(5000, `<row>${'<c t="s"><v>0</v></c>'.repeat(10)}</row>`), {
					strings: `<si><t>${text(32_000)}</t></si>`
				})
		],
		[
			'many formats',
			() => workbookOfRows(GOOD, { styles: `<cellXfs>${'<xf/>'.repeat(200_001)}</cellXfs>` })
		],
		[
			'many merged cells',
			() => workbookOfXml({ sheet: '<mergeCells>' + '<mergeCell ref="A1:B2"/>'.repeat(200_001) })
		],
		[
			'many conditional formats',
			() => workbookOfXml({ sheet: '<conditionalFormatting sqref="A1"/>'.repeat(250_000) })
		],
		[
			'many attributes',
			() => workbookOfXml({ sheet: `<x ${rowsOf(100, ' a#="1"')}/>`.repeat(5000) })
		],
		[
			'runs of a rich text',
			() => workbookOfRows(GOOD, { strings: `<si>${'<r><t>a</t></r>'.repeat(1_500_001)}</si>` })
		],
		[
			'many sheets',
			() =>
				workbookOfRows(GOOD, { attributes: `/>${'<sheet name="x"/>'.repeat(300)}<sheet name="y"` })
		],
		[
			'many parts',
			() =>
				zipOf([
					...partsOf({ sheet: '' }),
					...Array.from({ length: 10_001 }, (_, at) => ({ name: `x${at}`, content: '' }))
				])
		]
	])('%s', async (_, bytes) => expect(await openWorkbook(bytes())).toBe('too-large'));
});

test('a long text in a cell is cut where a sheet would cut it, and a letter is not halved', async () => {
	const bytes = workbookOfRows(`<row><c t="str"><v>x${'😀'.repeat(20_000)}</v></c></row>`);
	const cell = (await cellsIn(bytes))?.[0]?.[0] ?? '';
	expect([cell.length, cell.isWellFormed()]).toEqual([32_767, true]);
});

describe('a part that unpacks without end', () => {
	const MIB = 1024 * 1024;
	const content = deflateRawSync(Buffer.alloc(100 * MIB, `<a>${' '.repeat(65_000)}</a>`));
	const bombOf = (size: number) => {
		const facts = { method: 8, size };
		const bomb = { name: SHEET, content, isStored: true, header: facts, directory: facts };
		return zipOf([...partsOf({ sheet: '' }).filter(({ name }) => name !== SHEET), bomb]);
	};
	test.each([
		['is damaged where it declares less', 10 * MIB, 'damaged'],
		['is too large where it declares that', 300 * MIB, 'too-large']
	])('%s', async (_, size, why) => expect(await openWorkbook(bombOf(size))).toBe(why));
});

describe('what programs do not write is damaged:', () => {
	const head = '<?xml version="1.0"?>';
	const uri = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const sheet = `<worksheet xmlns="${uri}"><sheetData>${GOOD}</sheetData></worksheet>`;
	test.each<[string, string]>([
		['a document type', `${head}<!DOCTYPE worksheet>${sheet}`],
		['entities that grow', `${head}<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${sheet}`],
		[
			'an entity from elsewhere',
			`${head}<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${sheet}`
		],
		['an entity that is unknown', `${head}${sheet.replace('1</v>', '&a;</v>')}`],
		['another encoding', `<?xml version="1.0" encoding="windows-1258"?>${sheet}`],
		['tags that cross', `${head}${sheet.replace('</v></c>', '</c></v>')}`],
		['an end that is missing', `${head}${sheet.slice(0, -5)}`],
		['a prefix that is unknown', `${head}${sheet.replace('<c ', '<y:c ')}`],
		['two values in a cell', `${head}${sheet.replace('<v>1</v>', '<v>1</v><v>2</v>')}`],
		[
			'a cell that stands twice',
			`${head}${sheet.replace('</row>', '<c r="A1"><v>2</v></c></row>')}`
		],
		['a cell in another row', `${head}${sheet.replace('A1', 'A2')}`],
		['a column that is none', `${head}${sheet.replace('A1', 'XFE1')}`],
		['a row that is none', `${head}${sheet.replace('row r="1"', 'row r="0"')}`],
		['a text that is not there', `${head}${sheet.replace('<c r="A1">', '<c t="s">')}`],
		[
			'a merge that is none',
			`${head}${sheet.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="x"/></mergeCells>')}`
		]
	])('%s', async (_, xml) =>
		expect(await openWorkbook(workbookOfXml({ sheet: xml }))).toBe('damaged')
	);

	test('letters that are no UTF-8', async () => {
		const parts = partsOf({ sheet: '' }).filter(({ name }) => name !== SHEET);
		const content = Buffer.from(`${head}${sheet}`.replace('<v>1', '<v>\xff'), 'latin1');
		expect(await openWorkbook(zipOf([...parts, { name: SHEET, content }]))).toBe('damaged');
	});
	test('UTF-16 with its mark is read', async () => {
		const parts = partsOf({ sheet: '' }).filter(({ name }) => name !== SHEET);
		const content = Buffer.from(`\ufeff${head}${sheet}`, 'utf16le');
		expect(await cellsIn(zipOf([...parts, { name: SHEET, content }]))).toEqual([['1']]);
	});
});

/** An archive whose end leaves its fields to a zip64 end and its locator (APPNOTE.TXT 4.3.14–4.3.16). */
function zip64(archive: Buffer, { count = 6, at }: { count?: number; at?: number }): Buffer {
	const end = archive.length - 22;
	const [length, start] = [archive.readUInt32LE(end + 12), archive.readUInt32LE(end + 16)];
	const record = Buffer.alloc(56);
	record.writeUInt32LE(0x06064b50, 0);
	record.writeBigUInt64LE(44n, 4);
	record.writeUInt16LE(45, 12);
	record.writeUInt16LE(45, 14);
	record.writeBigUInt64LE(BigInt(count), 24);
	record.writeBigUInt64LE(BigInt(count), 32);
	record.writeBigUInt64LE(BigInt(length), 40);
	record.writeBigUInt64LE(BigInt(start), 48);
	const locator = Buffer.alloc(20);
	locator.writeUInt32LE(0x07064b50, 0);
	locator.writeBigUInt64LE(BigInt(at ?? end), 8);
	locator.writeUInt32LE(1, 16);
	const last = Buffer.from(archive.subarray(end));
	last.fill(0xff, 8, 20);
	return Buffer.concat([archive.subarray(0, end), record, locator, last]);
}

describe('an archive whose directory lies is damaged:', () => {
	const archive = (facts: Pick<WrittenPart, 'header' | 'directory'>, more: WrittenPart[] = []) =>
		zipOf([
			...partsOf({ sheet: `<sheetData>${GOOD}</sheetData>` }).map((part) =>
				part.name === SHEET ? { ...part, ...facts } : part
			),
			...more
		]);
	const both = (facts: Partial<PartFacts>) => archive({ header: facts, directory: facts });
	test.each<[string, Buffer]>([
		['another size in the directory', archive({ directory: { size: 10 } })],
		['another size in the header', archive({ header: { size: 10 } })],
		['a size that is too small in both', both({ size: 10 })],
		['a size that is too large in both', both({ size: 10_000 })],
		['no size', both({ size: 0 })],
		['fewer packed bytes', both({ packed: 20 })],
		['more packed bytes than there are', both({ packed: 1_000_000 })],
		['a size of zip64', both({ size: 0xffffffff, packed: 0xffffffff })],
		['a packed size of zip64', both({ packed: 0xffffffff })],
		['a place of zip64', archive({ directory: { at: 0xffffffff } })],
		['an end of zip64 without its directory', zip64(archive({}), { at: 1_000_000 })],
		['an end of zip64 that names another number', zip64(archive({}), { count: 1000 })],
		['an end of zip64 that is cut', zip64(archive({}), {}).subarray(0, -30)],
		['another checksum', both({ crc: 1 })],
		['another name in the header', archive({ header: { name: 'xl/worksheets/sheet2.xml' } })],
		['a name that leads out', both({ name: '../worksheets/sheet1.xml' })],
		['a name from the top', both({ name: '/xl/worksheets/sheet1.xml' })],
		['a name of another system', both({ name: 'xl\\worksheets\\sheet1.xml' })],
		['an encrypted part', both({ flags: 1 })],
		['a part packed in another way', both({ method: 12 })],
		['a header elsewhere', archive({ directory: { at: 3 } })],
		['two parts of one name', archive({}, [{ name: 'XL/Worksheets/Sheet1.xml', content: '' }])],
		[
			'two parts that share bytes',
			archive({}, [{ name: 'x', content: 'x', directory: { at: 0 } }])
		],
		['more parts than are listed', zipOf(partsOf({ sheet: '' }), { count: 7 })],
		['fewer parts than are listed', zipOf(partsOf({ sheet: '' }), { count: 5 })],
		['bytes behind its end', Buffer.concat([archive({}), Buffer.from('x')])]
	])('%s', async (_, bytes) => expect(await openWorkbook(bytes)).toBe('damaged'));

	test('sizes behind the data are read from the directory, and a comment is none of it', async () => {
		const later = archive({
			header: { flags: 8, crc: 0, size: 0, packed: 0 },
			directory: { flags: 8 }
		});
		expect(await cellsIn(later)).toEqual([['1']]);
		expect(await cellsIn(zipOf(partsOf({ sheet: '' }), { comment: 'PK\x05\x06' }))).toEqual([]);
	});

	test('a sheet that is listed twice, or has no part', async () => {
		const again = { attributes: '/><sheet name="x" r:id="r1"' };
		expect(await openWorkbook(workbookOfRows(GOOD, again))).toBe('damaged');
		expect(await openWorkbook(workbookOfRows(GOOD, { attributes: '/><sheet name="x"' }))).toBe(
			'damaged'
		);
	});
});

describe('damage never crashes or hangs the reader:', () => {
	const small = writeXlsx({
		sheets: [
			{
				name: 'x',
				rows: [
					['Đơn vị', 'a'],
					['528', 5]
				]
			}
		]
	});
	const isAnswer = (opened: unknown) =>
		opened === undefined || opened === 'damaged' || opened === 'too-large';

	test('a workbook cut off at every byte is damaged, or none', async () => {
		const bytes = await small;
		for (let length = 0; length < bytes.length; length += 1)
			expect(isAnswer(await openWorkbook(bytes.subarray(0, length)))).toBe(true);
	});

	test('other bytes in the archive are noticed, or change nothing', async () => {
		const bytes = await small;
		const good = await openWorkbook(bytes);
		const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
				const other = Uint8Array.from(bytes);
				for (const [at, by] of changes) other[at] = (other[at] ?? 0) ^ by;
				const opened = await openWorkbook(other);
				if (!isAnswer(opened)) expect(opened).toEqual(good);
			}),
			{ numRuns: 500 }
		);
	});

	test('other letters in a sheet are read or refused', async () => {
		const xml = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c t="str"><f>A1</f><v>x</v></c></row></sheetData>`;
		const letter = fc.constantFrom(...'<>/"=&;!-[]?c1A \0é');
		const change = fc.tuple(fc.nat(xml.length - 1), letter);
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
				const letters = [...xml];
				for (const [at, by] of changes) letters[at] = by;
				const bytes = workbookOfXml({ sheet: letters.join(''), strings: '<si><t>a</t></si>' });
				const opened = await openWorkbook(bytes);
				expect(isAnswer(opened) || typeof opened === 'object').toBe(true);
			}),
			{ numRuns: 500 }
		);
	});
});
