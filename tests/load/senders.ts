import { createHash } from 'node:crypto';
import { signedIn } from '../attacks/attacker.ts';
import type { Wanted } from '../people/wanted.ts';
import { COMMUNES, csvReport, type GoodFile, wholeCountry, workbookReport } from './good-files.ts';
import { LoadClient, repeat, type Traffic } from './traffic.ts';

/** New reports of a unit are limited to 100 a day: an hour stays below it. */
const NEW_REPORT_EVERY_MS = 40_000;

const COMMUNE_SENDERS = COMMUNES.slice(0, 10).map((code) => ({
	name: `may-${code}`,
	unit: `${code}@2025-07-01` as const,
	units: [code]
}));
const PROVINCE_SENDERS = ['may-tinh-1', 'may-tinh-2'].map((name) => ({
	name,
	unit: '51@2025-07-01' as const,
	units: COMMUNES
}));
const PAGE_SENDERS = COMMUNES.slice(10, 13).map((code) => ({
	name: `can-bo-${code}`,
	unit: `${code}@2025-07-01` as const,
	units: [code]
}));

export const SENDERS: readonly Wanted[] = [
	...[...COMMUNE_SENDERS, ...PROVINCE_SENDERS].map(({ name, unit }) => ({
		name,
		unit,
		role: 'reporter' as const,
		hasKey: true
	})),
	...PAGE_SENDERS.map(({ name, unit }) => ({ name, unit, role: 'reporter' as const }))
];

/** Programs and officials that send good files. */
export const runSenders = (traffic: Traffic): Promise<unknown> =>
	Promise.all([
		...[...COMMUNE_SENDERS, ...PROVINCE_SENDERS].map((sender) => runProgram(traffic, sender)),
		...PAGE_SENDERS.map((sender) => runOfficial(traffic, sender))
	]);

interface Sender {
	name: string;
	units: readonly string[];
}

/** A program: new reports within the quota of its unit, the same file again, and checks. */
async function runProgram(traffic: Traffic, { name, units }: Sender): Promise<void> {
	const { at, random, receipts } = traffic;
	const client = new LoadClient(traffic, 'program', addressOf(name));
	const authorization = `Bearer ${at.keys[name] ?? ''}`;
	const post = ({ bytes, type }: GoodFile, query: string) =>
		client.send({
			method: 'POST',
			path: `/api/v1/reports?form=tthc&period=${monthOf(traffic)}&note=x${query}`,
			headers: { authorization, 'content-type': type },
			body: bytes
		});
	let next = Date.now();
	let last = csvReport(random, units);
	await repeat(traffic, 5, async (round) => {
		if (Date.now() >= next) {
			next = Date.now() + NEW_REPORT_EVERY_MS;
			last = random.chance(0.5) ? csvReport(random, units) : workbookReport(random, units);
			const { status, text } = await post(last, '');
			if (status !== 201) return;
			const receipt = JSON.parse(text);
			receipts.push({ id: receipt.id, sha256: receipt.sha256 });
			await client.send({ path: `/api/v1/reports/${receipt.id}`, headers: { authorization } });
		} else if (round % 5 === 0) await post(workbookReport(random, wholeCountry()), '&dry_run=true');
		else if (round % 5 === 1) await post(csvReport(random, wholeCountry()), '&dry_run=true');
		else await post(last, '&dry_run=true');
	});
}

/** An official: signs in, uploads, names form and period, looks at the check, confirms, or deletes the draft. */
async function runOfficial(traffic: Traffic, { name, units }: Sender): Promise<void> {
	const { random, receipts } = traffic;
	const client = new LoadClient(traffic, 'page', addressOf(name));
	await signedIn(traffic.at, name, client);
	await repeat(traffic, 25, async (round) => {
		const file = [csvReport(random, units), workbookReport(random, units)][round % 2];
		const { location } = await client.upload(file?.name ?? '', file?.bytes ?? '');
		await client.post(`${location}?/choose`, { form: 'tthc', period: monthOf(traffic) });
		await client.get(location);
		await client.get('/nop-bao-cao');
		const { text } = await client.get(`${location}/doi-chieu`);
		const form = { cut: hiddenValue(text, 'cut') ?? '', note: 'Số liệu', seen: 'yes' };
		const confirmed = await client.post(`${location}/doi-chieu?/confirm`, form);
		const id = /\/bao-cao\/([\w-]+)$/u.exec(confirmed.location)?.[1];
		if (id) receipts.push({ id, sha256: sha256Of(file?.bytes ?? '') });
		else await client.post(`${location}?/drop`, {});
		await client.get(id ? `/bao-cao/${id}` : '/ban-lam-viec');
	});
}

const sha256Of = (bytes: string | Uint8Array): string =>
	createHash('sha256').update(bytes).digest('hex');

export const hiddenValue = (html: string, name: string): string | undefined =>
	new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(html)?.[1];

/** A month that ended, so that a report of it is complete. */
const monthOf = ({ random }: Traffic): string =>
	`2026-${String(random.between(1, 10)).padStart(2, '0')}`;

const addressOf = (name: string): string =>
	`192.0.2.${[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 250}`;
