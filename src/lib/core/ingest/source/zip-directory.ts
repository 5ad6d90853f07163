import { assertWithin, damaged, MAX_PARTS } from './workbook-limits.ts';
import { ENTRY, ENTRY_LENGTH, findDirectoryEnd, LOCAL, LOCAL_LENGTH } from './zip-format.ts';

/** A part of a zip archive, as its directory and the header before its data agree on it. */
export interface ZipPart {
	name: string;
	/** The bytes in the archive. */
	data: Uint8Array;
	/** The data is a raw deflate stream, else the part itself. */
	isDeflated: boolean;
	/** Bytes of the unpacked part, and their CRC-32. */
	size: number;
	crc: number;
}

/** Bits of the flags: encrypted, sizes stand behind the data, strongly encrypted, names hidden. */
const ENCRYPTED = 0x0001;
const SIZES_FOLLOW = 0x0008;
const STRONGLY_ENCRYPTED = 0x0040;
const NAMES_HIDDEN = 0x2000;

const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a zip archive by name, without unpacking any of them (APPNOTE.TXT 4.3.7, 4.3.12,
 * 4.3.16). A reader that believes the directory and one that believes the headers must see the same,
 * so an archive in which they differ is damaged; so is one with encrypted, overlapping or repeated
 * parts, with odd paths, or of zip64 (no report is as large). Throws `UnreadableWorkbook`.
 */
export function zipDirectory(bytes: Uint8Array): Map<string, ZipPart> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { start, end, count } = directoryRange(view);
	assertWithin(count, MAX_PARTS, 'parts');
	const parts = new Map<string, ZipPart>();
	const ranges: DataRange[] = [];
	let at = start;
	for (let left = count; left > 0; left -= 1) {
		const entry = readEntry(view, at, end);
		const { name, ...range } = locate(view, entry, start);
		// names that differ in case only are the same part (ECMA-376 Part 2, 6.2.2.3)
		const key = partKey(name);
		if (parts.has(key)) throw damaged(`two parts are named ${name}`);
		parts.set(key, partOf(bytes, name, entry, range));
		ranges.push(range);
		at = entry.next;
	}
	if (at !== end) throw damaged('the directory has another length');
	refuseOverlaps(ranges);
	return parts;
}

/** The key under which a part is found, whatever the case of its name. */
export const partKey = (name: string): string => name.toLowerCase();

interface DirectoryEntry {
	name: Uint8Array;
	flags: number;
	method: number;
	crc: number;
	packed: number;
	size: number;
	header: number;
	/** Position of the next entry. */
	next: number;
}

/** From the header of a part to the end of its data. */
interface DataRange {
	from: number;
	data: number;
	to: number;
}

function directoryRange(view: DataView): { start: number; end: number; count: number } {
	const end = findDirectoryEnd(view, false);
	if (end === null) throw damaged('no directory');
	const [here, first, onDisk, count] = [4, 6, 8, 10].map((at) => view.getUint16(end + at, true));
	const [length = 0, start = 0] = [12, 16].map((at) => view.getUint32(end + at, true));
	const isWhole = here === 0 && first === 0 && onDisk === count;
	if (!isWhole || count === undefined || start + length !== end)
		throw damaged('the directory does not end where its end says');
	return { start, end, count };
}

function readEntry(view: DataView, at: number, end: number): DirectoryEntry {
	if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY)
		throw damaged('the directory is broken');
	const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((more) =>
		view.getUint16(at + more, true)
	);
	const next = at + ENTRY_LENGTH + nameLength + extra + comment;
	if (next > end) throw damaged('the directory is broken');
	return {
		name: bytesAt(view, at + ENTRY_LENGTH, nameLength),
		flags: view.getUint16(at + 8, true),
		method: view.getUint16(at + 10, true),
		crc: view.getUint32(at + 16, true),
		packed: view.getUint32(at + 20, true),
		size: view.getUint32(at + 24, true),
		header: view.getUint32(at + 42, true),
		next
	};
}

/** Holds the header before the data against the entry, and finds the data. */
function locate(
	view: DataView,
	entry: DirectoryEntry,
	directory: number
): DataRange & { name: string } {
	const from = entry.header;
	if (from + LOCAL_LENGTH > directory || view.getUint32(from, true) !== LOCAL)
		throw damaged('a part has no header');
	const nameLength = view.getUint16(from + 26, true);
	const data = from + LOCAL_LENGTH + nameLength + view.getUint16(from + 28, true);
	const to = data + entry.packed;
	if (to > directory) throw damaged('a part goes beyond the archive');
	const name = bytesAt(view, from + LOCAL_LENGTH, nameLength);
	const isSame =
		view.getUint16(from + 6, true) === entry.flags &&
		view.getUint16(from + 8, true) === entry.method &&
		Buffer.compare(name, entry.name) === 0 &&
		areSizesSame(view, entry);
	if (!isSame) throw damaged('the directory and a header differ');
	return { name: pathOf(name), from, data, to };
}

/** A header written before the sizes were known holds zeros. */
function areSizesSame(view: DataView, { header, flags, crc, packed, size }: DirectoryEntry) {
	const found = [14, 18, 22].map((more) => view.getUint32(header + more, true));
	const isLater = (flags & SIZES_FOLLOW) !== 0 && found.every((value) => value === 0);
	return isLater || found.every((value, at) => value === [crc, packed, size][at]);
}

const bytesAt = (view: DataView, at: number, length: number): Uint8Array =>
	new Uint8Array(view.buffer, view.byteOffset + at, length);

/** A path that leads out of the archive, or that two readers may take for two, is no name of a part. */
function pathOf(bytes: Uint8Array): string {
	const name = new TextDecoder().decode(bytes);
	const isOdd =
		name === '' ||
		/^\/|[\\:\ufffd\p{Cc}]/u.test(name) ||
		name.split('/').some((segment) => segment === '.' || segment === '..');
	if (isOdd) throw damaged('a part has an odd path');
	return name;
}

function partOf(
	bytes: Uint8Array,
	name: string,
	{ flags, method, crc, packed, size }: DirectoryEntry,
	{ data, to }: DataRange
): ZipPart {
	if ((flags & (ENCRYPTED | STRONGLY_ENCRYPTED | NAMES_HIDDEN)) !== 0)
		throw damaged(`${name} is encrypted`);
	const isDeflated = method === DEFLATED;
	if (!isDeflated && (method !== STORED || packed !== size))
		throw damaged(`${name} is packed in another way`);
	return { name, data: bytes.subarray(data, to), isDeflated, size, crc };
}

/** Parts that share bytes unpack to far more than the archive holds. */
function refuseOverlaps(ranges: DataRange[]): void {
	let end = 0;
	for (const { from, to } of ranges.sort((a, b) => a.from - b.from)) {
		if (from < end) throw damaged('two parts overlap');
		end = to;
	}
}
