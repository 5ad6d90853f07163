import { createServer, request } from 'node:http';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { waitForTurnOf } from '../../../src/lib/server/http/request-turns.ts';
import { inTurn, waitForTurn } from '../../../src/lib/server/turns.ts';

/** Occupies the thread, as the computation of an answer does. */
function compute(milliseconds: number): void {
	const end = performance.now() + milliseconds;
	while (performance.now() < end);
}

test('a probe behind requests that arrived together waits for one of them', async () => {
	const started: string[] = [];
	const server = createServer(({ url = '' }, response) => {
		const answer = (milliseconds: number): void => {
			started.push(url);
			compute(milliseconds);
			response.end();
		};
		if (url === '/probe') answer(0);
		else void waitForTurn().then(() => answer(20));
	});
	server.listen(0, '127.0.0.1');
	onTestFinished(() => void server.close());
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : 0;
	const answer = async (path: string): Promise<void> => {
		const asked = request({ host: '127.0.0.1', port, path, agent: false });
		asked.end();
		const [response] = await once(asked, 'response');
		await once(response.resume(), 'end');
	};
	const pages = Array.from({ length: 10 }, (_, at) => `/${at}`);
	await Promise.all([...pages, '/probe'].map(answer));
	expect(started.filter((url) => url !== '/probe')).toHaveLength(10);
	expect(started.indexOf('/probe')).toBeLessThan(5);
});

test('requests keep their order', async () => {
	const order: number[] = [];
	await Promise.all([1, 2, 3].map((number) => waitForTurn().then(() => order.push(number))));
	expect(order).toEqual([1, 2, 3]);
});

test('a request whose client leaves before its turn has no turn', async () => {
	const clients = [1, 2, 3].map(() => new AbortController());
	const started = await Promise.all(
		clients.map(async (client) => {
			const isAsked = await waitForTurnOf(client);
			// the first answer takes so long that the second client leaves
			clients[1]?.abort();
			return isAsked;
		})
	);
	expect(started).toEqual([true, false, true]);
});

test('results that arrive together are used in turns of their own', async () => {
	const used: string[] = [];
	const results = [1, 2].map((number) => inTurn(number).then((one) => used.push(`result ${one}`)));
	setImmediate(() => setImmediate(() => used.push('other work')));
	await Promise.all(results);
	expect(used).toEqual(['other work', 'result 1', 'result 2']);
});
