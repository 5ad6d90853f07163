import { isQuestionError, RequestError } from '../../core/model/request-error.ts';
import { errorText } from '../../ui/i18n/errors.ts';
import type { ApiCall } from '../log.ts';
import { sha256, textDigestSteps } from '../db/digest.ts';
import { textStream } from './download.ts';
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
	respond(request, 'application/json; charset=utf-8', () => JSON.stringify(make()));

/** As `respond`, for what has to be waited for. */
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
	respondAsync(request, 'application/json; charset=utf-8', async () =>
		JSON.stringify(await make())
	);

/** As `respond`, for a long text that is made in pieces. */
export async function respondPieces(
	request: Request,
	type: string,
	make: () => Promise<string[]>
): Promise<Response> {
	try {
		const pieces = await make();
		const tag = `"${await runInTurns(textDigestSteps(pieces))}"`;
		return respondWithTag(request, { tag, type }, () => textStream(pieces));
	} catch (error) {
		if (error instanceof RequestError) return requestErrorResponse(request, error);
		throw error;
	}
}

const respondWithEtag = (request: Request, type: string, body: string): Response =>
	respondWithTag(request, { tag: `"${sha256(body, 'base64url')}"`, type }, () => body);

function respondWithTag(
	request: Request,
	{ tag, type }: { tag: string; type: string },
	body: () => BodyInit
): Response {
	const headers = { ...PUBLIC_HEADERS, ETag: tag };
	return matchesEtag(request.headers.get('If-None-Match'), tag)
		? new Response(null, { status: 304, headers })
		: new Response(body(), { headers: { ...headers, 'Content-Type': type } });
}

/** RFC 9110 §13.1.2: weak comparison, so a tag that a proxy weakened still counts. */
function matchesEtag(header: string | null, tag: string): boolean {
	const known = (header ?? '').split(',').map((text) => text.trim().replace(/^W\//u, ''));
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
