import { file, filePart } from './schema.ts';
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

/** The first bytes of a file on record, which tell its format. */
export const startOfFile = ({ sqlite }: Store, { file }: { file: string }): Buffer =>
	sqlite
		.prepare<[string], Buffer>('SELECT substr(bytes, 1, 8) FROM file WHERE sha256 = ?')
		.pluck()
		.get(file) ?? Buffer.alloc(0);

/** Number of received bytes. */
export const sizeOfFile = ({ sqlite }: Store, { file }: { file: string }): number =>
	sqlite
		.prepare<[object], number>(
			`SELECT (SELECT length(bytes) FROM file WHERE sha256 = :file)
				+ (SELECT coalesce(sum(length(bytes)), 0) FROM file_part WHERE file = :file)`
		)
		.pluck()
		.get({ file }) ?? 0;

/** Bytes per row. */
const PART_BYTES = 1_048_576;

/** Keeps the bytes, once however often they come. To be called inside one transaction. */
export function storeFile({ orm }: Store, sha256: string, bytes: Uint8Array): void {
	const stored = orm.query.file
		.findFirst({ columns: { sha256: true }, where: (row, { eq }) => eq(row.sha256, sha256) })
		.sync();
	if (stored) return;
	const [first, ...rest] = partsOf(bytes);
	orm.insert(file).values({ sha256, bytes: first }).run();
	rest.forEach((part, index) => {
		orm
			.insert(filePart)
			.values({ file: sha256, part: index + 1, bytes: part })
			.run();
	});
}

/** The bytes in parts that share their memory; at least one. */
function partsOf({ buffer, byteOffset, length }: Uint8Array): [Buffer, ...Buffer[]] {
	const partAt = (start: number): Buffer =>
		Buffer.from(buffer, byteOffset + start, Math.min(PART_BYTES, length - start));
	const others = Array.from({ length: Math.max(0, Math.ceil(length / PART_BYTES) - 1) });
	return [partAt(0), ...others.map((_, index) => partAt((index + 1) * PART_BYTES))];
}
