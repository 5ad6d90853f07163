import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PublishedReply } from '../../../src/lib/core/model/result.ts';
import type { Person } from '../../../src/lib/core/model/person.ts';
import type { ReplyStatus } from '../../../src/lib/core/model/reply.ts';
import type { UnitId } from '../../../src/lib/core/model/unit.ts';
import { getRanking } from '../../../src/lib/features/ranking/get-ranking.server.ts';
import {
	getReplies,
	submitReplyToFigure
} from '../../../src/lib/features/submission/get-replies.server.ts';
import { getUnit } from '../../../src/lib/features/unit/get-unit.server.ts';
import {
	decideReply,
	MAX_REPLY_LENGTH,
	waitingReplies,
	submitReply,
	withdrawReply
} from '../../../src/lib/features/submission/replies.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const person = (unit: UnitId | null, name = 'lan'): Person => ({
	...{ id: name, name, fullName: name, role: 'reporter', unit, hasSecondFactor: false }
});
const lan = person('528@2021-01-01');
const province = person('51@2021-01-01', 'minh');
const TEXT = 'Hệ thống mất kết nối ba ngày.\nĐã khắc phục ngày 12/3.';
const SAID = { indicator: 'on-time-rate', period: '2023-02', text: TEXT };
const ACT = { actor: 'binh', at: at('2023-04-02'), reason: '' };

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
	for (const period of ['2023-01', '2023-02'])
		hand(
			app,
			dossiers(
				[
					['528', 90, 10],
					['533', 95, 5]
				],
				{ period }
			)
		);
	release(app, '2023-03-20');
});

const say = (who: Person = lan, said = SAID): string =>
	submitReplyToFigure(app, who, said, at('2023-04-01'));

const refusalOf = (act: () => unknown): unknown => {
	try {
		act();
	} catch (error) {
		return error instanceof RequestError ? error.code : error;
	}
	return 'done';
};

const statusOf = (id: string): ReplyStatus | undefined =>
	getReplies(app, lan).said.find((other) => other.id === id)?.status;

const onUnitPage = (): string[] => getUnit(app, '528', '2023-03-01').replies.map(({ id }) => id);
const inRanking = (more = {}): PublishedReply[] =>
	getRanking(app, {
		...{ indicator: 'on-time-rate', level: 'district', period: '2023-02', parent: '51' },
		...{ geography: 'period', release: 'latest', ...more }
	}).replies;

describe('a unit speaks', () => {
	test('about its own published figures, and the log says who did', () => {
		const id = say();
		const [known] = getReplies(app, lan).said;
		expect(known).toMatchObject({
			...{ id, unit: '528@2021-01-01', author: 'lan', text: TEXT, status: 'submitted' },
			period: { start: '2023-01-15', end: '2023-02-14' }
		});
		const events = app.store.orm.query.event.findMany().sync();
		expect(events.at(-1)).toMatchObject({ act: 'replied', actor: 'lan', subject: `reply:${id}` });
	});

	test('also where no figure of it is shown: that it did not report is said of it too', () => {
		hand(app, dossiers([['533', 95, 5]], { period: '2023-03' }));
		release(app, '2023-03-25');
		expect(() => say(lan, { ...SAID, period: '2023-03' })).not.toThrow();
	});

	test.for<[what: string, Person, typeof SAID, because: string]>([
		[
			'for another unit’s account, which has no such figure',
			person('530@2025-07-01'),
			SAID,
			'unknown-reply'
		],
		['without a unit', person(null), SAID, 'unknown-reply'],
		['for a province, which has no figures', province, SAID, 'unknown-reply'],
		['about a period that is not published', lan, { ...SAID, period: '2023-03' }, 'unknown-reply'],
		['about an unknown indicator', lan, { ...SAID, indicator: 'no-such' }, 'unknown-reply'],
		['about a period that is none', lan, { ...SAID, period: '../2023' }, 'unknown-reply'],
		['without a word', lan, { ...SAID, text: ' \r\n ' }, 'no-text'],
		['at too great length', lan, { ...SAID, text: 'x'.repeat(MAX_REPLY_LENGTH + 1) }, 'no-text']
	])('never %s', ([, who, said, because]) => {
		expect(refusalOf(() => say(who, said))).toBe(because);
		expect(waitingReplies(app)).toEqual([]);
	});

	test('as long as a browser lets it: a line break counts as one letter', () => {
		const text = `${'x'.repeat(MAX_REPLY_LENGTH - 2)}\r\ny`;
		expect(() => say(lan, { ...SAID, text })).not.toThrow();
		expect(waitingReplies(app)[0]?.text).toBe(text.replace('\r', ''));
	});

	test('for units below it where these are named, never for others', () => {
		const period = { start: '2023-01-15', end: '2023-02-14' };
		const said = { indicator: 'on-time-rate', period, text: TEXT };
		const speak = (who: Person, unit: UnitId) => () =>
			submitReply(app, who, { ...said, unit }, at('2023-04-01'));
		expect(refusalOf(speak(province, '528@2021-01-01'))).toBe('done');
		expect(refusalOf(speak(lan, '21244@2021-01-01'))).toBe('done');
		expect(refusalOf(speak(lan, '533@2021-01-01'))).toBe('unknown-reply');
		expect(refusalOf(speak(lan, '51@2021-01-01'))).toBe('unknown-reply');
	});
});

