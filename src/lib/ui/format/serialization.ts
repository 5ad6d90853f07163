import { toNumber } from '../../core/figures/fraction.ts';
import type { Figure, RankedRow } from '../../core/model/ranking.ts';
import { safeText } from '../../core/model/typed-text.ts';
import type { Release } from '../../core/model/release.ts';
import type { Provenance } from '../../core/model/result.ts';
import type { Unit } from '../../core/model/unit.ts';
import type { PeerPosition } from '../../core/ranking/peer-groups.ts';
import { m } from '../../paraglide/messages.js';

export type CsvCell = string | number | bigint | boolean | null;

export interface CsvFlavour {
	delimiter: ',' | ';';
	decimal: '.' | ',';
	byteOrderMark: boolean;
}

/** CSV for programs: UTF-8, comma, decimal point. */
export const PLAIN_CSV: CsvFlavour = { delimiter: ',', decimal: '.', byteOrderMark: false };

/**
 * CSV for Excel with Vietnamese settings, which splits at `;` and recognises UTF-8 only by the byte
 * order mark.
 */
export const EXCEL_CSV: CsvFlavour = { delimiter: ';', decimal: ',', byteOrderMark: true };

/**
 * Characters with which a spreadsheet starts a formula, also in their full-width forms. They are
 * matched at the start of every line, because some programs split a quoted cell at its line breaks.
 */
const FORMULA = /(?<=^|[\r\n])(?=[=+\-@\t\r＝＋－＠])/gu;

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/u;

/** Rows as CSV after RFC 4180, each ended by CR LF; a null is an empty cell. */
export const csvText = (rows: CsvCell[][], flavour: CsvFlavour): string =>
	(flavour.byteOrderMark ? BYTE_ORDER_MARK : '') + csvLines(rows, flavour);

/** Start of a file that is streamed line by line. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Some lines of a file. */
export const csvLines = (rows: CsvCell[][], flavour: CsvFlavour): string =>
	rows
		.map((row) => row.map((cell) => quoteCell(cellText(cell, flavour), flavour)))
		.map((cells) => `${cells.join(flavour.delimiter)}\r\n`)
		.join('');

/** Numbers are ours and stay numbers; a text that looks like a formula gets an apostrophe in front. */
function cellText(cell: CsvCell, { decimal }: CsvFlavour): string {
	if (cell === null) return '';
	if (typeof cell === 'string')
		return NUMBER.test(cell) ? cell : safeText(cell).replace(FORMULA, "'");
	return String(cell).replace('.', decimal);
}

function quoteCell(text: string, { delimiter }: CsvFlavour): string {
	const needsQuotes = text.includes(delimiter) || /["\r\n]/u.test(text) || text !== text.trim();
	return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** JSON of the positions of a unit in its peer groups. */
export const peersJson = (standings: readonly PeerPosition<RankedRow>[] = []) =>
	standings.map(({ group: { dimension, value, ranked }, row: { rank, tied, rankRange } }) => ({
		dimension,
		value,
		rank,
		tied,
		of: ranked.length,
		rankRange
	}));

/** Release of a result; null before the first. */
export const releaseReferenceJson = (release: Release | null) =>
	release && { number: release.number, at: release.at, supersededBy: release.supersededBy };

/** Mandatory note on demo data. */
export const demoNotice = (isDemo: boolean): string | null =>
	isDemo ? m.sample_notice({}, { locale: 'vi' }) : null;

/** Terms of use: whether figures are demo data, also in words, and the licence. */
export function termsJson({ isDemo, installation }: Pick<Provenance, 'isDemo' | 'installation'>) {
	const { id, name, url } = installation.licence;
	return {
		sample: isDemo,
		sampleNotice: demoNotice(isDemo),
		licence: { id, name: name.vi, url }
	};
}

/** The same with the sources of figures that were published with their counts. */
export const provenanceJson = (
	answer: Pick<Provenance, 'isDemo' | 'installation' | 'sources'>
) => ({
	...termsJson(answer),
	sources: answer.sources.map(({ unit, note, report }) => ({ unit, note, report }))
});

export const unitReferenceJson = ({ code, name, validFrom }: Unit) => ({ code, name, validFrom });

/** Null as value where the denominator is 0. */
export function figureJson(figure: Figure) {
	return {
		value: figure.denominator === 0n ? null : toNumber(figure),
		numerator: integerJson(figure.numerator),
		denominator: figure.denominator === null ? null : integerJson(figure.denominator)
	};
}

/** Text that `JSON.stringify` writes unchanged. */
export interface RawJson {
	readonly rawJSON: string;
}

/** A whole number with all its digits. */
export function integerJson(whole: bigint): number | RawJson {
	return Number.isSafeInteger(Number(whole)) ? Number(whole) : JSON.rawJSON(String(whole));
}
