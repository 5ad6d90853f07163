import { ENTRY, ENTRY_LENGTH, findDirectoryEnd, LOCAL, LOCAL_LENGTH } from './zip-format.ts';

/** More names say nothing more about the kind of an archive. */
const MAX_NAMES = 10_000;

/**
 * The names of the parts of a zip archive (APPNOTE.TXT 4.3.12), to tell what it is; nothing is
 * checked. Of an archive without its end, which was not received whole, the name of the first part.
 */
export function zipNames(bytes: Uint8Array): string[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findDirectoryEnd(view, true);
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

function firstName(view: DataView, bytes: Uint8Array): string[] {
	const isWhole = view.byteLength > LOCAL_LENGTH && view.getUint32(0, true) === LOCAL;
	return isWhole ? [nameAt(bytes, LOCAL_LENGTH, view.getUint16(26, true))] : [];
}

const nameAt = (bytes: Uint8Array, at: number, length: number): string =>
	new TextDecoder().decode(bytes.subarray(at, at + length));
