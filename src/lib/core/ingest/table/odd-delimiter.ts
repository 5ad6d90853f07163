import type { Row, Sheet } from '../source/csv.ts';
import type { FormLabels } from './label-fields.ts';
import { recogniseTable } from './recognise-table.ts';

/** Lines that hold the title and the header. */
const HEAD_LINES = 60;
/** Number of delimiters that are tried, the most frequent first. */
const MAX_TRIED = 8;
/** One or several characters; letters, digits and what stands within labels separate no columns. */
const ODD_CHARACTERS = /[^\p{L}\p{M}\p{N}\s"'().,;|-]{1,4}/gu;
const SPACES = / {2,}/u;

/**
 * The delimiter of a text in which no accepted delimiter shows a header: a character such as `^`, or
 * two spaces where several spaces do. Null where none shows one. It only names the fault: such a file
 * is not read, since these characters also stand within cells.
 */
export function findOddDelimiter(pieces: Iterable<string>, forms: FormLabels[]): string | null {
	const [piece = ''] = pieces;
	const lines = piece.split(/\r\n?|\n/u, HEAD_LINES);
	const counts = new Map<string, number>();
	for (const [characters] of lines.join('\n').matchAll(ODD_CHARACTERS))
		counts.set(characters, (counts.get(characters) ?? 0) + 1);
	const tried = [...counts]
		.sort((a, b) => b[1] - a[1])
		.slice(0, MAX_TRIED)
		.map(([characters]) => characters);
	const shows = (delimiter: string | RegExp): boolean =>
		recogniseTable(splitLines(lines, delimiter), forms) !== null;
	return tried.find(shows) ?? (shows(SPACES) ? '  ' : null);
}

function splitLines(lines: string[], delimiter: string | RegExp): Sheet {
	const rows = lines.map((line, index): Row => ({ line: index + 1, cells: line.split(delimiter) }));
	return { delimiter: null, head: rows, rows };
}
