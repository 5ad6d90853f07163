import { RequestError } from '../../core/model/request-error.ts';

/** Limits of a body while it is read. */
export interface StreamLimit {
	bytes: number;
	/** Occurrences of `separator`, which stands between fields. */
	separators?: number;
	separator?: string;
}

/**
 * A stream that passes bytes on within a limit, else ends with `RequestError` (`body-too-large`).
 * Bytes are counted whatever `Content-Length` says, and fields by their separators, because parsers
 * need much time and memory for many empty fields. The rest of a body above the limit is read and
 * dropped: a client that still sends would not read the answer.
 */
export function limitStream({
	bytes,
	separators = 0,
	separator = ''
}: StreamLimit): TransformStream<Uint8Array, Uint8Array> {
	let size = 0;
	let found = 0;
	let end = Buffer.alloc(0);
	const isAboveLimit = (): boolean => size > bytes || found > separators;
	return new TransformStream({
		transform(chunk, controller) {
			if (isAboveLimit()) return;
			size += chunk.length;
			if (separator !== '' && size <= bytes) {
				// a separator may be cut in two between chunks
				const text = Buffer.concat([end, chunk]);
				found += countIn(text, separator, separators);
				end = text.subarray(Math.max(0, text.length - separator.length + 1));
			}
			if (!isAboveLimit()) controller.enqueue(chunk);
		},
		flush() {
			if (isAboveLimit()) throw new RequestError('body-too-large');
		}
	});
}

/** Occurrences of a separator, as far as one more than `limit`. */
function countIn(text: Buffer, separator: string, limit: number): number {
	let count = 0;
	let at = text.indexOf(separator);
	while (at >= 0 && count <= limit) {
		count += 1;
		at = text.indexOf(separator, at + separator.length);
	}
	return count;
}
