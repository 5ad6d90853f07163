import { describe, expect, test } from 'vitest';
import { busy, KNOWN, toldBy, verifiedBytes, type Busy } from './busy-world.ts';
import { withTextChanged } from './content.ts';

/** Number of the first event of this act on a subject that begins so. */
function eventOf({ events }: Busy, act: string, subject = ''): number {
	const found = events.find((event) => event.act === act && event.subject.startsWith(subject));
	if (!found) throw new Error(`no event ${act} ${subject}`);
	return found.seq;
}

const hashOf = ({ events }: Busy, seq: number): string => events[seq - 1]?.hash ?? '';

/** What SQLite says where a row and its index differ. */
const INDEXED = 'database/damaged event';

const [WIDE, WORKBOOK, STATED] = [0, 1, 3];

const reportOf = ({ reports }: Busy, index: number) =>
	reports[index] ?? { public_id: '', file: '' };

interface Case {
	what: string;
	/** A text that stands at that place alone, and so many letters in; or the place itself. */
	change: (world: Busy) => [text: string, into?: number];
	tells: (world: Busy) => string[];
}

const row = (
	world: Busy,
	index: number,
	line: number,
	unit = '528@2021-01-01',
	period = '2023-Q1'
) => `${reportOf(world, index).public_id} ${line} ${unit} ${period}`;

const altered = (world: Busy, index: number): string => {
	const { public_id: id } = reportOf(world, index);
	return `report/altered ${id} ${eventOf(world, 'submitted', id)}`;
};

describe('one byte of the database file is changed', () => {
	test.for<Case>([
		{
			what: 'in the reason of an event',
			change: () => [KNOWN.reason, 3],
			tells: (world) => [`event/hash ${eventOf(world, 'returned')}`]
		},
		{
			what: 'in the actor of an event',
			change: () => ['lan-bao-caouploaded', 2],
			tells: (world) => [INDEXED, `event/hash ${eventOf(world, 'uploaded')}`]
		},
		{
			what: 'in the act of an event',
			change: () => ['quan-trireactivated', 9],
			tells: (world) => [INDEXED, INDEXED, `event/hash ${eventOf(world, 'reactivated')}`]
		},
		{
			what: 'in the time of an event',
			change: () => ['2023-04-07T03:00:00.000Zbinh-duyetreturned', 15],
			tells: (world) => [INDEXED, `event/hash ${eventOf(world, 'returned')}`]
		},
		{
			what: 'in the hash of an event, which the next one still carries',
			change: (world) => {
				const seq = eventOf(world, 'returned');
				return [hashOf(world, seq - 1) + hashOf(world, seq), 64];
			},
			tells: (world) => [`event/hash ${eventOf(world, 'returned')}`]
		},
		{
			what: 'in what an event carries of the one before',
			change: (world) => {
				const seq = eventOf(world, 'returned');
				return [hashOf(world, seq - 1) + hashOf(world, seq), 0];
			},
			tells: (world) => [`event/hash ${eventOf(world, 'returned')}`]
		},
		{
			what: 'in the digest of an event, which then proves nothing against its report',
			change: (world) => [world.events[eventOf(world, 'submitted') - 1]?.digest ?? '', 5],
			tells: (world) => [`event/hash ${eventOf(world, 'submitted')}`]
		},
		{
			what: 'in the hash of the last event',
			change: (world) => [hashOf(world, world.events.length), 63],
			tells: (world) => [`event/hash ${world.events.length}`]
		},
		{
			what: 'in a figure of a file',
			change: () => [`528,${KNOWN.count + 4},0,0`, 6],
			tells: (world) => {
				const { file, public_id: report } = reportOf(world, WIDE);
				return [`file/altered ${file} ${report}`];
			}
		},
		{
			what: 'in a count, in the row and in each release that shows it',
			change: () => [`[${KNOWN.count + 4},${KNOWN.count + 4},`, 3],
			tells: (world) => [
				`row/differs ${row(world, WIDE, 2)} received_total`,
				`release/differs 1 tthc 528@2021-01-01 2023-Q1 ${reportOf(world, WIDE).public_id} 2 received_total`
			]
		},
		{
			what: 'in a count so that it is none any more',
			change: () => [`[${KNOWN.count + 4},${KNOWN.count + 4},`, 0],
			tells: (world) => [`row/differs ${row(world, WIDE, 2)} counts`, 'database/unreadable 1 tthc']
		},
		{
			what: 'in a statement',
			change: () => ['"kind":"result","value":"99.95"', 25],
			tells: (world) => [
				`row/differs ${row(world, STATED, 2, '528@2021-01-01', '2022')} statement`,
				...[2, 1].map(
					(number) =>
						`release/differs ${number} congbo 528@2021-01-01 2022 ${reportOf(world, STATED).public_id} 2 statement`
				)
			]
		},
		{
			what: 'in the note of a report',
			change: () => [`"unit":"51"}${KNOWN.note}[{`, 14],
			tells: (world) => [altered(world, WIDE)]
		},
		{
			what: 'in the name of a file',
			change: () => ['vb.xlsx', 1],
			tells: (world) => [altered(world, WORKBOOK)]
		},
		{
			what: 'in what was chosen beside the bytes',
			change: () => ['{"form":"vanban","period":"2023-01"', 29],
			tells: (world) => [
				altered(world, WORKBOOK),
				`report/unread ${reportOf(world, WORKBOOK).public_id}`
			]
		},
		{
			what: 'in a header as it was recognised',
			change: () => ['"field":"outgoing_secret","header":"outgoing_secret"', 40],
			tells: (world) => [`report/differs ${reportOf(world, WORKBOOK).public_id} columns`]
		},
		{
			what: 'in the note of a release',
			change: () => [`Z${KNOWN.releaseNote}`, 4],
			tells: (world) => [`release/altered 1 ${eventOf(world, 'released')}`]
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
			tells: (world) => [`reply/altered ${world.reply} ${eventOf(world, 'replied')}`]
		},
		{
			what: 'in the bytes of a file that waits',
			change: () => ['528,6,0,0,6,0,3,3,6', 4],
			tells: (world) => [`draft/altered ${world.draft}`]
		},
		{
			what: 'in the unit of an account',
			change: () => ['giang-doi-viecreporter524@2021-01-01', 24],
			tells: (world) => [`account/duty giang-doi-viec ${eventOf(world, 'role-changed')}`]
		},
		{
			what: 'in the label of a machine key',
			change: () => ['máy chủ 1528@', 2],
			tells: ({ keys, ...world }) => [
				`key/altered ${keys[0]?.id} ${eventOf({ keys, ...world }, 'key-made', `key:${keys[0]?.id}`)}`
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
		const world = await busy();
		const verified = await verifiedBytes(withTextChanged(world.file, ...change(world)));
		expect(toldBy(verified)).toEqual(tells(world));
		expect(verified.found).toBe(verified.findings.length);
	});
});
