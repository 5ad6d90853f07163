/** Cache of up to `limit` values; the least recently used value is dropped first. */
export class LruCache<T> {
	readonly #values = new Map<string, T>();
	readonly #limit: number;

	constructor(limit: number) {
		this.#limit = limit;
	}

	/** The value of a key; made and held where there is none. A failure of `make` is not held. */
	get(key: string, make: () => T): T {
		const held = this.#values.get(key);
		const value = held === undefined ? make() : held;
		this.#values.delete(key);
		this.#values.set(key, value);
		const [oldest] = this.#values.keys();
		if (this.#values.size > this.#limit && oldest !== undefined) this.#values.delete(oldest);
		return value;
	}

	/** The value of a key, if it is held. */
	find(key: string): T | undefined {
		const held = this.#values.get(key);
		return held === undefined ? undefined : this.get(key, () => held);
	}

	has(key: string): boolean {
		return this.#values.has(key);
	}

	drop(key: string): void {
		this.#values.delete(key);
	}
}
