import { RequestError } from '../../core/model/request-error.ts';
import { plainFileName } from '../../core/model/typed-text.ts';

/** A file as a program sent it. */
export interface UploadedFile {
	name: string;
	bytes: Uint8Array;
}

/** Media types of a body that is the file itself, and what such a file is called. */
const NAME_BY_MEDIA_TYPE = new Map([
	['text/csv', 'report.csv'],
	['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'report.xlsx'],
	['application/vnd.ms-excel.sheet.macroenabled.12', 'report.xlsm'],
	// Windows gives this type to CSV files too
	['application/vnd.ms-excel', 'report'],
	['application/octet-stream', 'report']
]);
const MULTIPART = 'multipart/form-data';
/** Size of the multipart framing of a form with one file. */
const MULTIPART_OVERHEAD_BYTES = 65_536;

/**
 * The one file of a request: its body, or the field `file` of a form. What the bytes are is found
 * out from them, never from the type. Throws `RequestError`.
 */
export async function readUploadedFile(request: Request, maxBytes: number): Promise<UploadedFile> {
	const given = request.headers.get('Content-Type') ?? '';
	const type = given.split(';', 1)[0]?.trim().toLowerCase() ?? '';
	if (type === MULTIPART) return readFormFile(request, given, maxBytes);
	const name = NAME_BY_MEDIA_TYPE.get(type);
	if (name === undefined) throw new RequestError('unknown-media-type', { given });
	return { name, bytes: await readLimitedBytes(request, maxBytes, maxBytes) };
}

async function readFormFile(
	request: Request,
	type: string,
	maxBytes: number
): Promise<UploadedFile> {
	const body = await readLimitedBytes(request, maxBytes + MULTIPART_OVERHEAD_BYTES, maxBytes);
	const form = new Response(body, { headers: { 'Content-Type': type } }).formData();
	const data = (await form.catch(() => null)) ?? new FormData();
	expectOneFile(data);
	const file = data.get('file');
	if (!(file instanceof File)) throw new RequestError('no-file');
	if (file.size > maxBytes) throw fileTooLargeError(maxBytes);
	return { name: plainFileName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A second file would be lost without a word. */
function expectOneFile(data: FormData): void {
	const names = [...data].flatMap(([field, value]) => {
		if (value instanceof File) return plainFileName(value.name);
		return field === 'file' ? field : [];
	});
	if (names.length > 1) throw new RequestError('several-files', { given: names.join('; ') });
}

/**
 * Counts the received bytes, regardless of `Content-Length`, and keeps no more than the limit.
 * Further bytes are read and dropped, up to the limit of the server, because a client that is still
 * sending would not read the response.
 */
async function readLimitedBytes(
	{ body }: Request,
	limit: number,
	maxBytes: number
): Promise<Uint8Array<ArrayBuffer>> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of body ?? []) {
			size += chunk.length;
			if (size <= limit) chunks.push(chunk);
			else chunks.length = 0;
		}
	} catch (error) {
		throw isTooLarge(error) || size > limit
			? fileTooLargeError(maxBytes)
			: new RequestError('broken-off');
	}
	if (size > limit) throw fileTooLargeError(maxBytes);
	return concatChunks(chunks, size);
}

function concatChunks(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}

/** The server's own limit, above ours, ends the body with this. */
const isTooLarge = (error: unknown): boolean =>
	error instanceof Error && 'status' in error && error.status === 413;

const fileTooLargeError = (maxBytes: number): RequestError =>
	new RequestError('file-too-large', { given: String(maxBytes) });
