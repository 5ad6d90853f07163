import type { Store } from './store.ts';

/** The bytes of a file on record, as they came. */
export function bytesOfFile({ sqlite }: Store, { file }: { file: string }): Buffer {
	const first = sqlite.prepare<[string], Buffer>('SELECT bytes FROM file WHERE sha256 = ?');
	const others = sqlite.prepare<[string], Buffer>(
		'SELECT bytes FROM file_part WHERE file = ? ORDER BY part'
	);
	const start = first.pluck().get(file);
	if (!start) throw new Error(`file ${file} has gone`);
	return Buffer.concat([start, ...others.pluck().all(file)]);
}

/** How many bytes came. */
export const sizeOfFile = ({ sqlite }: Store, { file }: { file: string }): number =>
	sqlite
		.prepare<[object], number>(
			`SELECT (SELECT length(bytes) FROM file WHERE sha256 = :file)
				+ (SELECT coalesce(sum(length(bytes)), 0) FROM file_part WHERE file = :file)`
		)
		.pluck()
		.get({ file }) ?? 0;
