import { describe, expect, test } from 'vitest';
import { annotateSheet } from '../../../../src/lib/features/submission/remarks/annotate-sheet.ts';
import { annotateStyles } from '../../../../src/lib/features/submission/remarks/annotate-styles.ts';
import { extendPrintArea } from '../../../../src/lib/features/submission/remarks/print-area.ts';
import type { FileRemarks } from '../../../../src/lib/features/submission/remarks/file-remarks.ts';

/** Remarks in column D of a sheet with its header in row 1; B2 is faulty. */
const remarks = (more: Partial<FileRemarks> = {}): FileRemarks => ({
	column: 3,
	isReplaced: false,
	texts: new Map([
		[1, 'Nhận xét'],
		[2, 'Sai <số> & "dấu"']
	]),
	faults: new Map([[2, new Set([1])]]),
	bodyLine: 2,
	...more
});

const styles = { faulty: (style: number) => 100 + style, remark: () => 99 };

const sheet = (data: string, before = ''): string =>
	`<worksheet>${before}<sheetData>${data}</sheetData></worksheet>`;

const edit = (xml: string, more: Partial<FileRemarks> = {}): string =>
	annotateSheet(xml, remarks(more), styles);

const remarkCell = (name: string, text: string, p = ''): string =>
	`<${p}c r="${name}" s="99" t="inlineStr"><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is></${p}c>`;
const HEAD = remarkCell('D1', 'Nhận xét');
const SAID = remarkCell('D2', 'Sai &lt;số&gt; &amp; "dấu"');
const COLS = '<cols><col min="4" max="4" width="60" customWidth="1"/></cols>';

describe('a row', () => {
	test('gets its remark behind its last cell, and its faulty cell another format', () => {
		const given =
			'<row r="1"><c r="A1"/></row><row r="2"><c r="A2"><v>5</v></c><c r="B2" s="4"/></row>';
		expect(edit(sheet(given))).toBe(
			`<worksheet>${COLS}<sheetData><row r="1"><c r="A1"/>${HEAD}</row><row r="2"><c r="A2"><v>5</v></c><c r="B2" s="104"/>${SAID}</row></sheetData></worksheet>`
		);
	});

	test.each([
		[
			'without its own number and with cells without theirs',
			'<row><c/></row><row><c/><c s="2"/></row>',
			`<row><c/>${HEAD}</row><row><c/><c s="102"/>${SAID}</row>`
		],
		[
			'that is empty, or is missing',
			'<row r="1" ht="30"/>',
			`<row r="1">${HEAD}</row><row r="2"><c r="B2" s="100"/>${SAID}</row>`
		],
		[
			'whose faulty cell is not written, with a cell further right',
			'<row r="1"/><row r="2"><c r="A2"/><c r="F2"/></row>',
			`<row r="1">${HEAD}</row><row r="2"><c r="A2"/><c r="B2" s="100"/>${SAID}<c r="F2"/></row>`
		],
		[
			'with a formatted blank in the column',
			'<row r="1"><c r="D1" s="7"/></row><row r="2"><c r="B2"/><c r="D2" s="7"></c></row>',
			`<row r="1">${HEAD}</row><row r="2"><c r="B2" s="100"/>${SAID}</row>`
		],
		[
			'without a remark',
			'<row r="1"/><row r="2"/><row r="3" spans="1:3" ht="20"><c r="D3" s="7"/></row>',
			`<row r="1">${HEAD}</row><row r="2"><c r="B2" s="100"/>${SAID}</row><row r="3" ht="20"><c r="D3" s="7"/></row>`
		],
		[
			'of a height that was set',
			'<row r="1" ht="30" customHeight="1"/><row r="2" spans="1:3" ht="15"><c r="B2"/></row>',
			`<row r="1" ht="30" customHeight="1">${HEAD}</row><row r="2"><c r="B2" s="100"/>${SAID}</row>`
		],
		[
			'behind comments and sections with tags in them',
			'<!-- <row r="9"> --><row r="1"/><row r="2"><c r="B2" t="str"><v><![CDATA[<c r="D2"/>]]></v></c></row>',
			`<!-- <row r="9"> --><row r="1">${HEAD}</row><row r="2"><c r="B2" t="str" s="100"><v><![CDATA[<c r="D2"/>]]></v></c>${SAID}</row>`
		]
	])('%s', (_, given, edited) => {
		expect(edit(sheet(given))).toBe(sheet(edited, COLS));
	});

	test('of an earlier check loses its remark, where it has none any more', () => {
		const given = `<row r="1">${HEAD}</row><row r="2">${SAID}</row><row r="3"><c r="C3"/>${remarkCell('D3', 'cũ')}</row>`;
		expect(edit(sheet(given), { isReplaced: true, faults: new Map() })).toBe(
			sheet(`<row r="1">${HEAD}</row><row r="2">${SAID}</row><row r="3"><c r="C3"/></row>`)
		);
	});
});

