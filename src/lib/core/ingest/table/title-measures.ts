import { foldText } from '../../model/fold-text.ts';
import {
	foldMeasure,
	innerMeasure,
	isMultiple,
	MULTIPLES,
	statedMeasure,
	type KnownWords
} from './header-words.ts';

/** A unit of measure that a row above the table states: folded, with its cell. */
export interface TitleMeasure {
	text: string;
	cell: string;
	index: number;
}

/** Longer texts are no unit of measure; it also bounds the work on a hostile cell. */
const MAX_LETTERS = 200;

/** The units of measure that a title row states, in a cell, in a part of it or in the next one. */
export function measuresInTitle(cells: string[], words: KnownWords): TitleMeasure[] {
	const filled = cells.flatMap((cell, index) =>
		cell.trim() === '' || cell.length > MAX_LETTERS ? [] : [{ cell: cell.trim(), index }]
	);
	const found: TitleMeasure[] = [];
	for (const [at, { cell, index }] of filled.entries()) {
		// the cell behind a bare "ĐVT:" is read with it
		if (found.at(-1)?.index === index) continue;
		const text = isWord(cell) ? null : statedMeasure(cell, words);
		const next = filled[at + 1];
		if (text === '' && next)
			found.push({ text: foldMeasure(next.cell), cell: next.cell, index: next.index });
		const stated = text ?? partMeasure(cell, words);
		if (stated) found.push({ text: stated, cell, index });
	}
	return found;
}

/** A word by itself, such as "Người", states a unit of measure in a header only. */
const isWord = (cell: string): boolean =>
	!/[:(]/u.test(cell) && !/^\W{0,3}(?:đ|đơn |d|don )v/iu.test(cell);

const PART_END = /[()[\];\n]| [-–—] |[.] (?=\p{Lu})/u;

const MULTIPLE = `(?:${MULTIPLES.join('|')}|1[., ]?0[0., ]*0)(?![\\p{L}\\p{M}\\d])`;
/** "Tính bằng nghìn văn bản", "(x1000)", "Đơn vị: văn bản (nghìn)". */
const SCALE = new RegExp(
	`(?<![\\p{L}\\p{M}])${foldText('tính')} (?:${foldText('bằng')}|${foldText('theo')}|${foldText('ra')}) (?<counted>${MULTIPLE}[^(),;:.]{0,40})|\\(\\s*(?:(?<bare>(?:${MULTIPLES.join('|')}))|[x×*] ?(?<factor>${MULTIPLE}))\\s*\\)`,
	'u'
);

/**
 * The unit behind "ĐVT:" in a part of a cell, or a part that is a multiple of a unit: "Tháng 8/2025
 * (ĐVT: hồ sơ)", "Số tiền: triệu đồng", "(nghìn văn bản)".
 */
function partMeasure(cell: string, words: KnownWords): string | null {
	if (cell === '%') return statedMeasure(cell, words);
	const scale = SCALE.exec(foldText(cell))?.groups;
	if (scale) return foldMeasure(scale['counted'] ?? scale['bare'] ?? scale['factor'] ?? '');
	for (const part of cell.split(PART_END)) {
		const inner = innerMeasure(part);
		if (inner) return inner;
		for (const piece of part.slice(part.lastIndexOf(':') + 1).split(',')) {
			const tail = foldMeasure(piece.trim());
			const measure = tail === '' ? null : statedMeasure(tail, words);
			if (measure && isMultiple(measure.split(' ')[0] ?? '')) return measure;
		}
	}
	return null;
}
