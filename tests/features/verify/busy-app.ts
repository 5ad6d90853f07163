import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { Finding, VerificationResult } from '../../../src/lib/core/model/verification.ts';
import {
	commentOnReport,
	returnReport,
	withdrawReport,
	withdrawWaitingReport
} from '../../../src/lib/features/review/review-report.server.ts';
import { saveDraft } from '../../../src/lib/features/submission/drafts.server.ts';
import { withWorkbook } from '../../../src/lib/core/ingest/source/workbook.ts';
import {
	changeRoleAssignment,
	deactivateAccount,
	reactivateAccount
} from '../../../src/lib/features/people/manage-accounts.server.ts';
import { inviteFirstAdministrator } from '../../../src/lib/features/people/first-administrator.server.ts';
import { createApiKey, revokeApiKey } from '../../../src/lib/features/account/api-keys.server.ts';
import { apiKeysOf } from '../../../src/lib/server/auth/api-key-records.ts';
import { decideReply, submitReply } from '../../../src/lib/features/submission/replies.server.ts';
import { verifyInstallation } from '../../../src/lib/features/verify/verify-installation.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { account, reporter, reviewer } from '../../server/fixtures/people.ts';
import { temporaryFolder } from '../../server/fixtures/temporary-store.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

/** Facts about the test database that are found again in the bytes of its file. */
export const KNOWN = {
	note: 'các huyện khác chưa gửi',
	releaseNote: 'Công bố lần đầu',
	reason: 'Thiếu xã Nghĩa Hà',
	reply: 'Do hệ thống của huyện dừng hai tuần.',
	quote: 'đạt 99,95%',
	count: 98_765
};

/** An installation in which something of every kind was done. */
export async function busyApp(): Promise<AppContext> {
	const app = temporaryApp();
	await inviteFirstAdministrator(app);
	const person = await reporter(app, 'lan-bao-cao');
	const judge = await reviewer(app, 'binh-duyet');
	await account(app, 'cuc-tung-lam', 'reporter', '522@2021-01-01');
	await people(app, person.id);
	await reports(app);
	const period = { start: '2022-12-15', end: '2023-03-14' };
	const said = { unit: '528@2021-01-01', indicator: 'on-time-rate', period } as const;
	const id = submitReply(app, person, { ...said, text: KNOWN.reply }, at('2023-03-17'));
	decideReply(app, id, 'approved', { actor: judge.name, at: at('2023-03-18'), reason: '' });
	const [kept, gone] = [1, 2].map((days) =>
		createApiKey(app, person, { label: `máy chủ ${days}`, unit: said.unit, days })
	);
	if (kept && gone)
		revokeApiKey(app, apiKeysOf(app.store, person.id)[0]?.id ?? '', null, judge.name);
	const draft = { ...dossiers([['528', 3, 3]], { period: '2023-Q2' }), name: 'cho-nop.csv' };
	const chosen = { form: 'tthc', period: '2023-Q2', unit: '528', meanings: [] };
	saveDraft(app, { ...draft, owner: person.name, chosen, at: new Date() });
	release(app, '2023-04-20', 'Có đính chính');
	return app;
}

/** Somebody changes duty, somebody goes, somebody goes and comes back. */
async function people(app: AppContext, id: string): Promise<void> {
	const gone = await account(app, 'dung-da-nghi', 'reviewer');
	deactivateAccount(app, gone.id, 'quan-tri');
	deactivateAccount(app, id, 'quan-tri');
	reactivateAccount(app, id, 'quan-tri');
	const moved = await account(app, 'giang-doi-viec', 'reviewer');
	changeRoleAssignment(app, moved.id, { role: 'reporter', unit: '524@2021-01-01' }, 'quan-tri');
}

/**
 * A wide file, a correction, a long one, a workbook, statements; one returned, one withdrawn, one taken
 * back before its approval.
 */
async function reports(app: AppContext): Promise<void> {
	const first = hand(app, dossiers([['528', KNOWN.count, 4], ['522', 40, 2]])); // prettier-ignore
	commentOnReport(app, first.id ?? '', {
		actor: 'binh-duyet',
		at: at('2023-03-16'),
		text: 'Đã xem'
	});
	hand(app, await workbook());
	hand(app, LONG);
	hand(app, STATED, { note: undefined, origin: 'published' });
	release(app, '2023-04-01', KNOWN.releaseNote);
	hand(app, dossiers([['528', KNOWN.count - 1, 6]]), { at: at('2023-04-05') });
	const back = hand(app, dossiers([['524', 7, 0]]), { approve: false, at: at('2023-04-06') });
	const act = { actor: 'binh-duyet', at: at('2023-04-07'), reason: KNOWN.reason };
	returnReport(app, back.id ?? '', act);
	const wrong = hand(app, dossiers([['525', 70, 1]]), { at: at('2023-04-08') });
	withdrawReport(app, wrong.id ?? '', { ...act, at: at('2023-04-09') });
	const own = hand(app, dossiers([['532', 8, 1]]), { approve: false, at: at('2023-04-10') });
	const taken = { actor: 'lan-bao-cao', at: at('2023-04-11'), reason: 'Nhầm kỳ báo cáo' };
	withdrawWaitingReport(app, own.id ?? '', taken);
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

/** Test database as it was before a byte was changed. */
export interface Busy {
	file: Buffer;
	events: { seq: number; act: string; subject: string; digest: string | null; hash: string }[];
	/** Reports in the order of receipt. */
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
	const app = await busyApp();
	const all = <T>(select: string): T[] => app.store.sqlite.prepare<[], T>(select).all();
	const [reply, draft] = ['reply', 'draft'].map(
		(table) => all<{ id: string }>(`SELECT id FROM ${table}`)[0]?.id ?? ''
	);
	return {
		file: fileOf(app),
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

/** Findings of `verify` in a database of these bytes. */
export async function verifiedBytes(
	bytes: Buffer,
	folder = temporaryFolder()
): Promise<VerificationResult> {
	const databasePath = join(folder, 'copy.sqlite');
	writeFileSync(databasePath, bytes);
	return verifyInstallation({ root: resolve('.'), databasePath }, () => undefined);
}

/** Findings of `verify` in the database of an app context, as it is on disk. */
export const verifiedApp = (app: AppContext): Promise<VerificationResult> =>
	verifiedBytes(fileOf(app));

/** `code place` of each finding, the place in the order of its keys. */
export const toldBy = ({ findings }: Pick<VerificationResult, 'findings'>): string[] =>
	findings.map(({ code, place }: Finding) => [code, ...Object.values(place)].join(' '));

/**
 * The same of each notice, but that a copy of a database lies without the file of its last event, and
 * that a test gives its acts other days than that of the clock.
 */
export const noticesOf = ({ notices }: VerificationResult): string[] =>
	toldBy({
		findings: notices.filter(({ code }) => code !== 'head/none' && code !== 'clock/behind')
	});
