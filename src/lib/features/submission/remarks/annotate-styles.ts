import {
	applyEdits,
	attributesOf,
	type TextEdit,
	withAttributes,
	type XmlTag,
	xmlTags
} from './xml-tokens.ts';

/** Formats for a sheet with remarks, made of those that its workbook has. */
export interface RemarkStyles {
	/** Number of a format like the given one, on a coloured ground. */
	faulty: (style: number) => number;
	/** Number of the format of a remark: its text is wrapped. */
	remark: () => number;
	/** The part with the formats that were asked for. */
	part: () => string;
}

/** Ground of a faulty cell; black and dark red text stay readable on it. */
const FAULT_COLOUR = 'FFFFD9D3';

/** Programs accept this number of formats in a workbook. */
const MAX_FORMATS = 64_000;

/**
 * Adds formats to the part with the styles of a workbook (ECMA-376 Part 1, 18.8). Null where it lists no
 * formats or no fills, or already as many as programs accept.
 */
export function annotateStyles(xml: string): RemarkStyles | null {
	const fills = listOf(xml, 'fills');
	const formats = listOf(xml, 'cellXfs');
	const first = formats?.items[0];
	if (!fills || !formats || first === undefined || formats.items.length > MAX_FORMATS) return null;
	const added: string[] = [];
	const known = new Map<string, number>();
	const add = (key: string, make: () => string): number => {
		const number = known.get(key) ?? formats.items.length + added.push(make()) - 1;
		known.set(key, number);
		return number;
	};
	const fill = String(fills.items.length);
	return {
		faulty: (style) => add(`faulty ${style}`, () => filled(formats.items[style] ?? first, fill)),
		remark: () => add('remark', () => wrapped(first)),
		part: () =>
			added.length === 0
				? xml
				: applyEdits(xml, [
						...extended(xml, fills, [fillXml(fills.open.prefix)]),
						...extended(xml, formats, added)
					])
	};
}

/** A list in a part, with its items as they are written. */
interface XmlList {
	open: XmlTag;
	close: XmlTag;
	items: string[];
}

function listOf(xml: string, name: string): XmlList | null {
	let open: XmlTag | null = null;
	let start = 0;
	const items: string[] = [];
	for (const tag of xmlTags(xml)) {
		if (tag.depth === 1 && tag.name === name) {
			if (tag.kind === 'close' && open) return { open, close: tag, items };
			if (tag.kind === 'open') open = tag;
		} else if (open !== null && tag.depth === 2) {
			if (tag.kind === 'open') start = tag.from;
			if (tag.kind === 'close' || tag.isEmpty) items.push(xml.slice(start, tag.to));
		}
	}
	return null;
}

function extended(xml: string, { open, close, items }: XmlList, added: string[]): TextEdit[] {
	const tag = xml.slice(open.from, open.to);
	const count = String(items.length + added.length);
	return [
		{ from: open.from, to: open.to, text: withAttributes(tag, { count }) },
		{ from: close.from, to: close.from, text: added.join('') }
	];
}

const fillXml = (p: string): string =>
	`<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${FAULT_COLOUR}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;

/** The opening tag of a format, and all that stands behind it. */
function splitFormat(format: string): { tag: string; rest: string } {
	const [first] = xmlTags(format);
	const end = first?.to ?? format.length;
	return { tag: format.slice(0, end), rest: format.slice(end) };
}

function filled(format: string, fillId: string): string {
	const { tag, rest } = splitFormat(format);
	return withAttributes(tag, { fillId, applyFill: '1' }) + rest;
}

function wrapped(format: string): string {
	const [first] = xmlTags(format);
	const { tag } = splitFormat(format);
	const { prefix: p = '', name = 'xf' } = first ?? {};
	const open = withAttributes(tag, { applyAlignment: '1' }).replace(/(?<!\s)\s*\/?>$/u, '>');
	return `${open}<${p}alignment vertical="top" wrapText="1"/></${p}${name}>`;
}

/** Number of the format that a tag names. */
export const styleOf = (tag: string): number => Number(attributesOf(tag).get('s') ?? 0) || 0;
