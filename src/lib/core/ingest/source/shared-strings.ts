import type { Package } from './workbook-parts.ts';
import type { XmlHandler } from './read-xml.ts';
import {
	assertWithin,
	MAX_CONTENT_ELEMENTS,
	MAX_SHARED_LETTERS,
	MAX_SHARED_STRINGS
} from './workbook-limits.ts';

/** Texts that the cells of a workbook name by number; none where there is no such part. */
export async function readSharedStrings(archive: Package, path: string | null): Promise<string[]> {
	const strings: string[] = [];
	if (path === null) return strings;
	const text = richTextReader();
	let letters = 0;
	await archive.read(path, {
		...text,
		maxElements: () => MAX_CONTENT_ELEMENTS,
		open: (name, attributes, depth) => {
			if (name === 'si' && depth === 2) text.start(depth);
			else text.open(name, attributes, depth);
		},
		close: (name, depth) => {
			text.close(name, depth);
			if (name !== 'si' || depth !== 2) return;
			const one = decodeEscapes(text.taken());
			strings.push(one);
			letters += one.length;
			assertWithin(strings.length, MAX_SHARED_STRINGS, 'texts');
			assertWithin(letters, MAX_SHARED_LETTERS, 'letters');
		}
	});
	return strings;
}

/** Takes the text of an element that holds `t`, or runs `r` of them; hints of reading are left out. */
export function richTextReader(): Required<Pick<XmlHandler, 'open' | 'close' | 'text'>> & {
	/** Begins with the element at this depth. */
	start: (depth: number) => void;
	taken: () => string;
} {
	let [base, text] = [0, ''];
	let [isRun, isText] = [false, false];
	return {
		start: (depth) => {
			[base, text, isRun, isText] = [depth, '', false, false];
		},
		open: (name, _, depth) => {
			if (depth === base + 1) isRun = name === 'r';
			isText = name === 't' && (depth === base + 1 || (isRun && depth === base + 2));
		},
		close: () => {
			isText = false;
		},
		text: (more) => {
			if (isText && text.length <= MAX_CELL_LENGTH) text += more;
		},
		taken: () => text
	};
}

/** A cell of a workbook holds no more. */
const MAX_CELL_LENGTH = 32_767;

/** Signs that XML cannot hold stand as `_x000D_` (ECMA-376 Part 1, 22.9.2.19, ST_Xstring). */
export const decodeEscapes = (text: string): string =>
	text.includes('_x')
		? text
				.replace(/_x([\da-f]{4})_/giu, (_, code: string) =>
					String.fromCharCode(Number.parseInt(code, 16))
				)
				.toWellFormed()
		: text;
