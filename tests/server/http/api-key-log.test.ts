import { expect, test, vi } from 'vitest';
import { createApiKey, revokeApiKey } from '../../../src/lib/features/account/api-keys.server.ts';
import { apiKeysOf } from '../../../src/lib/server/auth/api-key-records.ts';
import { authorizeRequest } from '../../../src/lib/server/http/authorize-request.ts';
import { reporter } from '../fixtures/people.ts';
import { requestEvent } from '../fixtures/request-event.ts';
import { sharedApp, temporaryApp } from '../fixtures/temporary-app.ts';

const app = sharedApp((atEnd) => temporaryApp({}, atEnd));
const route = '/api/v1/reports';

/** The lines that a request with a key writes to the log, and its status. */
async function logOf(key: string, headers: Record<string, string> = {}) {
	const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
	const event = requestEvent(app(), {
		...{ route, path: route, method: 'POST', body: 'a=b' },
		headers: { authorization: `Bearer ${key}`, ...headers }
	});
	const response = await authorizeRequest(event, app());
	const lines = written.mock.calls.map(([line]) => String(line));
	written.mockRestore();
	return { status: response?.status ?? null, lines, call: event.locals.call };
}

test('a refused key is logged with its id, label, unit and route, never the key itself', async () => {
	const lan = await reporter(app(), 'lan');
	const unit = '528@2021-01-01';
	const key = createApiKey(app(), lan, { label: 'Máy một cửa', unit, days: 30 });
	const [{ id } = { id: '' }] = apiKeysOf(app().store, lan.id);
	const call = { key: id, label: 'Máy một cửa', unit, route };

	const taken = await logOf(key, { 'content-type': 'text/csv' });
	expect(taken).toMatchObject({ status: null, call: { ...call, who: 'lan' } });

	revokeApiKey(app(), id, lan, 'lan');
	const { status, lines } = await logOf(key);
	expect(status).toBe(401);
	expect(lines.map((line) => JSON.parse(line))).toMatchObject([
		{ status: 401, code: 'no-key', ...call }
	]);
	expect(lines.join('')).not.toContain(key.slice(3));
});

test('a key that never was is logged without anything of it', async () => {
	const key = `ts_${'x'.repeat(43)}`;
	const { status, lines } = await logOf(key);
	expect(status).toBe(401);
	expect(lines.map((line) => JSON.parse(line))).toMatchObject([
		{ code: 'no-key', route, who: null }
	]);
	expect(lines.join('')).not.toContain('xxxx');
});
