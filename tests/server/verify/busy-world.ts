import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { Finding, VerificationResult } from '../../../src/lib/model/verified.ts';
import { commentOnReport } from '../../../src/lib/server/comment.ts';
import { saveDraft } from '../../../src/lib/server/draft.ts';
import { withWorkbook } from '../../../src/lib/server/opened.ts';
import {
	changeRoleAssignment,
	deactivateAccount,
	reactivateAccount
} from '../../../src/lib/server/people/duties.ts';
import { inviteFirstAdministrator } from '../../../src/lib/server/people/first-administrator.ts';
import { createApiKey, revokeApiKey } from '../../../src/lib/server/people/keys.ts';
import { apiKeysOf } from '../../../src/lib/server/query/keys.ts';
import { decideReply, submitReply } from '../../../src/lib/server/reply.ts';
import { returnReport, withdrawReport } from '../../../src/lib/server/review.ts';
import { verifyInstallation } from '../../../src/lib/server/verify/verify-installation.ts';
import type { AppContext } from '../../../src/lib/server/world.ts';
import { account, reporter, reviewer } from '../fixtures/people.ts';
import { temporaryFolder } from '../fixtures/temporary-store.ts';
import { at, dossiers, hand, release, temporaryWorld } from '../fixtures/temporary-world.ts';

/** What is known of the busy world, and is found again in the bytes of its file. */
export const KNOWN = {
	note: 'các huyện khác chưa gửi',
	releaseNote: 'Công bố lần đầu',
	reason: 'Thiếu xã Nghĩa Hà',
	reply: 'Do hệ thống của huyện dừng hai tuần.',
	quote: 'đạt 99,95%',
	count: 98_765
};

/** An installation in which something of every kind was done. */
export async function busyWorld(): Promise<AppContext> {
	const world = temporaryWorld();
	await inviteFirstAdministrator(world);
	const person = await reporter(world, 'lan-bao-cao');
	const judge = await reviewer(world, 'binh-duyet');
	await account(world, 'cuc-tung-lam', 'reporter', '522@2021-01-01');
	await people(world, person.id);
	await reports(world);
	const period = { start: '2022-12-15', end: '2023-03-14' };
	const said = { unit: '528@2021-01-01', indicator: 'on-time-rate', period } as const;
	const id = submitReply(world, person, { ...said, text: KNOWN.reply }, at('2023-03-17'));
	decideReply(world, id, 'approved', { actor: judge.name, at: at('2023-03-18'), reason: '' });
	const [kept, gone] = [1, 2].map((days) =>
		createApiKey(world, person, { label: `máy chủ ${days}`, unit: said.unit, days })
	);
	if (kept && gone)
		revokeApiKey(world, apiKeysOf(world.store, person.id)[0]?.id ?? '', null, judge.name);
	const draft = { ...dossiers([['528', 3, 3]], { period: '2023-Q2' }), name: 'cho-nop.csv' };
	const chosen = { form: 'tthc', period: '2023-Q2', unit: '528', meanings: [] };
	saveDraft(world, { ...draft, owner: person.name, chosen, at: new Date() });
	release(world, '2023-04-20', 'Có đính chính');
	return world;
}

/** Somebody changes duty, somebody goes, somebody goes and comes back. */
async function people(world: AppContext, id: string): Promise<void> {
	const gone = await account(world, 'dung-da-nghi', 'reviewer');
	deactivateAccount(world, gone.id, 'quan-tri');
	deactivateAccount(world, id, 'quan-tri');
	reactivateAccount(world, id, 'quan-tri');
	const moved = await account(world, 'giang-doi-viec', 'reviewer');
	changeRoleAssignment(world, moved.id, { role: 'reporter', unit: '524@2021-01-01' }, 'quan-tri');
}

