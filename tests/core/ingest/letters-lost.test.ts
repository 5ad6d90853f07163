import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../../src/lib/core/ingest/ingest.ts';
import { isInForce } from '../../../src/lib/core/model/unit.ts';
import { checkText, errorsIn } from './check-text.ts';
import { reference } from './reference.ts';
import { sheetOf, workbookOf } from './workbook-of.ts';

const PLAIN = [
	'BÁO CÁO VĂN BẢN THÁNG 6/2023',
	'Đơn vị;Tổng số văn bản đi;Văn bản đi điện tử',
	'Huyện Tư Nghĩa;12;7',
	'Thị xã Đức Phổ;5;1'
].join('\n');

/** Windows gives ASCII or a smaller encoding, and `?` for what it lacks; Excel does not decompose. */
const lossy: Record<string, (text: string) => Uint8Array> = {
	'plain ASCII': (text) => iconv.encode(text.replace(/[^\p{ASCII}]/gu, '?'), 'ascii'),
	'Western Windows': (text) => encodeLossy(text, 'windows-1252'),
	'Vietnamese Windows': (text) => encodeLossy(text, 'windows-1258'),
	'Western Windows, tones apart': (text) => encodeLossy(tonesApart(text), 'windows-1252'),
	'Western Windows with similar letters': (text) =>
		encodeLossy(
			text.replace(/[ăđơưĐƯ]/gu, (letter) => SIMILAR[letter] ?? letter),
			'windows-1252'
		),
	'letters in two parts, ASCII': (text) =>
		iconv.encode(text.normalize('NFD').replace(/[^\p{ASCII}]/gu, '?'), 'ascii'),
	'UTF-8 by another program': (text) =>
		new TextEncoder().encode(text.replace(/[\u1ea0-\u1ef9]/gu, '?')),
	'UTF-16': (text) =>
		iconv.encode(text.replace(/[^\p{ASCII}]/gu, '?'), 'utf-16le', { addBOM: true })
};
const SIMILAR: Record<string, string> = { ă: 'a', đ: 'd', ơ: 'o', ư: 'u', Đ: 'Ð', Ư: 'U' };
const encodeLossy = (text: string, encoding: string): Uint8Array =>
	Uint8Array.from(
		[...text].map((letter) => {
			const bytes = iconv.encode(letter, encoding);
			const isKept = bytes.length === 1 && iconv.decode(bytes, encoding) === letter;
			return isKept ? (bytes[0] ?? 0x3f) : 0x3f;
		})
	);
const tonesApart = (text: string): string =>
	[...text.normalize('NFC')]
		.map((letter) => {
			const parts = letter.normalize('NFD');
			const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(parts)?.[0] ?? '';
			return parts.replace(tone, '').normalize('NFC') + tone;
		})
		.join('');
const ingestBytes = (bytes: Uint8Array) =>
	ingest(bytes, { name: 'x.csv', form: 'vanban', period: '2023-06' }, reference);
const rowsOf = (text: string): string[][] => text.split('\n').map((line) => line.split(';'));
const asWorkbook = (text: string) => workbookOf(sheetOf('S', rowsOf(text)));
const codesIn = (text: string, given = {}): string[] =>
	errorsIn(checkText(text, given)).map(({ code }) => code);

describe('a file whose letters are lost is named so, before any other reason', () => {
	test.each(Object.entries(lossy))('%s', (_, encode) => {
		const { problems, entries } = ingestBytes(encode(PLAIN));
		expect(problems.map(({ code }) => code)).toEqual(['encoding/letters-lost']);
		expect(entries).toEqual([]);
	});

	test('the text that was meant is named with its place', () =>
		expect(errorsIn(checkText('??n v?;T?ng s? v?n b?n ?i\n528;1'))).toMatchObject([
			{ code: 'encoding/letters-lost', line: 1, cell: '??n v?', expected: 'đơn vị' }
		]));

	test.each([
		['in a label of a column', 'unit;T?ng s? v?n b?n ?i\n528;1'],
		['in one label beside keys', 'unit;outgoing_total;V?n b?n ?i ?i?n t?\n528;1;1'],
		['in the title', 'B?o c?o th?ng 7/2023\nunit;outgoing_total\n528;1'],
		['in a period', 'Th?ng 7/2023\nunit;outgoing_total\n528;1'],
		['in the sender', '??n v? b?o c?o: Huy?n T? Ngh?a\nunit;outgoing_total\n528;1'],
		['in capitals', 'unit;T?NG S? V?N B?N ?I\n528;1'],
		['in the name of a unit', 'unit;outgoing_total\nHuy?n T? Ngh?a;1'],
		['in a name without kind', 'unit;outgoing_total\nT? Ngh?a;1'],
		['in a name behind an ordinal', 'unit;outgoing_total\n1. UBND Huy?n T? Ngh?a;1'],
		['in a name beside its code', 'unit;outgoing_total\n528 - Huy?n T? Ngh?a;1'],
		['in a name and code in two columns', 'code;unit;outgoing_total\n528;Huy?n T? Ngh?a;1']
	])('%s, in CSV and workbook', (_, text) => {
		expect(codesIn(text)).toEqual(['encoding/letters-lost']);
		expect(codesIn('x', { workbook: asWorkbook(text) })).toEqual(['encoding/letters-lost']);
	});

	test('the units that a damaged name may be are offered', () =>
		expect(errorsIn(checkText('unit;outgoing_total\nHuy?n T? Ngh?a;1'))).toMatchObject([
			{ line: 2, field: 'unit', candidates: [{ code: '528', name: 'Huyện Tư Nghĩa' }] }
		]));
});

describe('an honest question mark is none of it', () => {
	test.each([
		['behind a label', 'Đơn vị?;Tổng số văn bản đi\n528;1', ['header/not-found']],
		['in a title', 'Số liệu đã đủ chưa?\nunit;outgoing_total\n528;1', []],
		['without a space behind it', 'Đã đủ chưa?Chưa\nunit;outgoing_total\n528;1', []],
		['for a figure', 'unit;outgoing_total\n528;?', ['number/unreadable']],
		['in a note', 'unit;outgoing_total;Ghi chú\n528;1;Ki?m tra l?i', []],
		['in an address', 'https://x.vn/?tháng=6\nunit;outgoing_total\n528;1', []],
		['behind the name of a unit', 'unit;outgoing_total\nHuyện Tư Nghĩa?;1', ['unit/unknown']],
		['for a whole name', 'unit;outgoing_total\n???;1', ['unit/unknown']],
		['in text that is no form', 'Có gì mới?;Không?\n1;2', ['header/not-found']]
	])('%s', (_, text, codes) => {
		expect(codesIn(text).filter((code) => code === 'encoding/letters-lost')).toEqual([]);
		expect(codesIn(text)).toEqual(codes);
	});
});

test('any damaged name of a unit is refused, and the unit is offered', () =>
	fc.assert(
		fc.property(fc.constantFrom(...reference.units.units), (unit) => {
			fc.pre(isInForce(unit, '2023-06-30'));
			const damaged = unit.name.replace(/[^\p{ASCII}]/gu, '?');
			fc.pre(damaged.replace(/[? ]/gu, '').length >= 2 && damaged !== unit.name);
			const [problem] = errorsIn(checkText(`unit;outgoing_total\n${damaged};1`));
			expect(problem?.code).toBe('encoding/letters-lost');
			expect(problem?.candidates?.map(({ code }) => code)).toContain(unit.code);
		}),
		{ numRuns: 60 }
	));
