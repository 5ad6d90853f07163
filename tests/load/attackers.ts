import type { Attempt } from '../attacks/attacker.ts';
import type { Wanted } from '../people/wanted.ts';
import { HOSTILE_FILES } from './hostile-files.ts';
import { LoadClient, repeat, type Traffic } from './traffic.ts';

const MIB = 1_048_576;
const KEYS = ['may-pha-1', 'may-pha-2', 'may-pha-3'];

export const ATTACKERS: readonly Wanted[] = KEYS.map((name) => ({
	name,
	role: 'reporter',
	unit: '21040@2025-07-01',
	hasKey: true
}));

/** Holders of a key that send hostile files, and strangers that send hostile requests. */
export const runAttackers = (traffic: Traffic): Promise<unknown> =>
	Promise.all([...KEYS.map((name, at) => runKeyHolder(traffic, name, at)), runStranger(traffic)]);

async function runKeyHolder(traffic: Traffic, name: string, first: number): Promise<void> {
	const client = new LoadClient(traffic, 'hostile', `192.0.3.${first}`);
	const authorization = `Bearer ${traffic.at.keys[name] ?? ''}`;
	await repeat(traffic, 6, async (round) => {
		const file = HOSTILE_FILES[(first + round * KEYS.length) % HOSTILE_FILES.length];
		await client.send({
			method: 'POST',
			path: '/api/v1/reports?form=tthc&period=2026-09&note=x',
			headers: { authorization, 'content-type': 'text/csv' },
			body: file?.bytes() ?? ''
		});
	});
}

const URLENCODED = { 'content-type': 'application/x-www-form-urlencoded' };
const MULTIPART = { 'content-type': 'multipart/form-data; boundary=x' };

/** Requests of strangers: none may cost the server more than its refusal. */
const ODD_REQUESTS: readonly (() => Attempt)[] = [
	() => ({
		method: 'POST',
		path: '/dang-nhap',
		headers: URLENCODED,
		body: 'a&'.repeat(4 * MIB)
	}),
	() => ({ method: 'POST', path: '/dang-nhap', headers: URLENCODED, body: 'a=%'.repeat(20_000) }),
	() => ({ method: 'POST', path: '/dang-nhap', headers: URLENCODED, body: 'a&'.repeat(999) }),
	() => ({ method: 'POST', path: '/dang-nhap', headers: MULTIPART, body: '--x\r\nno part' }),
	() => ({ method: 'POST', path: '/nop-bao-cao?/send', headers: MULTIPART, body: '--x--' }),
	() => ({ method: 'POST', path: '/api/v1/reports', headers: MULTIPART, body: 'x'.repeat(MIB) }),
	() => ({
		method: 'POST',
		path: '/api/v1/reports',
		headers: { authorization: `Bearer ts_${'A'.repeat(43)}`, 'content-type': 'text/csv' },
		body: 'x'.repeat(4 * MIB)
	}),
	() => ({ path: '/', headers: { cookie: 'thuoc-so.session_token=%ff.x;'.repeat(200) } }),
	() => ({ path: '/', headers: { 'accept-language': 'vi;q=0.1,'.repeat(1000) } }),
	() => ({ path: `/xep-hang/${'a'.repeat(8000)}` }),
	() => ({ path: `/don-vi?q=${encodeURIComponent('ệ'.repeat(800))}` }),
	() => ({ path: `/xep-hang/on-time-rate?${'period=2026-09&'.repeat(500)}` }),
	() => ({ path: `/so-sanh?don-vi=${'21025,'.repeat(1200)}&chi-tieu=on-time-rate` }),
	() => ({ path: '/api/v1/units/21025/series/on-time-rate?from=0001-01&to=9999-12' }),
	() => ({ path: `/receipts/${'f'.repeat(64)}` }),
	() => ({ path: '/moi/khong-co-lien-ket-nay' }),
	() => ({ path: '/..%2f..%2fetc%2fpasswd' }),
	() => ({ method: 'DELETE', path: '/api/v1/reports' })
];

async function runStranger(traffic: Traffic): Promise<void> {
	const client = new LoadClient(traffic, 'hostile', '');
	await repeat(traffic, 2, (round) => {
		client.address = `10.1.${(round >> 8) % 256}.${round % 256}`;
		const attempt = ODD_REQUESTS[round % ODD_REQUESTS.length]?.() ?? { path: '/' };
		const headers = { origin: traffic.at.origin, accept: 'text/html', ...attempt.headers };
		return client.send({ ...attempt, headers });
	});
}
