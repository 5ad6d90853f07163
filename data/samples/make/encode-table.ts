import iconv from 'iconv-lite';
import type { Table } from './layout.ts';

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** The ways in which offices save a table; `decomposed` has every mark as a letter of its own (NFD). */
export type SaveFormat = 'bom' | 'unicode-text' | 'windows-1258' | 'comma' | 'decomposed';

/** The bytes of a table, lines ended as Excel ends them. */
export function encodeTable(table: Table, saving: SaveFormat): Uint8Array {
	if (saving === 'unicode-text')
		return iconv.encode(`\ufeff${delimitedText(table, '\t')}`, 'utf-16le');
	if (saving === 'windows-1258')
		return iconv.encode(separateTones(delimitedText(table, ';')), 'windows-1258');
	if (saving === 'comma') return iconv.encode(delimitedText(table, ','), 'utf-8');
	if (saving === 'decomposed')
		return iconv.encode(delimitedText(table, ';').normalize('NFD'), 'utf-8');
	return iconv.encode(`\ufeff${delimitedText(table, ';')}`, 'utf-8');
}

const delimitedText = (table: Table, delimiter: string): string =>
	table
		.map((row) => `${row.map((cell) => quoteCell(cell, delimiter)).join(delimiter)}\r\n`)
		.join('');

function quoteCell(cell: string, delimiter: string): string {
	const needed = cell.includes(delimiter) || cell.includes('"') || cell.includes('\n');
	return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The code page has á and ê but no ế: what it lacks is written as letter and tone. */
const separateTones = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/\p{L}/gu, (letter) => (isEncodable(letter) ? letter : separateTone(letter)));

const isEncodable = (letter: string): boolean =>
	iconv.decode(iconv.encode(letter, 'windows-1258'), 'windows-1258') === letter;

function separateTone(letter: string): string {
	const letters = letter.normalize('NFD');
	return (
		letters.replace(TONE_MARKS, '').normalize('NFC') +
		letters.replace(/[^\u0300\u0301\u0303\u0309\u0323]/gu, '')
	);
}
