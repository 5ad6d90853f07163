import type { Call } from './command.ts';
import { counting } from './counting.ts';

/** Fewer files than this are done before progress could be read. */
const MANY = 5;

/** Does the same to every item and, where there are many, says on standard error how far it is. */
export function stepping<T extends { name: string }, Result>(
	{ around }: Call,
	items: T[],
	act: (item: T) => Result
): Result[] {
	const progress = items.length < MANY ? undefined : counting('Thước Số', around.stderr);
	return items.map((item, index) => {
		const result = act(item);
		progress?.(index + 1, items.length, item.name);
		return result;
	});
}
