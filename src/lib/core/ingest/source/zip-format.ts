/** Signatures and lengths of the records of a zip archive (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
export const ENTRY = 0x02014b50;
export const ENTRY_LENGTH = 46;
export const LOCAL = 0x04034b50;
export const LOCAL_LENGTH = 30;
const END = 0x06054b50;
const END_LENGTH = 22;
/** A comment behind the end of the directory is no longer. */
const LONGEST_COMMENT = 0xffff;

/**
 * Position of the end of the directory; null without one. Its comment goes to the last byte, or with
 * `mayFollow` other bytes may stand behind it. A comment may hold the same bytes as an end.
 */
export function findDirectoryEnd(view: DataView, mayFollow: boolean): number | null {
	const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
	for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
		if (view.getUint32(at, true) !== END) continue;
		const last = at + END_LENGTH + view.getUint16(at + 20, true);
		if (mayFollow ? last <= view.byteLength : last === view.byteLength) return at;
	}
	return null;
}
