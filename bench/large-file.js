import { closeSync, openSync, writeSync } from 'node:fs';

const HEADER =
	'unit;received_online;received_direct_post;carried_over;resolved_early;resolved_on_time;resolved_late;pending_in_time;pending_late\n';
const BLOCK_ROWS = 2000;

/**
 * Writes a file of reports as large as asked for: one good row, then rows of the kind given.
 * @param {string} path
 * @param {number} bytes
 * @param {'repeated' | 'unknown' | 'blank'} kind
 */
export function writeLargeFile(path, bytes, kind) {
	/** @param {number} index */
	const row = (index) => {
		const figures = '10;20;3;15;10;1;5;2\n';
		if (kind === 'repeated') return `528;${figures}`;
		return kind === 'unknown' ? `Xã Không Có Tên ${index};${figures}` : `${';'.repeat(8)}\n`;
	};
	const file = openSync(path, 'w');
	let written = writeSync(file, `${HEADER}528;10;20;3;15;10;1;5;2\n`);
	for (let index = 0; written < bytes; index += BLOCK_ROWS)
		written += writeSync(
			file,
			Array.from({ length: BLOCK_ROWS }, (_, at) => row(index + at)).join('')
		);
	closeSync(file);
}
