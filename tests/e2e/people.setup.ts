import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { makePeople, PASSWORD } from '../people/wanted.ts';
import { totp } from '../totp.ts';
import { databasePath, madePath, PEOPLE, secretOf, stateOf } from './people.ts';

test('everybody has an account and signs in', async ({ browser, baseURL }) => {
	const origin = baseURL ?? '';
	const env = { ...process.env, DATABASE_PATH: databasePath(), ORIGIN: origin };
	writeFileSync(madePath(), JSON.stringify(makePeople(PEOPLE, env)));
	for (const { name, role } of PEOPLE) {
		const context = await browser.newContext({ baseURL: origin });
		const send = (path: string, form: Record<string, string>) =>
			context.request.post(path, {
				form,
				headers: { origin, accept: 'text/html' },
				maxRedirects: 0
			});
		const first = await send('/dang-nhap', { name, password: PASSWORD });
		expect(first.status()).toBe(303);
		if (role !== 'reporter') {
			// the code that set the second factor up was used; the app shows the next one in half a minute
			const code = totp(secretOf(name), Date.now() + 30_000);
			expect((await send('/dang-nhap/ma', { code })).status()).toBe(303);
		}
		await context.storageState({ path: stateOf(name) });
		await context.close();
	}
});
