const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
/** More names say nothing more about the kind of an archive. */
const MAX_NAMES = 10_000;

/**
 * The names of the parts of a zip archive (APPNOTE.TXT 4.3.12), to tell what it is; nothing is
 * checked. Of an archive without its end, which was not received whole, the name of the first part.
 */
export function zipNames(bytes: Uint8Array): string[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	if (end === null) return firstName(view, bytes);
	const names: string[] = [];
	let at = view.getUint32(end + 16, true);
	while (at + ENTRY_LENGTH <= end && names.length < MAX_NAMES) {
		if (view.getUint32(at, true) !== ENTRY) break;
		const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((more) =>
			view.getUint16(at + more, true)
		);
		names.push(nameAt(bytes, at + ENTRY_LENGTH, name));
		at += ENTRY_LENGTH + name + extra + comment;
	}
	return names.length > 0 ? names : firstName(view, bytes);
}

function findEnd(view: DataView): number | null {
	const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
	for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1)
		if (view.getUint32(at, true) === END && isEnd(view, at)) return at;
	return null;
}

/** A comment may hold the same bytes. */
const isEnd = (view: DataView, at: number): boolean =>
	at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength;

function firstName(view: DataView, bytes: Uint8Array): string[] {
	const isWhole = view.byteLength > LOCAL_LENGTH && view.getUint32(0, true) === LOCAL;
	return isWhole ? [nameAt(bytes, LOCAL_LENGTH, view.getUint16(26, true))] : [];
}

const nameAt = (bytes: Uint8Array, at: number, length: number): string =>
	new TextDecoder().decode(bytes.subarray(at, at + length));
