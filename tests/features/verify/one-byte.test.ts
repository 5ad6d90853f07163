import { describe, expect, test } from 'vitest';
import { busy, KNOWN, toldBy, verifiedBytes, type Busy } from './busy-app.ts';
import { withTextChanged } from './content.ts';

/** Number of the first event of this act on a subject that begins so. */
function eventOf({ events }: Busy, act: string, subject = ''): number {
	const found = events.find((event) => event.act === act && event.subject.startsWith(subject));
	if (!found) throw new Error(`no event ${act} ${subject}`);
	return found.seq;
}

const hashOf = ({ events }: Busy, seq: number): string => events[seq - 1]?.hash ?? '';

/** Finding where a row and its SQLite index differ. */
const INDEXED = 'database/damaged event';

const [WIDE, WORKBOOK, STATED] = [0, 1, 3];

const reportOf = ({ reports }: Busy, index: number) =>
	reports[index] ?? { public_id: '', file: '' };

interface Case {
	what: string;
	/** A text that stands at that place alone, and so many letters in; or the place itself. */
	change: (app: Busy) => [text: string, into?: number];
	tells: (app: Busy) => string[];
}

const row = (app: Busy, index: number, line: number, unit = '528@2021-01-01', period = '2023-Q1') =>
	`${reportOf(app, index).public_id} ${line} ${unit} ${period}`;

const altered = (app: Busy, index: number): string => {
	const { public_id: id } = reportOf(app, index);
	return `report/altered ${id} ${eventOf(app, 'submitted', id)}`;
};