describe('a reviewer decides', () => {
	test('and never somebody about their own words', () => {
		const id = say();
		const own = { ...ACT, actor: 'lan' };
		expect(refusalOf(() => decideReply(app, id, 'approved', own))).toBe('same-person');
		expect(statusOf(id)).toBe('submitted');
		decideReply(app, id, 'approved', ACT);
		expect(statusOf(id)).toBe('approved');
	});

	test('to return it only with a reason, which the unit reads', () => {
		const id = say();
		expect(refusalOf(() => decideReply(app, id, 'returned', ACT))).toBe('no-reason');
		decideReply(app, id, 'returned', { ...ACT, reason: 'có tên người dân' });
		expect(getReplies(app, lan).said[0]).toMatchObject({
			...{ status: 'returned', reason: 'có tên người dân', isPublished: false }
		});
	});

	test.for<[from: ReplyStatus, to: 'approved' | 'returned' | 'withdrawn']>([
		['approved', 'approved'],
		['approved', 'returned'],
		['returned', 'approved'],
		['returned', 'withdrawn'],
		['withdrawn', 'approved'],
		['withdrawn', 'returned']
	])('once: not from %s to %s', ([from, to]) => {
		const id = say();
		const act = { ...ACT, reason: 'lý do' };
		if (from !== 'submitted') decideReply(app, id, from, act);
		expect(refusalOf(() => decideReply(app, id, to, act))).toBe('illegal-move');
		expect(statusOf(id)).toBe(from);
	});

	test('about what there is', () => {
		expect(refusalOf(() => decideReply(app, 'none', 'approved', ACT))).toBe('unknown-reply');
	});
});

describe('the public reads it', () => {
	test('from the next release on, beside the unit’s figure and in just that ranking', () => {
		const id = say();
		decideReply(app, id, 'approved', ACT);
		expect([onUnitPage(), inRanking()]).toEqual([[], []]);
		expect(getReplies(app, lan).said[0]?.isPublished).toBe(false);
		release(app, '2023-04-10');
		expect(onUnitPage()).toEqual([id]);
		expect(inRanking()).toMatchObject([
			{
				id,
				unit: { code: '528' },
				indicator: 'on-time-rate',
				period: { id: '2023-02' },
				text: TEXT
			}
		]);
		expect(getReplies(app, lan).said[0]?.isPublished).toBe(true);
		expect(inRanking({ period: '2023-01' })).toEqual([]);
		expect(inRanking({ period: '2023-Q1' })).toEqual([]);
		expect(inRanking({ indicator: 'online-dossiers' })).toEqual([]);
		expect(getUnit(app, '533', '2023-03-01').replies).toEqual([]);
	});

	test('never before it is approved, nor once it was returned', () => {
		const [waits, back] = [say(), say()];
		decideReply(app, back, 'returned', { ...ACT, reason: 'có tên người dân' });
		release(app, '2023-04-10');
		expect([onUnitPage(), inRanking()]).toEqual([[], []]);
		expect(statusOf(waits)).toBe('submitted');
	});

	test('until the next release after it was withdrawn, and in the older one for ever', () => {
		const id = say();
		decideReply(app, id, 'approved', ACT);
		release(app, '2023-04-10');
		withdrawReply(app, lan, id, at('2023-04-11'));
		expect(onUnitPage()).toEqual([id]);
		expect(getReplies(app, lan).said[0]).toMatchObject({
			...{ status: 'withdrawn', isPublished: true }
		});
		release(app, '2023-04-20');
		expect([onUnitPage(), inRanking()]).toEqual([[], []]);
		expect(getReplies(app, lan).said[0]?.isPublished).toBe(false);
		expect(inRanking({ release: '2' }).map((published) => published.id)).toEqual([id]);
		expect(inRanking({ release: '1' })).toEqual([]);
	});
});

describe('a reply is withdrawn', () => {
	test('by anybody of its unit or above it, and by nobody else', () => {
		const id = say();
		const stranger = person('533@2021-01-01', 'hoa');
		const take = (who: Person) => () => withdrawReply(app, who, id, at('2023-04-03'));
		expect(refusalOf(take(stranger))).toBe('unknown-reply');
		expect(getReplies(app, stranger).said).toEqual([]);
		expect(statusOf(id)).toBe('submitted');
		expect(refusalOf(take(province))).toBe('done');
		expect(refusalOf(take(lan))).toBe('illegal-move');
		expect(statusOf(id)).toBe('withdrawn');
	});
});
