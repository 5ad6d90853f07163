import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createHttpServer } from '../../src/cli/http-server.ts';

const SHORT = { headers: 100, request: 200, look: 20 };

async function port(server: Server): Promise<number> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => server.closeAllConnections());
	onTestFinished(() => {
		server.close();
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

/** Sends the beginning of a request and no more; what comes back until the connection is closed. */
function begun(to: number, text: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(to, '127.0.0.1', () => socket.write(text));
		let said = '';
		socket.on('data', (chunk) => (said += String(chunk)));
		socket.once('close', () => resolve(said));
		socket.once('error', reject);
	});
}

it.each([
	['headers that do not end', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: a'],
	['a body that does not come', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab']
])('%s hold no connection for ever', async (_, text) => {
	const server = createHttpServer((request) => request.resume(), SHORT);
	expect(await begun(await port(server), text)).toMatch(/^HTTP\/1\.1 408/u);
});

it('in use it waits longer for a body than for headers, and for neither without end', () => {
	const server = createHttpServer(() => undefined);
	expect(server.headersTimeout).toBeGreaterThan(0);
	expect(server.requestTimeout).toBeGreaterThan(server.headersTimeout);
	expect(server.maxHeadersCount).toBeGreaterThan(20);
});
