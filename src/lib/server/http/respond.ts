import { isQuestionError, RequestError } from '../../core/model/request-error.ts';
import { errorText } from '../../ui/i18n/errors.ts';
import type { ApiCall } from '../log.ts';
import { sha256, textDigestSteps } from '../db/digest.ts';
import { textStream } from './download.ts';
import { jsonText } from './json-response.ts';
import { preferredLocale } from './preferred-locale.ts';
import { problemDocumentResponse, problemTypeOf } from './problem-document.ts';
import { runInTurns } from './request-turns.ts';

/** Headers of public answers: any page may read them, and a cache asks only whether they changed. */
const PUBLIC_HEADERS = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, no-cache' };

/** A file or document with a strong ETag: 304 for those who have it, problem+json for a refusal. */
export function respond(request: Request, type: string, make: () => string): Response {
	try {
		return respondWithEtag(request, type, make());
	} catch (error) {
		if (error instanceof RequestError) return requestErrorResponse(request, error);
		throw error;
	}
}

export const respondJson = (request: Request, make: () => unknown): Response =>
	respond(request, 'application/json; charset=utf-8', () => jsonText(make()));

/** Responds with a result that is still being made. */
export async function respondAsync(
	request: Request,
	type: string,
	make: () => Promise<string>
): Promise<Response> {
	try {
		return respondWithEtag(request, type, await make());
	} catch (error) {
		if (error instanceof RequestError) return requestErrorResponse(request, error);
		throw error;
	}
}

/** As `respondJson`, for what has to be waited for. */
export const respondJsonAsync = (
	request: Request,
	make: () => Promise<unknown>
): Promise<Response> =>
	respondAsync(request, 'application/json; charset=utf-8', async () => jsonText(await make()));

/** The tag of an answer that stays the same, once it was made. */
export interface TagHolder {
	find: () => string | undefined;
	hold: (tag: string) => void;
}

/** A long text that is made in pieces. */
interface PiecesAnswer {
	tag: TagHolder;
	make: () => Promise<string[]>;
}

/** Responds with a long text; whoever has it already is answered before it is made. */
export async function respondPieces(
	request: Request,
	type: string,
	answer: () => PiecesAnswer
): Promise<Response> {
	try {
		const { tag: holder, make } = answer();
		const known = holder.find();
		if (known !== undefined && hasTag(request, known)) return respondWithTag(request, known);
		const pieces = await make();
		const tag = `"${await runInTurns(textDigestSteps(pieces))}"`;
		holder.hold(tag);
		return respondWithTag(request, tag, { type, body: () => textStream(pieces) });
	} catch (error) {
		if (error instanceof RequestError) return requestErrorResponse(request, error);
		throw error;
	}
}

const respondWithEtag = (request: Request, type: string, body: string): Response =>
	respondWithTag(request, `"${sha256(body, 'base64url')}"`, { type, body: () => body });

function respondWithTag(
	request: Request,
	tag: string,
	content?: { type: string; body: () => BodyInit }
): Response {
	const headers = { ...PUBLIC_HEADERS, ETag: tag };
	return content === undefined || hasTag(request, tag)
		? new Response(null, { status: 304, headers })
		: new Response(content.body(), { headers: { ...headers, 'Content-Type': content.type } });
}

/** RFC 9110 §13.1.2: weak comparison, so a tag that a proxy weakened still counts. */
function hasTag(request: Request, tag: string): boolean {
	const known = (request.headers.get('If-None-Match') ?? '')
		.split(',')
		.map((text) => text.trim().replace(/^W\//u, ''));
	return known.includes(tag) || known.includes('*');
}

/**
 * An error as a problem document, in Vietnamese unless the reader prefers English. Where it concerns
 * a question, the document says what was asked for and what exists.
 */
export function requestErrorResponse(
	request: Request,
	error: RequestError,
	call?: ApiCall
): Response {
	const { code, status, given, offers } = error;
	const text = errorText(error, preferredLocale(request.headers.get('Accept-Language')));
	const document = { type: problemTypeOf(code), status, ...text };
	const response = problemDocumentResponse(
		isQuestionError(code) ? { ...document, given, offers } : document,
		call
	);
	if (status === 503 || error.wait > 0) response.headers.set('Retry-After', String(error.wait));
	return response;
}
