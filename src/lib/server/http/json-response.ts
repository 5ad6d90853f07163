import { safeJson, safeText } from '../../core/model/typed-text.ts';

/** A document as JSON: control and direction characters in its texts are written as escapes. */
export const jsonText = (document: unknown): string => safeJson(JSON.stringify(document));

/** A response with a document as JSON. */
export const jsonResponse = (document: unknown, init: ResponseInit = {}): Response =>
	new Response(jsonText(document), {
		...init,
		headers: { 'Content-Type': 'application/json; charset=utf-8', ...init.headers }
	});

/**
 * The data of a page for its script, without control and direction characters, as the page itself
 * (`transformPageChunk`) is.
 */
export async function safeDataResponse(response: Response): Promise<Response> {
	if (!response.headers.get('Content-Type')?.startsWith('application/json')) return response;
	const headers = new Headers(response.headers);
	headers.delete('Content-Length');
	return new Response(safeText(await response.text()), { status: response.status, headers });
}