/** A wide file, a correction, a long one, a workbook, statements; one returned, one withdrawn. */
async function reports(world: AppContext): Promise<void> {
	const first = hand(world, dossiers([['528', KNOWN.count, 4], ['522', 40, 2]])); // prettier-ignore
	commentOnReport(world, first.id ?? '', {
		actor: 'binh-duyet',
		at: at('2023-03-16'),
		text: 'Đã xem'
	});
	hand(world, await workbook());
	hand(world, LONG);
	hand(world, STATED, { note: undefined, origin: 'published' });
	release(world, '2023-04-01', KNOWN.releaseNote);
	hand(world, dossiers([['528', KNOWN.count - 1, 6]]), { at: at('2023-04-05') });
	const back = hand(world, dossiers([['524', 7, 0]]), { approve: false, at: at('2023-04-06') });
	const act = { actor: 'binh-duyet', at: at('2023-04-07'), reason: KNOWN.reason };
	returnReport(world, back.id ?? '', act);
	const wrong = hand(world, dossiers([['525', 70, 1]]), { at: at('2023-04-08') });
	withdrawReport(world, wrong.id ?? '', { ...act, at: at('2023-04-09') });
}

async function workbook() {
	const rows = [
		['unit', 'outgoing_total', 'outgoing_electronic', 'outgoing_secret'],
		['528', 1234, 1200, 3]
	];
	const bytes = await writeXlsx({ sheets: [{ name: 'Biểu', rows }] });
	return withWorkbook({ name: 'vb.xlsx', bytes, form: 'vanban', period: '2023-01', unit: '51' });
}

const LONG = {
	name: 'dai.csv',
	bytes: Buffer.from(
		'unit;field;value\n528;villages;57\n528;village_teams;50\n522;villages;68\n522;village_teams;61\n'
	),
	form: 'cnscd',
	period: '2023-01'
};

const STATED = {
	name: 'congbo.csv',
	bytes: Buffer.from(
		[
			'unit,period,indicator,kind,value,qualifier,source,quote',
			`528,2022,on-time-rate,result,99.95,=,Báo Quảng Ngãi,"${KNOWN.quote}"`,
			''
		].join('\n')
	),
	form: 'congbo'
};

/** What is on record in the busy world, as it was before a byte was changed. */
export interface Busy {
	file: Buffer;
	events: { seq: number; act: string; subject: string; digest: string | null; hash: string }[];
	/** In the order in which they came. */
	reports: { public_id: string; file: string }[];
	references: { hash: string; content: string }[];
	keys: { id: string; label: string; hash: string }[];
	reply: string;
	draft: string;
}

let made: Promise<Busy> | undefined;

/** The busy world, made once for all tests that only look at its bytes. */
export const busy = (): Promise<Busy> => (made ??= look());

async function look(): Promise<Busy> {
	const world = await busyWorld();
	const all = <T>(select: string): T[] => world.store.sqlite.prepare<[], T>(select).all();
	const [reply, draft] = ['reply', 'draft'].map(
		(table) => all<{ id: string }>(`SELECT id FROM ${table}`)[0]?.id ?? ''
	);
	return {
		file: fileOf(world),
		events: all('SELECT seq, act, subject, digest, hash FROM event ORDER BY seq'),
		reports: all('SELECT public_id, file FROM report ORDER BY id'),
		references: all('SELECT hash, content FROM reference ORDER BY kind'),
		keys: all('SELECT id, label, hash FROM machine_key ORDER BY label'),
		reply: reply ?? '',
		draft: draft ?? ''
	};
}

/** The bytes of its database file, all of it in the one file. */
export function fileOf({ store, env }: AppContext): Buffer {
	store.sqlite.pragma('wal_checkpoint(TRUNCATE)');
	return readFileSync(env.databasePath);
}

/** What `verify` finds in a database of these bytes. */
export async function verifiedBytes(
	bytes: Buffer,
	folder = temporaryFolder()
): Promise<VerificationResult> {
	const databasePath = join(folder, 'copy.sqlite');
	writeFileSync(databasePath, bytes);
	return verifyInstallation({ root: resolve('.'), databasePath }, () => undefined);
}

/** What `verify` finds in the database of a world, as it lies there. */
export const verifiedWorld = (world: AppContext): Promise<VerificationResult> =>
	verifiedBytes(fileOf(world));

/** `code place` of each finding, the place in the order of its keys. */
export const toldBy = ({ findings }: VerificationResult): string[] =>
	findings.map(({ code, place }: Finding) => [code, ...Object.values(place)].join(' '));
