import type { RequestEvent } from '@sveltejs/kit';
import { RequestError } from '../../core/model/request-error.ts';
import { plainFileName } from '../../core/model/typed-text.ts';
import { ACCESS, type BodyLimit, FORM_LIMIT, MAX_JSON_BYTES } from '../auth/access.ts';
import { READ_METHODS } from '../auth/permissions.ts';
import { limitStream, type StreamLimit } from './limited-stream.ts';

const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';
const JSON_TYPE = 'application/json';

/** Bytes of a multipart form beside its files. */
const MULTIPART_OVERHEAD_BYTES = 1_048_576;

/**
 * Limits the body of an authorized request before anything parses it. Parsing costs processor and
 * memory that grow with fields and bytes, so the limits depend on the route and apply first: a form
 * is read here within its limit, a body with files is limited while the route reads it.
 *
 * Returns the reason for which the body is refused, or null. Then `event.request` is the request
 * with the limited body.
 */
export async function limitBody(
	event: RequestEvent,
	body: BodyLimit | undefined,
	maxUploadBytes: number
): Promise<RequestError | null> {
	const { request } = event;
	if (READ_METHODS.includes(request.method))
		return hasBody(request.headers) ? new RequestError('body-not-taken') : null;
	const type = mediaTypeOf(request.headers);
	const limit = streamLimitOf(type, request.headers, body ?? {}, maxUploadBytes);
	if (limit === 'any') return null;
	if (limit === null) return new RequestError('body-type', { given: type });
	if (Number(request.headers.get('content-length')) > limit.bytes)
		return new RequestError('body-too-large');
	const limited = request.body?.pipeThrough(limitStream(limit)) ?? null;
	if (type === MULTIPART) event.request = withBody(request, limited);
	else return bufferBody(event, limited);
	return null;
}

/** Bytes of the largest body that any route takes, for the limit of the server itself. */
export const largestBodyBytes = (maxUploadBytes: number): number =>
	filesBytes(
		Math.max(...Object.values(ACCESS).map(({ body }) => body?.files ?? 0)),
		maxUploadBytes
	);

const filesBytes = (files: number, maxUploadBytes: number): number =>
	files * maxUploadBytes + MULTIPART_OVERHEAD_BYTES;

/**
 * Reads the fields of a form with files. `multiple`: fields with any number of files; `single`: those
 * with one. Throws `RequestError`: `body-too-large`, `body-unreadable` for one that was interrupted or
 * is no form, or `several-files` where a file would be lost.
 */
export async function readFormData(
	request: Request,
	fields: { single?: string[]; multiple?: string[] } = {}
): Promise<FormData> {
	let data: FormData;
	try {
		data = await request.formData();
	} catch (error) {
		throw bodyErrorOf(error);
	}
	expectFileFields(data, fields);
	return data;
}

/** A browser sends a file without a name where none was chosen. */
function expectFileFields(
	data: FormData,
	{ single = [], multiple = [] }: { single?: string[]; multiple?: string[] }
): void {
	const files = [...data].flatMap(([field, value]) =>
		value instanceof File && value.name !== '' ? { field, name: plainFileName(value.name) } : []
	);
	const isSurplus = ({ field }: { field: string }): boolean =>
		!multiple.includes(field) &&
		!(single.includes(field) && files.filter((file) => file.field === field).length === 1);
	if (files.some(isSurplus))
		throw new RequestError('several-files', { given: files.map(({ name }) => name).join('; ') });
}

/** The limit of the server itself ends a body with an error of status 413. */
function bodyErrorOf(error: unknown): RequestError {
	const isTooLarge = error instanceof Error && 'status' in error && error.status === 413;
	return new RequestError(isTooLarge ? 'body-too-large' : 'body-unreadable');
}

/** Does a request announce a body (RFC 9112 §6)? */
const hasBody = (headers: Headers): boolean =>
	headers.has('transfer-encoding') || !/^0*$/u.test(headers.get('content-length') ?? '0');

const mediaTypeOf = (headers: Headers): string =>
	(headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** The limit of a body; `any`: the route checks it itself; null: the route takes none of this type. */
function streamLimitOf(
	type: string,
	headers: Headers,
	{ form = FORM_LIMIT, files, json, isFile }: BodyLimit,
	maxUploadBytes: number
): StreamLimit | 'any' | null {
	if (type === MULTIPART && files !== undefined) {
		const boundary = boundaryOf(headers);
		if (boundary === null) return null;
		return {
			bytes: filesBytes(files, maxUploadBytes),
			// one boundary before each field, and one at the end
			separators: FORM_LIMIT.fields + 1,
			separator: `--${boundary}`
		};
	}
	if (isFile) return 'any';
	if (type === URLENCODED)
		return { bytes: form.bytes, separators: form.fields - 1, separator: '&' };
	if (type === JSON_TYPE && json) return { bytes: MAX_JSON_BYTES };
	return null;
}

/** A parameter of a media type (RFC 9110 §5.6.6), and a boundary (RFC 2046 §5.1.1). */
const PARAMETER = /^\s*([\w!#$%&'*+.^`|~-]+)=(?:"([^"\\;]*)"|([^\s"]*))\s*$/u;
const BOUNDARY = /^[\w'()+,./:=?-]{1,70}$/u;

/**
 * The boundary that the parser will use. Blank where there is none: then nothing separates fields, and
 * parsing fails at once. Null where two programs may find two.
 */
function boundaryOf(headers: Headers): string | null {
	const [, ...parameters] = (headers.get('content-type') ?? '').split(';');
	const found = parameters.map((one) => PARAMETER.exec(one));
	if (found.includes(null)) return null;
	const boundaries = found.flatMap((one) =>
		one?.[1]?.toLowerCase() === 'boundary' ? [one[2] ?? one[3] ?? ''] : []
	);
	const [boundary = ''] = boundaries;
	return boundaries.length > 1 || (boundary !== '' && !BOUNDARY.test(boundary)) ? null : boundary;
}

/** Reads a form or JSON whole: it is small. */
async function bufferBody(
	event: RequestEvent,
	limited: ReadableStream<Uint8Array> | null
): Promise<RequestError | null> {
	try {
		const bytes = await new Response(limited).arrayBuffer();
		event.request = withBody(event.request, bytes);
		return null;
	} catch (error) {
		return bodyErrorOf(error);
	}
}

function withBody(
	{ url, method, headers, signal }: Request,
	body: ReadableStream | ArrayBuffer | null
): Request {
	// a stream as a body needs `duplex`, which the types of the DOM do not list
	const init: RequestInit & { duplex: 'half' } = { method, headers, signal, body, duplex: 'half' };
	return new Request(url, init);
}
