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
