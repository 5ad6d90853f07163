import { describe, expect, test } from 'vitest';
import { recogniseFormat } from '../../../../src/lib/core/ingest/source/format.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
	['a workbook', 'PK\x03\x04....[Content_Types].xml....xl/workbook.xml', 'xlsx'],
	['another zip', 'PK\x03\x04....mimetype....content.xml', 'zip'],
	['an old workbook', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....', 'xls'],
	[
		'a workbook with a password',
		`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....${[...'EncryptedPackage'].join('\0')}`,
		'xlsx'
	],
	['a PDF', '%PDF-1.7', 'pdf'],
	['a web page', '\n <!DOCTYPE html><html>', 'html'],
	['the table of a one-stop system', '\xef\xbb\xbf<table border=1>', 'html'],
	['a web page in UTF-16', '\xff\xfe<\0h\0t\0m\0l\0>\0', 'html'],
	['a table', 'TT;Don vi\n1;<5', null],
	['nothing', '', null]
])('%s is recognised by its bytes', (_, start, format) =>
	expect(recogniseFormat(bytes(start))).toBe(format)
);

describe('a line without end is no table, wherever it stands:', () => {
	const endless = 'a'.repeat(5 * 1024 * 1024);
	test.each([
		['the only one', endless, 'binary'],
		['behind others', `unit;value\n528;1\n${endless}`, 'binary'],
		['before others', `${endless}\n528;1\n`, 'binary'],
		['many long ones', `${'a'.repeat(3 * 1024 * 1024)}\n`.repeat(3), null],
		['many long ones of an old Macintosh', `${'a'.repeat(3 * 1024 * 1024)}\r`.repeat(3), null]
	])('%s', (_, text, format) => expect(recogniseFormat(Buffer.from(text))).toBe(format));
});
