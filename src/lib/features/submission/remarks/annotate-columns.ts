import { attributesOf, type TextEdit, withAttributes, type XmlTag, xmlTags } from './xml-tokens.ts';

/** Width of the column of remarks, in letters. */
const REMARK_WIDTH = 60;

/**
 * Edits that give a column of a sheet its own width (ECMA-376 Part 1, 18.3.1.13): an entry that covers it
 * with others, often all to the right of a table, is split.
 */
export function columnEdits(xml: string, column: number): TextEdit[] {
	const number = column + 1;
	const edits: TextEdit[] = [];
	let isPlaced = false;
	const place = (at: number, prefix: string, [before, after] = ['', '']): void => {
		const own = `<${prefix}col min="${number}" max="${number}" width="${REMARK_WIDTH}" customWidth="1"/>`;
		if (!isPlaced) edits.push({ from: at, to: at, text: `${before}${own}${after}` });
		isPlaced = true;
	};
	for (const tag of xmlTags(xml)) {
		if (tag.depth === 1 && tag.name === 'cols' && tag.kind === 'close') place(tag.from, tag.prefix);
		if (tag.depth === 1 && tag.name === 'sheetData') {
			const { prefix } = tag;
			place(tag.from, prefix, [`<${prefix}cols>`, `</${prefix}cols>`]);
			break;
		}
		if (tag.depth !== 2 || tag.name !== 'col' || tag.kind !== 'open') continue;
		const [min, max] = rangeOf(xml, tag);
		if (min > number) place(tag.from, tag.prefix);
		if (min > number || max < number) continue;
		const written = elementOf(xml, tag);
		const part = (from: number, to: number): string =>
			from > to ? '' : withAttributes(written, { min: String(from), max: String(to) });
		place(tag.from, tag.prefix, [part(min, number - 1), part(number + 1, max)]);
		// an entry with an end tag of its own goes with it
		const to = tag.isEmpty ? tag.to : xml.indexOf('>', tag.to) + 1;
		edits.push({ from: tag.from, to, text: '' });
	}
	return edits;
}

function rangeOf(xml: string, tag: XmlTag): [min: number, max: number] {
	const attributes = attributesOf(xml.slice(tag.from, tag.to));
	return [Number(attributes.get('min')), Number(attributes.get('max'))];
}

/** An entry as an element of one tag. */
const elementOf = (xml: string, tag: XmlTag): string =>
	xml.slice(tag.from, tag.to).replace(/(?<!\s)\s*\/?>$/u, '/>');
