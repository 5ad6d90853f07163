import type { CommandCall } from './command.ts';
import { createProgressReporter } from './counting.ts';

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
