import { createHash, randomBytes } from 'node:crypto';
import { COMMUNES } from './good-files.ts';
import { LoadClient, repeat, type Traffic } from './traffic.ts';

const READERS = 10;
const PAUSE_SECONDS = 1;

/** Readers of public pages, data and files, and people who look up receipts. */
export const runReaders = (traffic: Traffic): Promise<unknown> =>
	Promise.all([
		...Array.from({ length: READERS }, (_, at) => runReader(traffic, `198.51.100.${at}`)),
		runHastyReader(traffic),
		runReceiptReader(traffic)
	]);

/** Opens pages as people do: many find the page unchanged since they saw it. */
async function runReader(traffic: Traffic, address: string): Promise<void> {
	const { random } = traffic;
	const client = new LoadClient(traffic, 'reader', address);
	const cookie = random.chance(0.5) ? { cookie: forgedSession() } : {};
	const tags = new Map<string, string>();
	await repeat(traffic, PAUSE_SECONDS, async () => {
		const path = addressToRead(traffic);
		const tag = random.chance(0.5) ? tags.get(path) : undefined;
		const { headers, text } = await client.get(path, {
			...cookie,
			...(tag ? { 'if-none-match': tag } : {})
		});
		if (typeof headers['etag'] === 'string') tags.set(path, headers['etag']);
		const [, file] = /"(?:\.\.?)?(\/_app\/immutable\/[^"]+)"/u.exec(text) ?? [];
		if (file) await client.get(file, { 'accept-encoding': 'br' });
	});
}

/** A session that nobody has, signed by nobody: its check takes the server a moment. */
const forgedSession = (): string =>
	`thuoc-so.session_token=${randomBytes(24).toString('base64url')}.${randomBytes(32).toString('base64')}`;

/** A program that asks faster than the limit of its network. */
async function runHastyReader(traffic: Traffic): Promise<void> {
	const client = new LoadClient(traffic, 'reader', '203.0.113.250');
	await repeat(traffic, 0.08, () => client.get('/api/v1/indicators'));
}

/** Receipts that were given, and receipts of files that nobody sent. */
async function runReceiptReader(traffic: Traffic): Promise<void> {
	const { random, receipts } = traffic;
	const client = new LoadClient(traffic, 'receipt', '203.0.113.251');
	await repeat(traffic, 2, async () => {
		const given = receipts[random.between(0, receipts.length - 1)];
		const unknown = createHash('sha256').update(randomBytes(8)).digest('hex');
		client.address = given ? '203.0.113.251' : '203.0.113.252';
		await client.get(`/receipts/${random.chance(0.7) && given ? given.sha256 : unknown}`);
	});
}

/** An address of the public pages and data, with parameters that the demo data answer. */
function addressToRead({ random }: Traffic): string {
	const month = `2026-${String(random.between(1, 10)).padStart(2, '0')}`;
	const commune = COMMUNES[random.between(0, COMMUNES.length - 1)] ?? '';
	const indicator = random.pick(['on-time-rate', 'online-dossier-rate', 'signed-document-ratio']);
	const ranked = `level=commune&period=${month}&parent=51`;
	return random.pick([
		'/',
		'/en',
		'/xep-hang',
		`/xep-hang/${indicator}?${ranked}`,
		`/xep-hang/${indicator}?${ranked}&nhom=kind:phuong`,
		'/don-vi?q=binh%20son',
		`/don-vi/${commune}`,
		`/don-vi/${commune}/dien-bien/${indicator}`,
		`/giai-thich/${indicator}/${commune}?period=${month}`,
		'/bo-chi-so/qd-766?level=commune&period=2026-Q2&parent=51',
		`/so-sanh?don-vi=21025,${commune}&chi-tieu=${indicator}&tu=2026-01&den=${month}`,
		'/phuong-phap',
		'/dot-cong-bo',
		'/chien-dich',
		'/bieu-mau/tthc.xlsx?period=2026-09&unit=51',
		`/api/v1/rankings/${indicator}?${ranked}`,
		`/api/v1/rankings/${indicator}.csv?${ranked}`,
		`/api/v1/units/${commune}/series/${indicator}`,
		'/api/v1/units?level=commune&parent=51',
		`/api/v1/observations.csv?form=tthc&period=${month}`,
		'/api/v1/openapi.json',
		'/favicon.svg',
		'/khong-co-trang-nay'
	]);
}
