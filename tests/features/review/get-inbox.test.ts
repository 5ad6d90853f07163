import { describe, expect, test } from 'vitest';
import { getInbox } from '../../../src/lib/features/review/get-inbox.server.ts';
import { lockPeriod } from '../../../src/lib/features/submission/period-lock.server.ts';
import { decideReply, submitReply } from '../../../src/lib/features/submission/replies.server.ts';
import {
	approveReport,
	returnReport,
	withdrawReport
} from '../../../src/lib/features/review/review-report.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { reporter } from '../../server/fixtures/people.ts';
import { reporterOf, REVIEWER, someone } from '../../server/fixtures/someone.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const { person } = REVIEWER;
const act = { actor: person.name, at: at('2023-03-18'), reason: 'sai số liệu' };

const send = (app: AppContext, code: string, day: string, more = {}) =>
	hand(app, dossiers([[code, 4, 1]], { unit: code, ...more }), {
		...{ approve: false, at: at(day), note: 'riêng huyện' }
	}).id ?? '';

describe('what waits', () => {
	test('is every report that was handed in and not judged, the oldest first', () => {
		const app = temporaryApp();
		const late = send(app, '528', '2023-03-17');
		const [approved, returned, withdrawn] = ['529', '530', '531'].map((code) =>
			send(app, code, '2023-03-15')
		);
		const early = send(app, '532', '2023-03-14');
		approveReport(app, approved ?? '', act);
		returnReport(app, returned ?? '', act);
		approveReport(app, withdrawn ?? '', act);
		withdrawReport(app, withdrawn ?? '', act);
		expect(getInbox(app, person).reports.map(({ id }) => id)).toEqual([late, early]);
	});

	test('is told with who sent it, when, for what, with which note, and how many rows', async () => {
		const app = temporaryApp();
		await reporter(app);
		const rows = dossiers([
			['528', 4, 1],
			['529', 3, 0]
		]);
		hand(app, rows, { approve: false, actor: 'nguoi-gui', note: ' các huyện khác gửi sau ' });
		const [waiting] = getInbox(app, person).reports;
		expect(waiting).toMatchObject({
			form: { id: 'tthc' },
			period: { id: '2023-Q1', start: '2022-12-15', end: '2023-03-14' },
			sender: { code: '51', name: 'Tỉnh Quảng Ngãi' },
			by: { name: 'nguoi-gui', fullName: 'Họ tên nguoi-gui', role: 'reporter' },
			at: '2023-03-15T03:00:00.000Z',
			note: 'các huyện khác gửi sau',
			rows: 2
		});
		expect(waiting?.warnings).toBeGreaterThan(0);
	});

	test.for([
		['on the last day', '2023-02-16', false],
		['the day after', '2023-02-17', true]
	] as const)('is in time or late by the day on which it came: %s', ([, day, isLate]) => {
		const app = temporaryApp();
		send(app, '528', day, { period: '2023-02' });
		expect(getInbox(app, person).reports).toMatchObject([{ deadline: '2023-02-16', isLate }]);
	});

	test('for a quarter of a monthly form no day was set', () => {
		const app = temporaryApp();
		send(app, '528', '2024-01-01');
		expect(getInbox(app, person).reports).toMatchObject([{ deadline: null, isLate: false }]);
	});

	test('nothing waits in an empty installation', () => {
		expect(getInbox(temporaryApp(), person)).toEqual({
			...{ reports: [], reportCount: 0, replies: [], isDemo: false },
			page: { number: 1, count: 1, offset: 0 }
		});
	});

	test('a long list comes in pages; after the last page there is the last', () => {
		const app = temporaryApp();
		const ids = Array.from(
			{ length: 103 },
			(_, at) =>
				hand(
					app,
					dossiers([[String(528 + (at % 5)), 4 + at, 1]], { unit: String(528 + (at % 5)) }),
					{ approve: false }
				).id
		);
		const [first, second, far] = [1, 2, 900].map((page) => getInbox(app, person, page));
		expect(first?.reports.map(({ id }) => id)).toEqual(ids.slice(0, 100));
		expect(second?.reports.map(({ id }) => id)).toEqual(ids.slice(100));
		expect(second).toMatchObject({
			reportCount: 103,
			page: { number: 2, count: 2, offset: 100 }
		});
		expect(far).toEqual(second);
	});
});

describe('what is not among those that are approved together', () => {
	const alone = (app: AppContext, who = person) =>
		getInbox(app, who).reports.map((report) => report.alone);

	test('is what has a warning', () => {
		const app = temporaryApp();
		// of the province without its other units
		const some = dossiers([
			['528', 4, 1],
			['530', 3, 0]
		]);
		hand(app, some, { approve: false });
		send(app, '529', '2023-03-15');
		expect(alone(app)).toEqual(['has-warnings', null]);
	});

	test('is what the looker sent, where a second person is needed', () => {
		const own = someone('reviewer', null, 'a reporter');
		const app = temporaryApp();
		send(app, '528', '2023-03-15');
		expect([alone(app), alone(app, own)]).toEqual([[null], ['same-person']]);
	});

	test('is what somebody with the full name of the looker sent: perhaps one person twice', async () => {
		const app = temporaryApp();
		await reporter(app, 'lan');
		hand(app, dossiers([['528', 40, 0]], { unit: '528' }), { approve: false, actor: 'lan' });
		const namesake = { ...someone('reviewer', null, 'duyet'), fullName: 'họ tên  LAN' };
		expect([alone(app), alone(app, namesake)]).toEqual([[null], ['same-name']]);
	});

	test('is what is of a locked period', () => {
		const app = temporaryApp();
		send(app, '528', '2023-03-15');
		send(app, '529', '2023-03-15', { period: '2022-Q4' });
		lockPeriod(app, { form: 'tthc', period: '2023-Q1' }, act);
		expect(alone(app)).toEqual(['period-locked', null]);
	});
});

describe('the public notes of units', () => {
	const official = reporterOf('528@2021-01-01', 'nguoi-gui');
	const said = {
		unit: '528@2021-01-01',
		indicator: 'on-time-rate',
		period: { start: '2022-12-15', end: '2023-03-14' },
		text: 'Phần mềm bị gián đoạn ba ngày.'
	} as const;

	test('wait with what they speak of, the oldest first', () => {
		const app = temporaryApp();
		const first = submitReply(app, official, said, at('2023-04-01'));
		const second = submitReply(app, official, { ...said, text: 'Thêm nữa.' }, at('2023-04-02'));
		const { replies } = getInbox(app, person);
		expect(replies.map(({ id }) => id)).toEqual([first, second]);
		expect(replies[0]).toMatchObject({
			...said,
			by: { name: 'nguoi-gui' },
			about: {
				unit: { name: 'Huyện Tư Nghĩa' },
				indicator: { id: 'on-time-rate' },
				period: { id: '2023-Q1' }
			},
			isOwn: false
		});
		expect(getInbox(app, official).replies.map(({ isOwn }) => isOwn)).toEqual([true, true]);
	});

	test.for(['approved', 'returned', 'withdrawn'] as const)('do not once they are %s', (to) => {
		const app = temporaryApp();
		const id = submitReply(app, official, said, at('2023-04-01'));
		decideReply(app, id, to, act);
		expect(getInbox(app, person).replies).toEqual([]);
	});
});
