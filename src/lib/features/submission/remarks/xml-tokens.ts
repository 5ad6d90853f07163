/** A tag of an XML text, with its place in the text. */
export interface XmlTag {
	kind: 'open' | 'close';
	/** Name without the prefix of its namespace, and that prefix with its colon. */
	name: string;
	prefix: string;
	from: number;
	to: number;
	/** An element without content, written as one tag. */
	isEmpty: boolean;
	/** Number of elements around it; 0 for the root. */
	depth: number;
}

/** A comment, a CDATA section, an instruction, or a tag with its quoted values. */
const MARKUP =
	/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)((?:[^\s:/>"'=]+:)?)([^\s:/>"'=]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gu;

/**
 * The tags of a well-formed XML text in their order. Comments and CDATA sections are passed over, so
 * that nothing in them is taken for a tag.
 */
export function* xmlTags(xml: string): Generator<XmlTag, void> {
	let depth = 0;
	for (const found of xml.matchAll(MARKUP)) {
		const [markup, slash, prefix = '', name, rest = ''] = found;
		if (name === undefined) continue;
		const kind = slash === '/' ? 'close' : 'open';
		const isEmpty = kind === 'open' && rest.endsWith('/');
		if (kind === 'close') depth -= 1;
		yield {
			kind,
			name,
			prefix,
			isEmpty,
			depth,
			from: found.index,
			to: found.index + markup.length
		};
		if (kind === 'open' && !isEmpty) depth += 1;
	}
}

/** Blanks are tried from the first of them only. */
const ATTRIBUTE = /(?<!\s)\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/gu;

/** The attributes of a tag as written, by their names with prefixes. */
export const attributesOf = (tag: string): Map<string, string> =>
	new Map(
		[...tag.matchAll(ATTRIBUTE)].map(([, name = '', quoted = '']) => [name, quoted.slice(1, -1)])
	);

/** A tag with other values of attributes; null removes one. The order of the others stays. */
export function withAttributes(tag: string, changes: Record<string, string | null>): string {
	const left = new Map(Object.entries(changes));
	const kept = tag.replaceAll(ATTRIBUTE, (whole, name: string) => {
		const value = left.get(name);
		if (value === undefined) return whole;
		left.delete(name);
		return value === null ? '' : ` ${name}="${value}"`;
	});
	const added = [...left].map(([name, value]) => (value === null ? '' : ` ${name}="${value}"`));
	return kept.replace(/(?<!\s)\s*\/?>$/u, (end) => `${added.join('')}${end.trimStart()}`);
}

/** A place in a text, and what replaces it. */
export interface TextEdit {
	from: number;
	to: number;
	text: string;
}

/** A text with edits that do not overlap. At one place they keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const pieces: string[] = [];
	let at = 0;
	for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
		pieces.push(text.slice(at, edit.from), edit.text);
		at = edit.to;
	}
	pieces.push(text.slice(at));
	return pieces.join('');
}

/** Control characters but for tab and line ends, and two that are no characters: XML 1.0 forbids them. */
const NOT_IN_XML = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/** A text as the content of an element of a workbook (ECMA-376 Part 1, 22.9.2.19: `_xHHHH_`). */
export const escapeXml = (text: string): string =>
	text
		.toWellFormed()
		.replaceAll(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
		.replaceAll(NOT_IN_XML, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');
