import { SaxesParser, type SaxesTagNS } from 'saxes';
import {
	assertWithin,
	damaged,
	MAX_DEPTH,
	MAX_ELEMENTS,
	MAX_PARSED_LETTERS,
	MAX_TEXT_LENGTH
} from './workbook-limits.ts';
import { createSkipper, type SkipRule, type XmlReader } from './skip-elements.ts';

/** Attributes without a namespace, by name, and `r:id`, the relationship that an element names. */
export type Attributes = (name: string) => string | undefined;

/** Takes the elements of a part in their order. */
export interface XmlHandler {
	/** `depth` is 1 for the root. The name is empty where the element is of a foreign namespace. */
	open: (name: string, attributes: Attributes, depth: number) => void;
	close?: (name: string, depth: number) => void;
	/** Text inside the element that was opened last, in one or more pieces. */
	text?: (text: string) => void;
	/** Elements that may be passed over without being parsed. */
	skip?: SkipRule;
	/** Largest number of elements and attributes here, if not `MAX_ELEMENTS`; asked at each element. */
	maxElements?: () => number;
}

/** Namespaces of the parts that are read: as most programs write them, and Strict (ISO/IEC 29500-1). */
const OWN_NAMESPACES = new Set([
	'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
	'http://purl.oclc.org/ooxml/spreadsheetml/main',
	'http://schemas.openxmlformats.org/package/2006/relationships'
]);
const LINK_NAMESPACES = new Set([
	'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
	'http://purl.oclc.org/ooxml/officeDocument/relationships'
]);

const LINK_ID = 'r:id';

const ENCODINGS = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii)$/iu;

/**
 * Reads a part as a stream of elements within the bounds of `workbook-limits.ts`. Prefixes of
 * namespaces may be any. A document type is refused: it defines entities, which no workbook needs.
 * Throws `UnreadableWorkbook`; a `TypeError` (`ERR_ENCODING_INVALID_ENCODED_DATA`) of the decoder.
 */
export async function readXml(part: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
	const reader = createReader(handler);
	let decoder: TextDecoder | null = null;
	for await (const chunk of part) {
		decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
		reader.write(decoder.decode(chunk, { stream: true }));
	}
	reader.write(decoder?.decode() ?? '');
	reader.end();
}

/** Encoding of a part: UTF-16 if it begins with a byte order mark of it, which is required there. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function createReader(handler: XmlHandler): XmlReader {
	const parser = new SaxesParser({ xmlns: true, position: false });
	const [feed, isBetween] = bindHandler(parser, handler);
	const { skip } = handler;
	if (!skip) return { write: feed, end: () => void parser.close() };
	const skipper = createSkipper(skip, feed, isBetween);
	return {
		write: skipper.write,
		end: () => {
			skipper.end();
			parser.close();
		}
	};
}

type Parser = SaxesParser<{ xmlns: true; position: false }>;

/** Faults of the text, a document type, an encoding that is not Unicode. */
function refuseOddities(parser: Parser): void {
	const refuse = (error: Error): never => {
		throw damaged(error.message);
	};
	parser.on('error', refuse);
	parser.on('doctype', () => refuse(new Error('a document type')));
	parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
		if (!ENCODINGS.test(encoding)) throw damaged(`encoding ${encoding}`);
	});
}

/** Calls the handler for what the parser finds, within bounds; gives back how to feed the parser. */
function bindHandler(
	parser: Parser,
	handler: XmlHandler
): [feed: (text: string) => void, isBetween: () => boolean] {
	let depth = 0;
	// letters since the last event, of all texts, and up to the last tag
	let [pending, fed, tagEnd] = [0, 0, 0];
	const countElement = elementCounter(handler);
	let current: SaxesTagNS | null = null;
	const names: string[] = [];
	// one for all tags: a million of them come by
	const attributes: Attributes = (name) => attributeOf(current, name);
	refuseOddities(parser);
	parser.on('opentag', (tag) => {
		pending = 0;
		tagEnd = parser.position;
		depth += 1;
		assertWithin(depth, MAX_DEPTH, 'tags inside each other');
		countElement(tag);
		current = tag;
		const name = nameOf(tag);
		names.push(name);
		handler.open(name, attributes, depth);
	});
	parser.on('closetag', () => {
		pending = 0;
		tagEnd = parser.position;
		handler.close?.(names.pop() ?? '', depth);
		depth -= 1;
	});
	for (const event of ['text', 'cdata'] as const) parser.on(event, (text) => handler.text?.(text));
	const feed = (text: string): void => {
		pending += text.length;
		fed += text.length;
		assertWithin(fed, MAX_PARSED_LETTERS, 'letters in a part');
		parser.write(text);
		assertWithin(pending, MAX_TEXT_LENGTH, 'letters in one text');
	};
	return [feed, () => tagEnd === fed];
}

/** Counts what lies within each of the two limits of a part; skipped elements are not parsed. */
function elementCounter({ maxElements }: XmlHandler): (tag: SaxesTagNS) => void {
	const counts = new Map<number, number>();
	return ({ attributes }) => {
		const most = maxElements?.() ?? MAX_ELEMENTS;
		const count = (counts.get(most) ?? 0) + 1 + Object.keys(attributes).length;
		counts.set(most, count);
		assertWithin(count, most, 'elements and attributes');
	};
}

const nameOf = ({ uri, local }: SaxesTagNS): string => (OWN_NAMESPACES.has(uri) ? local : '');

function attributeOf(tag: SaxesTagNS | null, name: string): string | undefined {
	if (name !== LINK_ID) return tag?.attributes[name]?.value;
	return Object.values(tag?.attributes ?? {}).find(
		(one) => one.local === 'id' && LINK_NAMESPACES.has(one.uri)
	)?.value;
}