describe('one byte of the database file is changed', () => {
	test.for<Case>([
		{
			what: 'in the reason of an event',
			change: () => [KNOWN.reason, 3],
			tells: (app) => [`event/hash ${eventOf(app, 'returned')}`]
		},
		{
			what: 'in the actor of an event',
			change: () => ['lan-bao-caouploaded', 2],
			tells: (app) => [INDEXED, `event/hash ${eventOf(app, 'uploaded')}`]
		},
		{
			what: 'in the act of an event',
			change: () => ['quan-trireactivated', 9],
			tells: (app) => [INDEXED, INDEXED, `event/hash ${eventOf(app, 'reactivated')}`]
		},
		{
			what: 'in the time of an event',
			change: () => ['2023-04-07T03:00:00.000Zbinh-duyetreturned', 15],
			tells: (app) => [INDEXED, `event/hash ${eventOf(app, 'returned')}`]
		},
		{
			what: 'in the hash of an event, which the next one still carries',
			change: (app) => {
				const seq = eventOf(app, 'returned');
				return [hashOf(app, seq - 1) + hashOf(app, seq), 64];
			},
			tells: (app) => [`event/hash ${eventOf(app, 'returned')}`]
		},
		{
			what: 'in what an event carries of the one before',
			change: (app) => {
				const seq = eventOf(app, 'returned');
				return [hashOf(app, seq - 1) + hashOf(app, seq), 0];
			},
			tells: (app) => [`event/hash ${eventOf(app, 'returned')}`]
		},
		{
			what: 'in the digest of an event, which then proves nothing against its report',
			change: (app) => [app.events[eventOf(app, 'submitted') - 1]?.digest ?? '', 5],
			tells: (app) => [`event/hash ${eventOf(app, 'submitted')}`]
		},
		{
			what: 'in the hash of the last event',
			change: (app) => [hashOf(app, app.events.length), 63],
			tells: (app) => [`event/hash ${app.events.length}`]
		},
		{
			what: 'in a figure of a file',
			change: () => [`528,${KNOWN.count + 4},0,0`, 6],
			tells: (app) => {
				const { file, public_id: report } = reportOf(app, WIDE);
				return [`file/altered ${file} ${report}`];
			}
		},
		{
			what: 'in a count, in the row and in each release that shows it',
			change: () => [`[${KNOWN.count + 4},${KNOWN.count + 4},`, 3],
			tells: (app) => [
				`row/differs ${row(app, WIDE, 2)} received_total`,
				`release/differs 1 tthc 528@2021-01-01 2023-Q1 ${reportOf(app, WIDE).public_id} 2 received_total`
			]
		},
		{
			what: 'in a count so that it is none any more',
			change: () => [`[${KNOWN.count + 4},${KNOWN.count + 4},`, 0],
			tells: (app) => [`row/differs ${row(app, WIDE, 2)} counts`, 'database/unreadable 1 tthc']
		},
		{
			what: 'in a statement',
			change: () => ['"kind":"result","value":"99.95"', 25],
			tells: (app) => [
				`row/differs ${row(app, STATED, 2, '528@2021-01-01', '2022')} statement`,
				...[2, 1].map(
					(number) =>
						`release/differs ${number} congbo 528@2021-01-01 2022 ${reportOf(app, STATED).public_id} 2 statement`
				)
			]
		},
		{
			what: 'in the note of a report',
			change: () => [`"unit":"51"}${KNOWN.note}[{`, 14],
			tells: (app) => [altered(app, WIDE)]
		},
		{
			what: 'in the name of a file',
			change: () => ['vb.xlsx', 1],
			tells: (app) => [altered(app, WORKBOOK)]
		},
		{
			what: 'in what was chosen beside the bytes',
			change: () => ['{"form":"vanban","period":"2023-01"', 29],
			tells: (app) => [altered(app, WORKBOOK), `report/unread ${reportOf(app, WORKBOOK).public_id}`]
		},
		{
			what: 'in a header as it was recognised',
			change: () => ['"field":"outgoing_secret","header":"outgoing_secret"', 40],
			tells: (app) => [`report/differs ${reportOf(app, WORKBOOK).public_id} columns`]
		},
		{
			what: 'in the note of a release',
			change: () => [`Z${KNOWN.releaseNote}`, 4],
			tells: (app) => [`release/altered 1 ${eventOf(app, 'released')}`]
		},
		{
			what: 'in the text of the catalogue',
			change: ({ references }) => [references[0]?.content.slice(0, 500) ?? '', 400],
			tells: ({ references }) => [`reference/altered ${references[0]?.hash}`]
		},
		{
			what: 'in the list of units',
			change: ({ references }) => [references[1]?.content.slice(0, 200) ?? '', 150],
			tells: ({ references }) => [`reference/altered ${references[1]?.hash}`]
		},
		{
			what: 'in the text of a reply',
			change: () => [KNOWN.reply, 2],
			tells: (app) => [`reply/altered ${app.reply} ${eventOf(app, 'replied')}`]
		},
		{
			what: 'in the bytes of a file that waits',
			change: () => ['528,6,0,0,6,0,3,3,6', 4],
			tells: (app) => [`draft/altered ${app.draft}`]
		},
		{
			what: 'in the unit of an account',
			change: () => ['giang-doi-viecreporter524@2021-01-01', 24],
			tells: (app) => [`account/duty giang-doi-viec ${eventOf(app, 'role-changed')}`]
		},
		{
			what: 'in the label of a machine key',
			change: () => ['máy chủ 1528@', 2],
			tells: ({ keys, ...app }) => [
				`key/altered ${keys[0]?.id} ${eventOf({ keys, ...app }, 'key-made', `key:${keys[0]?.id}`)}`
			]
		},
		{
			what: 'in a trigger that guards what is on record',
			change: () => ['event is append-only: UPDATE refused', 0],
			tells: () => ['database/changed event_no_update']
		},
		{
			what: 'in the first letters of the file, so that it is no database',
			change: () => ['SQLite format 3', 0],
			tells: () => ['database/unopened']
		}
	])('$what', async ({ change, tells }) => {
		const app = await busy();
		const verified = await verifiedBytes(withTextChanged(app.file, ...change(app)));
		expect(toldBy(verified)).toEqual(tells(app));
		expect(verified.found).toBe(verified.findings.length);
	});
});
