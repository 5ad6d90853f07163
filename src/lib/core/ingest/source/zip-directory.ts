/** A part of a zip archive, as the directory at its end declares it. */
export interface ZipPart {
	name: string;
	/** Bytes in the archive, and unpacked. */
	packed: number;
	unpacked: number;
	/** Sizes may stand behind the data, where they cannot be believed beforehand. */
	sizesFollow: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** A comment behind the end of the directory is no longer. */
const LONGEST_COMMENT = 0xffff;
/** Bit of the flags: sizes stand behind the data. */
const SIZES_FOLLOW = 8;

/**
 * The parts of a zip archive, without unpacking any of them (APPNOTE.TXT 4.3.12, 4.3.16); undefined
 * where the bytes hold no directory, or a broken one. Archives of more than 65,534 parts or 4 GiB
 * (zip64) are read as broken: no report is as large.
 */
export function zipDirectory(bytes: Uint8Array): ZipPart[] | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOf(view);
	if (end === undefined) return undefined;
	const parts: ZipPart[] = [];
	let at = view.getUint32(end + 16, true);
	for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
		if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return undefined;
		const nameLength = view.getUint16(at + 28, true);
		parts.push({
			name: new TextDecoder().decode(
				bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)
			),
			packed: view.getUint32(at + 20, true),
			unpacked: view.getUint32(at + 24, true),
			sizesFollow: (view.getUint16(at + 8, true) & SIZES_FOLLOW) !== 0
		});
		at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return parts;
}

function endOf(view: DataView): number | undefined {
	const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
	for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1)
		if (view.getUint32(at, true) === END) return at;
	return undefined;
}
