import { expect, test } from 'vitest';
import { withSecurityHeaders } from '../../../src/lib/server/http/security-headers.ts';
import { temporaryApp } from '../fixtures/temporary-app.ts';

test('signing out clears what the browser kept, but not the cookie of a known device', () => {
	const app = temporaryApp();
	const header = (isSignedOut: boolean): string | null =>
		withSecurityHeaders(new Response(null), { app, cookies: [], isSignedOut }, app.env).headers.get(
			'Clear-Site-Data'
		);
	expect([header(true), header(false)]).toEqual(['"cache", "storage"', null]);
});
