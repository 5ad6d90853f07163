import { plainLine } from '../../lib/core/model/typed-text.ts';
import type { CommandCall, Reader } from './command.ts';

/** The count is written at most this often, so that a log is not flooded. */
const UPDATE_INTERVAL_MS = 200;

/**
 * Progress of long work, for people: on a terminal one line that counts up, in a log a line at the
 * start and one at the end.
 */
export function createProgressReporter(
	what: string,
	stream: Reader
): (done: number, all: number, item: string) => void {
	const start = Date.now();
	let last = 0;
	return (done, all, item) => {
		const now = Date.now();
		if (done === all) {
			const seconds = Math.max(1, Math.round((now - start) / 1000));
			stream.write(`${stream.isTTY ? '\r\u001b[K' : ''}${what}: ${all}, ${seconds} s\n`);
		} else if (stream.isTTY && now - last >= UPDATE_INTERVAL_MS) {
			last = now;
			stream.write(`\r\u001b[K${what}: ${done}/${all} ${plainLine(item)}`);
		} else if (!stream.isTTY && last === 0) {
			last = now;
			stream.write(`${what} …\n`);
		}
	};
}

/** Fewer files than this are done before progress could be read. */
const MIN_REPORTED_ITEMS = 5;

/** Does the same to every item and, where there are many, says on standard error how far it is. */
export function mapWithProgress<T extends { name: string }, Result>(
	{ around }: CommandCall,
	items: T[],
	act: (item: T) => Result
): Result[] {
	const progress =
		items.length < MIN_REPORTED_ITEMS
			? undefined
			: createProgressReporter('Thước Số', around.stderr);
	return items.map((item, index) => {
		const result = act(item);
		progress?.(index + 1, items.length, item.name);
		return result;
	});
}
