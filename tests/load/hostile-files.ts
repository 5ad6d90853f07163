import { deflateRawSync } from 'node:zlib';
import { partsOf, workbookOfRows, zipOf } from '../core/ingest/source/written-workbook.ts';

/** A file that is small to send and costs much to read. */
export interface HostileFile {
	name: string;
	bytes: () => Buffer;
}

const MIB = 1_048_576;
const HEADER = 'unit,received_online,received_direct_post,carried_over\n';
/** Texts of this size are read in the thread that serves; larger ones in a worker. */
const SMALL = 65_536;

const rowsOf = (count: number, row: string): string =>
	Array.from({ length: count }, (_, at) => row.replaceAll('#', String(at + 1))).join('');

/** A part that is a few KiB long and unpacks to this many MiB of blanks. */
function zipBomb(megabytes: number): Buffer {
	const blanks = Buffer.alloc(megabytes * MIB, `<a>${' '.repeat(65_000)}</a>`);
	const content = deflateRawSync(blanks);
	const facts = { method: 8, size: blanks.length };
	const name = 'xl/worksheets/sheet1.xml';
	const parts = partsOf({ sheet: '' }).filter((part) => part.name !== name);
	return zipOf([...parts, { name, content, isStored: true, header: facts, directory: facts }]);
}

const text = (piece: string, bytes: number, head = HEADER): (() => Buffer) => {
	const count = Math.max(1, Math.floor((bytes - head.length) / Buffer.byteLength(piece)));
	return () => Buffer.from(head + piece.repeat(count));
};

/** Pieces of which a text is made that keep a parser busy. */
const PIECES: Record<string, string> = {
	'line ends': '\n',
	'carriage returns': '\r',
	quotes: '"',
	'doubled quotes': '"""",',
	'opened quotes': '"a\n',
	separators: ',',
	'mixed separators': ',;\t|',
	'blank cells': ',,,\n',
	digits: '9',
	'repeated units': '528,1,1,1\n',
	'unknown units': 'Xã Không Có Tên,1,1,1\n',
	'long numbers': `528,${'1.000.'.repeat(20)},1,1\n`,
	periods: 'Kỳ báo cáo: Tháng 9/2025 từ 15/08/2025 đến 14/09/2025\n',
	combining: 'a\u0309\u0323',
	'no letters': '\0'
};

const TEXTS: HostileFile[] = Object.entries(PIECES).flatMap(([name, piece]) => [
	{ name: `${name}, 64 KiB`, bytes: text(piece, SMALL) },
	{ name: `${name}, 64 KiB, no header`, bytes: text(piece, SMALL, '') },
	{ name: `${name}, 1 MiB`, bytes: text(piece, MIB) }
]);

const WORKBOOKS: HostileFile[] = [
	{
		name: 'cells in the last column',
		bytes: () =>
			workbookOfRows(
				rowsOf(40_000, '<row r="#"><c r="A#"><v>5</v></c><c r="XFD#"><v>5</v></c></row>')
			)
	},
	{
		name: 'a million blank rows',
		bytes: () => workbookOfRows(rowsOf(1_000_000, '<row r="#" s="1" customFormat="1"/>'))
	},
	{
		name: 'as many rows as the limit allows',
		bytes: () => workbookOfRows(rowsOf(200_000, '<row><c><v>#</v></c><c><v>1</v></c></row>'))
	},
	{ name: 'deep tags', bytes: () => workbookOfRows('<a>'.repeat(100_000)) },
	{ name: 'a huge text', bytes: () => workbookOfRows(`<!--${'x'.repeat(3 * MIB)}-->`) },
	{ name: 'a zip bomb', bytes: () => zipBomb(100) },
	{ name: 'a workbook cut in half', bytes: () => workbookOfRows('<row/>').subarray(0, 700) },
	{
		name: 'noise behind the mark of a zip',
		bytes: () => Buffer.from(`PK\x03\x04${'?'.repeat(MIB)}`)
	}
];

/** The files; each is made when it is sent first. */
export const HOSTILE_FILES: readonly HostileFile[] = [
	...WORKBOOKS,
	...TEXTS,
	{ name: 'blank lines, 16 MiB', bytes: text(',,,\n', 16 * MIB - 1) }
].map(({ name, bytes }) => ({ name, bytes: once(bytes) }));

function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}
