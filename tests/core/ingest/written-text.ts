import iconv from 'iconv-lite';

/** Encodings of letters as bytes. `unmarked`: UTF-16 without its byte order mark. */
export const ENCODINGS = [
	...['utf-8', 'bom', 'utf-16le', 'utf-16be', 'unmarked utf-16le', 'unmarked utf-16be'],
	...['windows-1258', 'tcvn3']
] as const;
export type Written = (typeof ENCODINGS)[number];

/** Null where the encoding has no such letters: capitals with a tone in TCVN3. */
export function encode(text: string, encoding: Written): Uint8Array | null {
	if (encoding === 'utf-8') return new TextEncoder().encode(text);
	if (encoding === 'bom') return new TextEncoder().encode(`\ufeff${text}`);
	if (encoding === 'windows-1258') return windows1258(text);
	if (encoding === 'tcvn3') return tcvn3(text);
	const [name = '', unmarked] = encoding.split(' ').reverse();
	return iconv.encode(text, name, { addBOM: unmarked === undefined });
}

function tcvn3(text: string): Uint8Array | null {
	const bytes = iconv.encode(text, 'tcvn');
	const isPrinted = bytes.every((byte) => byte >= 0x20 || [9, 10, 13].includes(byte));
	return isPrinted && iconv.decode(bytes, 'tcvn') === text ? bytes : null;
}

/** Encodes a letter as base letter and mark where windows-1258 has no single code for it. */
function windows1258(text: string): Uint8Array | null {
	const letters = [...text.normalize('NFC')].map((letter) => {
		const bytes = iconv.encode(letter, 'windows-1258');
		return bytes.length === 1 && iconv.decode(bytes, 'windows-1258') === letter
			? bytes
			: iconv.encode(apart(letter), 'windows-1258');
	});
	const bytes = Uint8Array.from(letters.flatMap((one) => [...one]));
	const back = iconv.decode(Buffer.from(bytes), 'windows-1258').normalize('NFC');
	return back === text.normalize('NFC') ? bytes : null;
}

function apart(letter: string): string {
	const marks = letter.normalize('NFD');
	const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(marks)?.[0] ?? '';
	return marks.replace(tone, '').normalize('NFC') + tone;
}

const SHORT: [RegExp, string][] = [
	[/^Huyện /u, 'H. '],
	[/^Thị xã /u, 'TX.'],
	[/^Thành phố /u, 'TP '],
	[/^Thị trấn /u, 'TT. '],
	[/^Phường /u, 'P.'],
	[/^Xã /u, 'X. ']
];
const OLD_TONES: [RegExp, string][] = [
	[/òa/gu, 'oà'],
	[/óa/gu, 'oá'],
	[/ủy/gu, 'uỷ'],
	[/ùy/gu, 'uỳ'],
	[/úy/gu, 'uý']
];
const replaced = (name: string, rules: [RegExp, string][]): string =>
	rules.reduce((text, [from, to]) => text.replace(from, to), name);

/** The ways in which hands and systems spell the name of a unit. */
export const SPELLINGS: Record<string, (name: string) => string> = {
	official: (name) => name,
	short: (name) => replaced(name, SHORT),
	'of its committee': (name) => `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
	'of its committee, short': (name) => `UBND ${replaced(name, SHORT)}`,
	'in capitals': (name) => name.toUpperCase(),
	'in small letters': (name) => name.toLowerCase(),
	'letters in two parts': (name) => name.normalize('NFD'),
	'tones the old way': (name) => replaced(name, OLD_TONES),
	'Ð for Đ': (name) => name.replaceAll('Đ', 'Ð'),
	'odd spaces': (name) => ` ${name.replaceAll(' ', ' \u00a0')} `,
	numbered: (name) => `3. ${name}`
};

/** A whole number in groups of three. */
export const grouped = (value: number, separator: string): string =>
	String(value).replace(/\B(?=(\d{3})+$)/gu, separator);
