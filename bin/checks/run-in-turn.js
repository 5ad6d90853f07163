/** One for each processor of a small machine. */
const AT_ONCE = 2;

/**
 * Does something to all items, two at a time: the first of those left whose predecessors have ended.
 * @template {{ name: string, after?: string[] }} T
 * @template R
 * @param {T[]} items
 * @param {(item: T) => Promise<R>} act
 * @returns {Promise<R[]>} in the order of the items
 */
export async function inTurn(items, act) {
	const left = new Set(items);
	/** @type {Map<string, R>} */
	const ended = new Map();
	/** @type {Set<Promise<void>>} */
	const running = new Set();
	while (left.size > 0 || running.size > 0) {
		const next = running.size < AT_ONCE ? firstReady(left, ended) : undefined;
		if (next) {
			left.delete(next);
			const work = act(next).then((result) => {
				ended.set(next.name, result);
				running.delete(work);
			});
			running.add(work);
		} else {
			if (running.size === 0) throw new Error(`${[...left].map(({ name }) => name)} wait in vain`);
			await Promise.race(running);
		}
	}
	return items.flatMap(({ name }) => ended.get(name) ?? []);
}

/**
 * @template {{ name: string, after?: string[] }} T
 * @param {Set<T>} left
 * @param {Map<string, unknown>} ended
 */
const firstReady = (left, ended) =>
	[...left].find(({ after = [] }) => after.every((name) => ended.has(name)));
