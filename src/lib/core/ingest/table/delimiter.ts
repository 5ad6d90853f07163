import type { Delimiter } from '../../model/report.ts';
import type { FormLabels } from './label-fields.ts';
import { parseCsv } from '../source/csv.ts';
import { recogniseTable } from './recognise-table.ts';

const DELIMITERS: Delimiter[] = [';', ',', '\t', '|'];
/** Lines that hold the title and the header. */
const HEAD_LINES = 60;

/**
 * The delimiter that yields the best header: counting characters takes the comma of
 * `Trực tiếp, dịch vụ bưu chính` or of a decimal for one. Null where none yields a header.
 */
export function detectDelimiter(pieces: Iterable<string>, forms: FormLabels[]): Delimiter | null {
	const [piece = ''] = pieces;
	const head = [piece.split(/\r\n?|\n/u, HEAD_LINES).join('\n')];
	const scored = DELIMITERS.map((delimiter) => ({
		delimiter,
		score: recogniseTable(parseCsv(head, delimiter), forms)?.score ?? 0
	}));
	const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
	return best.score > 0 ? best.delimiter : null;
}
