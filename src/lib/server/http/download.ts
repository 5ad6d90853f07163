import { normalizeText } from '../../core/model/normalize-text.ts';
import { cutText, plainLine } from '../../core/model/typed-text.ts';

const MAX_NAME_LENGTH = 150;

/**
 * The header that saves a response as a file. The plain name is for old programs and holds ASCII
 * only; the other one carries every letter (RFC 6266, RFC 8187). Neither can end the header.
 */
export function attachmentHeader(name: string): string {
	const safe = cutText(plainLine(name).replace(/[\p{Cf}/\\]/gu, '_'), MAX_NAME_LENGTH);
	const plain = normalizeText(safe, 'NFD').replace(/[^\w.() -]/gu, '');
	const coded = encodeURIComponent(safe).replace(/['()*]/gu, (sign) => {
		return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
	});
	return `attachment; filename="${plain || 'file'}"; filename*=UTF-8''${coded}`;
}

/**
 * A text that is made piece by piece while it is sent: the next piece is asked for once the last one
 * has gone, and none any more once the reader has.
 */
export function textStream(pieces: Iterable<string>): ReadableStream<Uint8Array> {
	const source = pieces[Symbol.iterator]();
	const encoder = new TextEncoder();
	return new ReadableStream({
		pull(controller) {
			const { done, value } = source.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value));
		},
		cancel() {
			source.return?.();
		}
	});
}
