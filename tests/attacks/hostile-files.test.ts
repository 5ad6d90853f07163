import { beforeAll, expect, it } from 'vitest';
import { workbookOfRows } from '../core/ingest/source/written-workbook.ts';
import { send } from './attacker.ts';
import { installation, type Installation } from './installation.ts';

let at: Installation;

beforeAll(async () => {
	at = await installation([
		{ name: 'can-bo', role: 'reporter', unit: '528@2021-01-01', hasKey: true }
	]);
	return at.end;
});

it('while a workbook of 200,000 rows is read, the server answers', async () => {
	const row = '<row><c><v>1</v></c><c><v>2</v></c></row>';
	let isRead = false;
	const reading = send(at, {
		method: 'POST',
		path: '/api/v1/reports?form=tthc&period=2023-Q1&unit=528&note=x',
		headers: { authorization: `Bearer ${at.keys['can-bo'] ?? ''}`, 'content-type': 'text/csv' },
		body: workbookOfRows(row.repeat(200_000))
	}).finally(() => (isRead = true));
	let answers = 0;
	while (!isRead) {
		expect((await send(at, { path: '/healthz' })).text).toBe('ok');
		answers += 1;
	}
	expect((await reading).status).toBe(422);
	expect(answers).toBeGreaterThan(10);
});
