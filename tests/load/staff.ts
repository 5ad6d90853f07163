import { signedIn } from '../attacks/attacker.ts';
import { PASSWORD, type Wanted } from '../people/wanted.ts';
import { hiddenValue } from './senders.ts';
import { LoadClient, repeat, type Traffic } from './traffic.ts';

const SIGNERS = ['vao-ra-1', 'vao-ra-2', 'vao-ra-3'];
/** Accounts whose passwords are guessed: guesses lock a name for unknown devices. */
const GUESSED = 'bi-do';
const REVIEWER = 'duyet';
const RELEASE_EVERY_MS = 300_000;

export const STAFF: readonly Wanted[] = [
	...[...SIGNERS, GUESSED].map((name) => ({
		name,
		role: 'reporter' as const,
		unit: '21034@2025-07-01' as const
	})),
	{ name: REVIEWER, role: 'reviewer', unit: null }
];

/** People who sign in and out, a stranger who guesses passwords, and a reviewer. */
export const runStaff = (traffic: Traffic): Promise<unknown> =>
	Promise.all([
		...SIGNERS.map((name, at) => runSigner(traffic, name, `198.51.101.${at}`)),
		runGuesser(traffic),
		runReviewer(traffic)
	]);

async function runSigner(traffic: Traffic, name: string, address: string): Promise<void> {
	const client = new LoadClient(traffic, 'sign-in', address);
	await repeat(traffic, 20, async (round) => {
		if (round % 3 === 2) await client.post('/dang-nhap', { name, password: 'sai hoan toan 1' });
		await signedIn(traffic.at, name, client);
		await client.get('/tai-khoan');
		await client.post('/dang-xuat', {});
	});
}

/** Guesses from ever new addresses: a guess costs the server a password hash. */
async function runGuesser(traffic: Traffic): Promise<void> {
	const client = new LoadClient(traffic, 'sign-in', '');
	await repeat(traffic, 3, (round) => {
		client.address = `10.0.${(round >> 8) % 256}.${round % 256}`;
		const name = round % 2 === 0 ? GUESSED : `khong-co-${round}`;
		return client.post('/dang-nhap', { name, password: `${PASSWORD}${round}` });
	});
}

/** A reviewer: approves what waits, and publishes a release every few minutes. */
async function runReviewer(traffic: Traffic): Promise<void> {
	const client = new LoadClient(traffic, 'review', '198.51.102.1');
	await signedIn(traffic.at, REVIEWER, client);
	let next = Date.now() + RELEASE_EVERY_MS;
	await repeat(traffic, 20, async () => {
		const { text } = await client.get('/duyet');
		const [id] = [...text.matchAll(/name="id" value="([^"]+)"/gu)].map(([, value = '']) => value);
		if (id) await client.post('/duyet?/approve', { id });
		if (Date.now() < next) return;
		next = Date.now() + RELEASE_EVERY_MS;
		const preview = await client.get('/cong-bo');
		const form = { cut: hiddenValue(preview.text, 'cut') ?? '', note: 'Công bố khi chạy tải' };
		await client.post('/cong-bo?/publish', form);
	});
}
