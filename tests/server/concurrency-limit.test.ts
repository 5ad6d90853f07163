import { setImmediate as nextLoop } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { limitConcurrency } from '../../src/lib/server/concurrency-limit.ts';

const NUMBERS = Array.from({ length: 11 }, (_, at) => at);

test.each([1, 2, 3, 20])('%i run at once, and nobody overtakes another', async (most) => {
	const run = limitConcurrency(most);
	const started: number[] = [];
	let [running, peak] = [0, 0];
	const doubled = NUMBERS.map((number) =>
		run(async () => {
			started.push(number);
			peak = Math.max(peak, (running += 1));
			await nextLoop();
			running -= 1;
			return 2 * number;
		})
	);
	expect(await Promise.all(doubled)).toEqual(NUMBERS.map((number) => 2 * number));
	expect([started, peak, running]).toEqual([NUMBERS, Math.min(most, NUMBERS.length), 0]);
});

test('one that fails gives its place to the next', async () => {
	const run = limitConcurrency(1);
	const fail = () => Promise.reject(new Error('no'));
	const all = await Promise.allSettled([run(fail), run(async () => 'yes'), run(fail)]);
	expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
	expect(await run(async () => 'again')).toBe('again');
});
