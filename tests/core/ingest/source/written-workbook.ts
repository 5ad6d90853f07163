import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive; what differs from the truth in its header, and in the directory. */
export interface WrittenPart {
	name: string;
	content: string | Uint8Array;
	header?: Partial<PartFacts>;
	directory?: Partial<PartFacts>;
	isStored?: boolean;
}

/** Facts of a part in the header and the directory. */
export interface PartFacts {
	name: string;
	flags: number;
	method: number;
	crc: number;
	packed: number;
	size: number;
	/** Where its header stands; of the directory alone. */
	at: number;
}

function fieldsOf({ flags, method, crc, packed, size, name }: PartFacts): [number, number][] {
	return [
		[20, 2],
		[flags, 2],
		[method, 2],
		[0, 4],
		[crc, 4],
		[packed, 4],
		[size, 4],
		[Buffer.byteLength(name), 2],
		[0, 2]
	];
}

function numbers(...fields: [value: number, bytes: number][]): Buffer {
	return Buffer.concat(
		fields.map(([value, bytes]) => {
			const field = Buffer.alloc(bytes);
			field.writeUIntLE(value, 0, bytes);
			return field;
		})
	);
}

/** An archive of parts (APPNOTE.TXT 4.3), with whatever is wrong in it. */
export function zipOf(parts: WrittenPart[], end: { count?: number; comment?: string } = {}) {
	const local: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const { name, content, header = {}, directory: listed = {}, isStored } of parts) {
		const bytes = Buffer.from(content as string);
		const data = isStored ? bytes : deflateRawSync(bytes);
		const truth: PartFacts = {
			name,
			flags: 0,
			method: isStored ? 0 : 8,
			crc: crc32(bytes),
			packed: data.length,
			size: bytes.length,
			at
		};
		const [said, entry] = [
			{ ...truth, ...header },
			{ ...truth, ...listed }
		];
		const part = [numbers([0x04034b50, 4], ...fieldsOf(said)), Buffer.from(said.name), data];
		local.push(...part);
		directory.push(
			numbers([0x02014b50, 4], [20, 2], ...fieldsOf(entry), [0, 6], [0, 4], [entry.at, 4]),
			Buffer.from(entry.name)
		);
		at += Buffer.concat(part).length;
	}
	const list = Buffer.concat(directory);
	const { count = parts.length, comment = '' } = end;
	const last = numbers([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [list.length, 4], [at, 4]);
	const text = Buffer.from(comment);
	return Buffer.concat([...local, list, last, numbers([text.length, 2]), text]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of a workbook that are not the usual ones, as XML. */
export interface WorkbookXml {
	/** Inside `worksheet`; or the whole part where it begins with `<?xml`. */
	sheet: string;
	/** Inside `sst`. */
	strings?: string;
	/** Inside `styleSheet`. */
	styles?: string;
	/** Inside `workbook`, behind the sheets. */
	settings?: string;
	/** Attributes of the one sheet in the list. */
	attributes?: string;
	/** The type of the link to the sheet. */
	type?: string;
}

const link = (id: string, type: string, target: string): string =>
	`<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`;

/** The parts of a workbook with one sheet, `Biểu`, written as XML. */
export function partsOf({
	sheet,
	strings = '',
	styles = '',
	settings = '',
	attributes = '',
	type = 'worksheet'
}: WorkbookXml): WrittenPart[] {
	const links = [
		link('r1', type, 'worksheets/sheet1.xml'),
		link('r2', 'sharedStrings', 'sharedStrings.xml'),
		link('r3', 'styles', '/xl/styles.xml')
	];
	const whole = sheet.startsWith('<?xml')
		? sheet
		: `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`;
	return [
		{
			name: '_rels/.rels',
			content: `<Relationships xmlns="${PACKAGE}">${link('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			content: `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`
		},
		{
			name: 'xl/workbook.xml',
			content: `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="Biểu" sheetId="1" r:id="r1" ${attributes}/></sheets>${settings}</workbook>`
		},
		{ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${strings}</sst>` },
		{ name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` },
		{ name: 'xl/worksheets/sheet1.xml', content: whole }
	];
}

/** A workbook with one sheet, written as XML. */
export const workbookOfXml = (xml: WorkbookXml): Buffer => zipOf(partsOf(xml));

/** A workbook with these rows, written as XML. */
export const workbookOfRows = (rows: string, more: Partial<WorkbookXml> = {}): Buffer =>
	workbookOfXml({ sheet: `<sheetData>${rows}</sheetData>`, ...more });
