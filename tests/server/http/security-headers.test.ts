import { createServer } from 'node:http';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { denyRequest } from '../../../src/lib/server/http/deny-request.ts';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import {
	withSecurityHeaders,
	withStaticSecurityHeaders
} from '../../../src/lib/server/http/security-headers.ts';
import { requestEvent } from '../fixtures/request-event.ts';
import { temporaryApp } from '../fixtures/temporary-app.ts';

test('signing out clears what the browser kept, but not the cookie of a known device', () => {
	const app = temporaryApp();
	const header = (isSignedOut: boolean): string | null =>
		withSecurityHeaders(new Response(null), { app, cookies: [], isSignedOut }, app.env).headers.get(
			'Clear-Site-Data'
		);
	expect([header(true), header(false)]).toEqual(['"cache", "storage"', null]);
});

const TYPES: [sent: string, received: string][] = [
	['text/html', 'text/html; charset=utf-8'],
	['text/javascript', 'text/javascript; charset=utf-8'],
	['application/json', 'application/json; charset=utf-8'],
	['image/svg+xml', 'image/svg+xml; charset=utf-8'],
	['text/csv; charset=utf-16le', 'text/csv; charset=utf-16le'],
	['text/plain;charset=UTF-8', 'text/plain;charset=UTF-8'],
	['application/octet-stream', 'application/octet-stream']
];

test.each(TYPES)('an answer of type %s is sent as %s', (sent, received) => {
	const app = temporaryApp();
	const answer = new Response('x', { headers: { 'Content-Type': sent } });
	const { headers } = withSecurityHeaders(answer, { app, cookies: [] }, app.env);
	expect(headers.get('Content-Type')).toBe(received);
});

test.each(TYPES)('a file of type %s is sent as %s', async (sent, received) => {
	const { env } = temporaryApp();
	const server = createServer(
		withStaticSecurityHeaders((_, response) => {
			response.writeHead(200, { 'Content-Type': sent, ETag: '"x"' });
			response.end('x');
		}, env)
	);
	server.listen(0, '127.0.0.1');
	onTestFinished(() => void server.close());
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : 0;
	const { headers } = await fetch(`http://127.0.0.1:${port}/`);
	expect([headers.get('Content-Type'), headers.get('ETag')]).toEqual([received, '"x"']);
});

test('a refusal to our own script is not stored, and says why', async () => {
	const app = temporaryApp();
	const event = requestEvent(app, { route: '/(admin)/quan-tri', path: '/quan-tri' });
	Object.assign(event, { isDataRequest: true });
	const answer = await denyRequest(event, new RequestError('denied'));
	expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([403, 'no-store']);
	const { id, message } = await answer.json();
	expect(message).toContain(id);
});
