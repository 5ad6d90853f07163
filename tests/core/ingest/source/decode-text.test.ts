import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import {
	decodeText,
	type DecodeResult
} from '../../../../src/lib/core/ingest/source/decode-text.ts';
import { splitTones } from './split-tones.ts';
import { measureReadability } from '../../../../src/lib/core/ingest/source/vietnamese-readability.ts';

const TEXT = 'Đơn vị;Tiếp nhận\nUBND huyện Tư Nghĩa;12\nThị xã Đức Phổ;7\nHuyện Sơn Tịnh;9';
const textOf = (decoded: DecodeResult['decoded']) => [...(decoded?.chunks ?? [])].join('');
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16be = (text: string) => Uint8Array.from([0xfe, 0xff, ...iconv.encode(text, 'utf-16be')]);
const utf16le = (text: string) => Uint8Array.from([0xff, 0xfe, ...iconv.encode(text, 'utf-16le')]);
const windows1258 = (text: string) => iconv.encode(splitTones(text), 'windows-1258');

describe('bytes become the text that was written, from', () => {
	test.each([
		['UTF-8', utf8(TEXT), 'utf-8'],
		['UTF-8 with its mark', utf8(`\ufeff${TEXT}`), 'utf-8'],
		['UTF-16 little-endian', utf16le(TEXT), 'utf-16le'],
		['UTF-16 big-endian', utf16be(TEXT), 'utf-16be'],
		['UTF-16 little-endian without its mark', utf16le(TEXT).subarray(2), 'utf-16le'],
		['UTF-16 big-endian without its mark', utf16be(TEXT).subarray(2), 'utf-16be'],
		['windows-1258', windows1258(TEXT), 'windows-1258'],
		['TCVN3, which detectors take for windows-1258', iconv.encode(TEXT, 'tcvn'), 'tcvn3'],
		['plain ASCII', utf8('unit;value\n528;1'), 'utf-8']
	])('%s', (_, bytes, encoding) => {
		const { decoded, problems } = decodeText(Uint8Array.from(bytes));
		expect(decoded?.encoding).toBe(encoding);
		expect(textOf(decoded)).toBe(bytes.length < 20 ? 'unit;value\n528;1' : TEXT);
		expect(problems).toEqual([]);
	});
});

describe('bytes that are no text of a known kind are refused:', () => {
	test.each([
		['a zero byte', utf8('a;b\n1;\0'), 'encoding/undecodable', 2],
		[
			'UTF-8 with a mark and a broken letter',
			[0xef, 0xbb, 0xbf, 0x0a, 0x0a, 0xc4],
			'encoding/undecodable',
			3
		],
		[
			'half a letter at the end of UTF-16',
			[0xff, 0xfe, 0x61, 0x00, 0x61],
			'encoding/undecodable',
			1
		],
		['UTF-8 with one broken letter', [...utf8(TEXT), 0xc4], 'encoding/undecodable', 4]
	])('%s', (_, bytes, code, line) => {
		const { decoded, problems } = decodeText(Uint8Array.from(bytes));
		expect(decoded).toBeNull();
		expect(problems).toMatchObject([{ code, line, severity: 'error' }]);
	});
});

describe('letters of an old font, or of a wrong decoding, are named for what they are:', () => {
	const VNI = 'Ñôn vò;Tieáp nhaän\nHuyeän Tö Nghóa;12\nThò xaõ Ñöùc Phoå;7\nHuyeän Sôn Tònh;9';
	const bytes = Buffer.from(TEXT);
	test.each([
		['VNI in Unicode', utf8(VNI), 'VNI'],
		['VNI, a byte a letter', iconv.encode(VNI, 'windows-1252'), 'VNI'],
		['capital letters of VNI', utf8('TIEÁP NHAÄN;ÑUÙNG HAÏN;QUAÙ HAÏN;TRÖÔÙC HAÏN'), 'VNI'],
		['TCVN3', utf8(iconv.decode(iconv.encode(TEXT, 'tcvn'), 'latin1')), 'TCVN3'],
		[
			'TCVN3 by way of windows-1252',
			utf8(iconv.decode(iconv.encode(TEXT, 'tcvn'), 'windows-1252')),
			'TCVN3'
		],
		['UTF-8 read as Latin-1', utf8(iconv.decode(bytes, 'latin1')), 'UTF-8'],
		['UTF-8 read as windows-1252', utf8(new TextDecoder('windows-1252').decode(bytes)), 'UTF-8'],
		['another script', utf8('Столица область район'), 'VNI, TCVN3'],
		['UTF-8 read wrongly, in UTF-16', utf16le(iconv.decode(bytes, 'latin1')), 'UTF-8']
	])('%s', (_, file, found) => {
		const { decoded, problems } = decodeText(Uint8Array.from(file));
		expect(decoded).toBeNull();
		expect(problems).toMatchObject([
			{ code: 'encoding/legacy-font', line: null, severity: 'error', found }
		]);
	});
});

test('text that reads no better one way than the other is taken with a warning', () => {
	const bytes = Uint8Array.from([0x61, 0x3b, 0xe0, 0x0a, 0x31, 0x3b, 0x32]);
	const { decoded, problems } = decodeText(bytes);
	expect(textOf(decoded)).toMatch(/^a;.\n1;2$/);
	expect(problems).toMatchObject([{ code: 'encoding/guessed', severity: 'warning' }]);
});

test('UTF-16 without its mark is known with split letters too, which have zero bytes of their own', () => {
	const split = 'Huyện Trà Bồng;Bình Sơn;Đồng bằng\n'.repeat(9).normalize('NFD');
	for (const [write, encoding] of [
		[utf16le, 'utf-16le'],
		[utf16be, 'utf-16be']
	] as const) {
		const { decoded } = decodeText(write(split).subarray(2));
		expect(decoded?.encoding).toBe(encoding);
		expect(textOf(decoded)).toBe(split);
	}
});

test('zero bytes on both sides are no letters', () =>
	expect(
		decodeText(Uint8Array.from({ length: 64 }, (_, at) => (at % 3 === 0 ? 65 : 0)))
	).toMatchObject({
		decoded: null,
		problems: [{ code: 'encoding/undecodable' }]
	}));

test('a no-break space between groups leaves no doubt', () => {
	expect(decodeText(Uint8Array.from([0x31, 0xa0, 0x30, 0x30, 0x30])).problems).toEqual([]);
});

describe('words read as Vietnamese:', () => {
	test.each([
		['Huyện Tư Nghĩa, thị trấn Sông Vệ', 1],
		['Đắk Tô, Ngọk Tụ, Rờ Kơi', 1],
		['khuỷu, nguyễn, quyết, giếng, ngoằn', 1],
		['“Xã” – Đặc khu…', 1],
		['Huyeän Moä Ñöùc', 0],
		['plain words only', 1]
	])('%s', (text, share) => expect(measureReadability([text]).share).toBe(share));
});
