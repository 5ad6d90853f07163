import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { expect, test } from 'vitest';
import { getReport } from '../../../src/lib/features/submission/get-report.server.ts';
import { getReview } from '../../../src/lib/features/review/get-review.server.ts';
import { commentOnReport } from '../../../src/lib/features/review/review-report.server.ts';
import { reportStatusOf, findReport } from '../../../src/lib/server/events/reports.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { reviewer } from '../../server/fixtures/people.ts';
import { REVIEWER } from '../../server/fixtures/someone.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const said = (text: string, actor = 'a reporter') => ({ actor, at: at('2023-03-16'), text });

const commentsAt = (app: AppContext, id: string) =>
	getReview(app, REVIEWER.person, getReport(app, REVIEWER, id, null)).comments;

test('a comment is told with who said it, by full name and role, when, and word for word', async () => {
	const app = temporaryApp();
	await reviewer(app);
	const id = hand(app, dossiers([['528', 4, 1]]), { approve: false }).id ?? '';
	commentOnReport(app, id, said(' Vì sao?\nXin giải thích. ', 'nguoi-duyet'));
	commentOnReport(app, id, said('Vì mưa bão.'));
	expect(commentsAt(app, id)).toEqual([
		{
			act: 'commented',
			by: { name: 'nguoi-duyet', fullName: 'Họ tên nguoi-duyet', role: 'reviewer' },
			at: '2023-03-16T03:00:00.000Z',
			reason: 'Vì sao?\nXin giải thích.'
		},
		expect.objectContaining({ reason: 'Vì mưa bão.', by: expect.objectContaining({ role: null }) })
	]);
});

test('a comment moves a report from no state to another', () => {
	const app = temporaryApp();
	const id = hand(app, dossiers([['528', 4, 1]]), { approve: false }).id ?? '';
	commentOnReport(app, id, said('đang xem'));
	const stored = findReport(app.store, id);
	expect(stored && reportStatusOf(app.store, stored)).toBe('submitted');
});

test.for([
	['nothing', ' \n ', 'no-comment'],
	['something at a report that is none', 'xin chào', 'unknown-report']
] as const)('%s is not said', ([, text, because]) => {
	const app = temporaryApp();
	const id = hand(app, dossiers([['528', 4, 1]])).id ?? '';
	const to = because === 'unknown-report' ? 'x' : id;
	expect(() => commentOnReport(app, to, said(text))).toThrow(
		expect.objectContaining({ name: RequestError.name, code: because })
	);
	expect(commentsAt(app, id)).toEqual([]);
});