test('prefixes of namespaces stay', () => {
	const given =
		'<x:worksheet><x:sheetData><x:row r="1"/><x:row r="2"><x:c r="B2"/></x:row></x:sheetData></x:worksheet>';
	expect(edit(given)).toBe(
		`<x:worksheet><x:cols><x:col min="4" max="4" width="60" customWidth="1"/></x:cols><x:sheetData><x:row r="1">${remarkCell('D1', 'Nhận xét', 'x:')}</x:row><x:row r="2"><x:c r="B2" s="100"/>${remarkCell('D2', 'Sai &lt;số&gt; &amp; "dấu"', 'x:')}</x:row></x:sheetData></x:worksheet>`
	);
});

test('the extent of a sheet is left out', () => {
	const none = { texts: new Map(), faults: new Map(), isReplaced: true };
	expect(edit(sheet('', '<dimension ref="A1:C9"/>'), none)).toBe(sheet(''));
	expect(edit(sheet('', '<dimension ref="A1:C9"></dimension>'), none)).toBe(sheet(''));
});

test('a sheet without rows, and a workbook without formats', () => {
	const xml = annotateSheet('<worksheet><sheetData/></worksheet>', remarks(), null);
	expect(xml).toContain('<row r="1"><c r="D1" t="inlineStr">');
	expect(xml).toContain('<row r="2"><c r="D2" t="inlineStr">');
	expect(xml).not.toContain(' s="');
});

test.each([
	[
		'none at the column',
		'<col min="1" max="2" width="9"/>',
		(own: string) => `<col min="1" max="2" width="9"/>${own}`
	],
	[
		'one further right',
		'<col min="6" max="7" hidden="1"/>',
		(own: string) => `${own}<col min="6" max="7" hidden="1"/>`
	],
	[
		'all to the right, hidden',
		'<col min="2" max="16384" hidden="1" width="0"></col>',
		(own: string) =>
			`<col min="2" max="3" hidden="1" width="0"/>${own}<col min="5" max="16384" hidden="1" width="0"/>`
	],
	['the same', '<col min="4" max="4" width="1"/>', (own: string) => own]
])('widths of columns: %s', (_, cols, made) => {
	const own = '<col min="4" max="4" width="60" customWidth="1"/>';
	const none = { texts: new Map(), faults: new Map() };
	expect(edit(sheet('', `<cols>${cols}</cols>`), none)).toBe(
		sheet('', `<cols>${made(own)}</cols>`)
	);
});

describe('formats', () => {
	const PART =
		'<styleSheet><fills count="2"><fill/><fill><patternFill patternType="none"/></fill></fills><cellXfs count="2"><xf numFmtId="0" fillId="0"/><xf numFmtId="3" fillId="1" applyFill="0"><alignment horizontal="right"/></xf></cellXfs><dxfs/></styleSheet>';

	test('are copied with another ground, each once', () => {
		const made = annotateStyles(PART);
		expect([made?.faulty(1), made?.remark(), made?.faulty(1), made?.faulty(77)]).toEqual([
			2, 3, 2, 4
		]);
		expect(made?.part()).toBe(
			'<styleSheet><fills count="3"><fill/><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFD9D3"/><bgColor indexed="64"/></patternFill></fill></fills><cellXfs count="5"><xf numFmtId="0" fillId="0"/><xf numFmtId="3" fillId="1" applyFill="0"><alignment horizontal="right"/></xf>' +
				'<xf numFmtId="3" fillId="2" applyFill="1"><alignment horizontal="right"/></xf>' +
				'<xf numFmtId="0" fillId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
				'<xf numFmtId="0" fillId="2" applyFill="1"/></cellXfs><dxfs/></styleSheet>'
		);
	});

	test('stay as they are where none is asked for', () => {
		expect(annotateStyles(PART)?.part()).toBe(PART);
	});

	test.each(['<styleSheet/>', '<styleSheet><fills count="0"></fills><cellXfs/></styleSheet>'])(
		'are left alone where there are none: %s',
		(part) => {
			expect(annotateStyles(part)).toBe(null);
		}
	);
});

describe('the print area', () => {
	const main = (names: string) =>
		`<workbook><sheets/><definedNames>${names}</definedNames></workbook>`;
	const area = (range: string, sheetId = 0) =>
		`<definedName name="_xlnm.Print_Area" localSheetId="${sheetId}">${range}</definedName>`;

	test.each([
		["'Biểu 1'!$A$1:$C$9", "'Biểu 1'!$A$1:$D$9"],
		['Biểu!$A1:$C9', 'Biểu!$A1:$D9'],
		['Biểu!$A$1:$F$9', 'Biểu!$A$1:$F$9'],
		['Biểu!$A$1:$B$9,Biểu!$C$1:$C$9', 'Biểu!$A$1:$B$9,Biểu!$C$1:$C$9'],
		['#REF!', '#REF!']
	])('%s reaches to column D: %s', (before, after) => {
		const names = (range: string) => main(`${area('X!$A$1:$B$2', 1)}${area(range)}`);
		expect(extendPrintArea(names(before), 0, 3)).toBe(names(after));
	});

	test('of other sheets stays', () => {
		const names = main(area('X!$A$1:$B$2', 1));
		expect(extendPrintArea(names, 0, 3)).toBe(names);
	});
});
