import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type Server } from './server.ts';

let server: Server;
beforeAll(async () => {
	server = await startServer('off');
}, 600_000);
afterAll(() => server.end());

const ask = (path: string): Promise<Response> => fetch(new URL(path, server.origin));

it('before the first release programs are told in their own form', async () => {
	const response = await ask('/api/v1/rankings/on-time-rate?level=commune&period=2025-08');
	expect(response.status).toBe(404);
	expect((await response.json()).type).toBe('urn:thuoc-so:problem:no-release');
	expect(await (await ask('/api/v1/releases')).json()).toEqual([]);
	expect(await (await ask('/healthz')).text()).toBe('ok');
});
