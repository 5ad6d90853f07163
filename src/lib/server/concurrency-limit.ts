/** Runs a computation, at once or after those before it. */
export type RunLimited = <T>(compute: () => Promise<T>) => Promise<T>;

/** Limits how many computations run at once; the others wait in the order in which they came. */
export function limitConcurrency(most: number): RunLimited {
	let running = 0;
	const waiting: (() => void)[] = [];
	return async (compute) => {
		if (running < most) running += 1;
		else await new Promise<void>((resolve) => waiting.push(resolve));
		try {
			return await compute();
		} finally {
			// the place goes to the next one that waits
			const next = waiting.shift();
			if (next) next();
			else running -= 1;
		}
	};
}
