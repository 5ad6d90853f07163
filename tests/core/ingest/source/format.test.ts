import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../../../src/lib/core/ingest/ingest.ts';
import { recogniseFormat } from '../../../../src/lib/core/ingest/source/format.ts';
import { problemText } from '../../../../src/lib/ui/i18n/problems/problem-text.ts';
import { reference } from '../reference.ts';
import { zipOf } from './written-workbook.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** An archive of parts without content. */
const archive = (...names: string[]): Uint8Array =>
	zipOf(names.map((name) => ({ name, content: 'x' })));
const compound = (name: string): string =>
	`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....${[...name].join('\0')}`;

/** The file that Excel writes beside a workbook that Lan has open. */
const LOCK = Uint8Array.from({ length: 165 }, (_, at) => {
	if (at === 0 || at === 55) return 3;
	const name = at < 55 ? 'Lan'[at - 1] : at % 2 === 1 ? 'Lan'[(at - 57) / 2] : '\0';
	return (name ?? ' ').charCodeAt(0);
});

const OFFICE = '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">';
const SHEETML = '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">';

test.each([
	['a workbook', archive('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'), 'xlsx'],
	['a workbook in odd folders', archive('_rels/.rels', 'book/Workbook1.xml'), 'xlsx'],
	['a workbook that is cut off', archive('[Content_Types].xml', 'xl/a').subarray(0, 60), 'xlsx'],
	['a binary workbook', archive('[Content_Types].xml', 'xl/workbook.bin'), 'xlsb'],
	['an OpenDocument sheet', archive('mimetype', 'content.xml', 'META-INF/manifest.xml'), 'ods'],
	['a document', archive('[Content_Types].xml', 'word/document.xml'), 'docx'],
	['a presentation', archive('[Content_Types].xml', 'ppt/presentation.xml'), 'pptx'],
	['an archive with a workbook', archive('bao-cao/xa.xlsx', 'anh.png'), 'zip'],
	[
		'an archive with a workbook as it is',
		zipOf([{ name: 'a.xlsx', content: archive('xl/workbook.xml'), isStored: true }]),
		'zip'
	],
	['an empty archive', zipOf([]), 'zip'],
	['an old workbook', bytes(compound('Workbook')), 'xls'],
	['an old document', bytes(compound('WordDocument')), 'doc'],
	['a workbook with a password', bytes(compound('EncryptedPackage')), 'encrypted'],
	['a PDF', bytes('%PDF-1.7'), 'pdf'],
	['gzip', gzipSync('unit;outgoing_total'), 'gzip'],
	['RAR', bytes('Rar!\x1a\x07\x01\x00'), 'rar'],
	['7-Zip', bytes('7z\xbc\xaf\x27\x1c'), '7z'],
	['RTF', bytes('{\\rtf1'), 'rtf'],
	['PNG', bytes('\x89PNG\r\n\x1a\n'), 'png'],
	['JPEG', bytes('\xff\xd8\xff\xe0'), 'jpeg'],
	['GIF', bytes('GIF89a'), 'gif'],
	['TIFF', bytes('II*\0'), 'tiff'],
	['BMP', bytes('BM\x9a\x02\x00\x00\0\0\0\0'), 'bmp'],
	['WebP', bytes('RIFF\x01\x02\x03\x04WEBP'), 'webp'],
	['a photograph of a telephone', bytes('\0\0\0\x18ftypheic'), 'heic'],
	['the file of an open workbook', LOCK, 'lock'],
	['a flat OpenDocument sheet', bytes(`<?xml version="1.0"?>${OFFICE}`), 'fods'],
	['XML of Excel 2003', bytes(`<?xml version="1.0"?>${SHEETML}`), 'xml-2003'],
	['other XML', bytes('<?xml version="1.0"?><baocao>'), 'xml'],
	['a web page', bytes('\n <!DOCTYPE html><html>'), 'html'],
	[
		'a web page of Excel',
		bytes('<?xml version="1.0"?><html xmlns:x="urn:schemas-microsoft-com:office:excel">'),
		'html'
	],
	['the table of a one-stop system', bytes('\xef\xbb\xbf<table border=1>'), 'html'],
	['a web page in UTF-16', bytes('\xff\xfe<\0h\0t\0m\0l\0>\0'), 'html'],
	['a table', bytes('TT;Don vi\n1;<5'), null],
	['a table that begins like a picture', bytes('BM;Don vi;Tong so\n1;528;5'), null],
	['nothing', bytes(''), null]
])('%s is recognised by its bytes', (_, given, format) =>
	expect(recogniseFormat(given)).toBe(format)
);

describe('the sender is told', () => {
	const told = (name: string, given: Uint8Array) => {
		const [problem] = ingest(given, { name }, reference).problems;
		return problem && problemText(problem, 'vi');
	};

	test.each([
		['the workbook in an archive', 'x.zip', archive('thu/xa.xlsx'), '“xa.xlsx”'],
		['not the file of an open workbook in it', 'x.zip', archive('~$xa.xlsx', 'xa.csv'), '“xa.csv”'],
		['the name of such a file', '~$xa.xlsx', LOCK, '“~$xa.xlsx”'],
		[
			'the same of LibreOffice',
			'.~lock.xa.ods#',
			bytes(',lan,may1,30.11.2026;'),
			'“.~lock.xa.ods#”'
		],
		['the format of a picture', 'x.csv', bytes('\xff\xd8\xff\xe0'), 'ảnh (jpeg)'],
		['to save a binary workbook again', 'x.xlsb', archive('xl/workbook.bin'), '.xlsx'],
		['to remove the password', 'x.xlsx', bytes(compound('EncryptedPackage')), 'mật khẩu']
	])('%s', (_, name, given, part) => expect(told(name, given)).toContain(part));
});

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
