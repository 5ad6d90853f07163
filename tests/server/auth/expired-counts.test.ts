import { expect, test, vi } from 'vitest';
import { consumeAttempt } from '../../../src/lib/server/auth/rate-limit.ts';
import { temporaryStore } from '../fixtures/temporary-store.ts';

test('counts that are over are deleted when a later one is taken', async () => {
	const store = temporaryStore();
	const counts = () => store.sqlite.prepare('SELECT count(*) FROM rate_limit').pluck().get();
	vi.useFakeTimers({ toFake: ['Date'] });
	try {
		for (const who of ['a', 'b', 'c']) await consumeAttempt(store, 'receipt', who);
		expect(counts()).toBe(3);
		vi.setSystemTime(Date.now() + 3 * 3_600_000);
		await consumeAttempt(store, 'receipt', 'd');
		expect(counts()).toBe(1);
	} finally {
		vi.useRealTimers();
	}
});
