import type { Delimiter } from '../model/report.ts';
import type { Labels } from './label-fields.ts';
import { parse } from './parse.ts';
import { recognise } from './recognise.ts';

const DELIMITERS: Delimiter[] = [';', ',', '\t', '|'];
/** Lines that hold the title and the header. */
const HEAD = 60;

/**
 * The delimiter that yields the best header: counting characters takes the comma of
 * `Trực tiếp, dịch vụ bưu chính` or of a decimal for one. Null where none yields a header.
 */
export function delimit(pieces: Iterable<string>, forms: Labels[]): Delimiter | null {
	const [piece = ''] = pieces;
	const head = [piece.split(/\r\n?|\n/u, HEAD).join('\n')];
	const scored = DELIMITERS.map((delimiter) => ({
		delimiter,
		score: recognise(parse(head, delimiter), forms)?.score ?? 0
	}));
	const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
	return best.score > 0 ? best.delimiter : null;
}
