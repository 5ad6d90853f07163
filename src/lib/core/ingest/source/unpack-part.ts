import { crc32, createInflateRaw } from 'node:zlib';
import { assertWithin, damaged, MAX_PART_BYTES, MAX_UNPACKED_BYTES } from './workbook-limits.ts';
import type { ZipPart } from './zip-directory.ts';

/** Bytes unpacked at a time. */
const CHUNK_BYTES = 65_536;

/** Unpacks the parts of one archive, and counts the bytes of all of them. */
export type Unpack = (part: ZipPart) => AsyncIterable<Uint8Array>;

/**
 * An unpacker with the limits of one archive. Sizes and checksums are counted while unpacking: what is
 * declared is believed nowhere. Throws `UnreadableWorkbook`, and errors of zlib on broken data.
 */
export function createUnpacker(): Unpack {
	let all = 0;
	return async function* unpack({ name, data, isDeflated, size, crc }) {
		assertWithin(size, MAX_PART_BYTES, `bytes in ${name}`);
		let [length, sum] = [0, 0];
		for await (const chunk of isDeflated ? inflate(data) : splitBytes(data)) {
			length += chunk.length;
			all += chunk.length;
			assertWithin(length, MAX_PART_BYTES, `bytes in ${name}`);
			assertWithin(all, MAX_UNPACKED_BYTES, 'bytes');
			if (length > size) throw damaged(`${name} holds more than it declares`);
			sum = crc32(chunk, sum);
			yield chunk;
		}
		if (length !== size || sum !== crc) throw damaged(`${name} is not what it declares`);
	};
}

function inflate(data: Uint8Array): AsyncIterable<Buffer> {
	const stream = createInflateRaw({ chunkSize: CHUNK_BYTES });
	stream.end(data);
	return stream;
}

function* splitBytes(data: Uint8Array): Generator<Uint8Array, void> {
	for (let at = 0; at < data.length; at += CHUNK_BYTES) yield data.subarray(at, at + CHUNK_BYTES);
}
