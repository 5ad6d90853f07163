import type { Store } from './store.ts';

/**
 * A query that is built and prepared once for each open database. Building one takes longer than
 * running it; some run a hundred times for one page.
 */
export function preparedOnce<Query>(prepare: (store: Store) => Query): (store: Store) => Query {
	const held = new WeakMap<Store, Query>();
	return (store) => {
		const known = held.get(store);
		if (known !== undefined) return known;
		const query = prepare(store);
		held.set(store, query);
		return query;
	};
}
