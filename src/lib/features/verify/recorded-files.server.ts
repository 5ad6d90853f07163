import type { Store } from '../../server/db/store.ts';

/* Bytes and texts as they lie in their tables, for who looks whether they are what was put there. */

/** Hashes of all files, and the bytes of one part by part. */
export const fileHashes = ({ sqlite }: Store): string[] =>
	sqlite.prepare<[], string>('SELECT sha256 FROM file').pluck().all();

export const partsOfFile = ({ sqlite }: Store, sha256: string): Iterable<Buffer> =>
	sqlite
		.prepare<[object], Buffer>(
			`SELECT bytes FROM (
				SELECT 0 AS part, bytes FROM file WHERE sha256 = :sha256
				UNION ALL SELECT part, bytes FROM file_part WHERE file = :sha256
			) ORDER BY part`
		)
		.pluck()
		.iterate({ sha256 });

/** Public ids of the reports that came as these bytes. */
export const reportIdsOfFile = ({ sqlite }: Store, file: string): string[] =>
	sqlite
		.prepare<[string], string>('SELECT public_id FROM report WHERE file = ? ORDER BY id')
		.pluck()
		.all(file);

export interface RecordedText {
	hash: string;
	kind: string;
	content: string;
}

/** All catalogues and unit lists, one at a time. */
export const recordedTexts = ({ sqlite }: Store): Iterable<RecordedText> =>
	sqlite.prepare<[], RecordedText>('SELECT hash, kind, content FROM reference').iterate();

/** The text of a catalogue or unit list by its hash. */
export const recordedText = ({ sqlite }: Store, hash: string): string | undefined =>
	sqlite
		.prepare<[string], string>('SELECT content FROM reference WHERE hash = ?')
		.pluck()
		.get(hash);
