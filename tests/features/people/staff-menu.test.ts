import { expect, test } from 'vitest';
import type { Locale } from '../../../src/lib/core/model/locale.ts';
import type { OpenWork } from '../../../src/lib/core/model/open-work.ts';
import { staffMenu } from '../../../src/lib/features/people/staff-menu.ts';

const NOTHING: OpenWork = { returned: 0, comments: 0, returnedReplies: 0, reports: 0, replies: 0 };

const waiting = (work: Partial<OpenWork>, locale: Locale = 'vi'): string[] =>
	staffMenu(() => true, { ...NOTHING, ...work }, locale).flatMap((place) =>
		place.waiting ? `${place.href} ${place.waiting.count}: ${place.waiting.text}` : []
	);

test.for<[Partial<OpenWork>, vi: string[], en: string[]]>([
	[{}, [], []],
	[
		{ returned: 1, comments: 2 },
		['/ban-lam-viec 3: 1 báo cáo bị trả lại và 2 trao đổi chưa trả lời'],
		['/en/ban-lam-viec 3: 1 returned report and 2 unanswered comments']
	],
	[{ returnedReplies: 1 }, ['/y-kien 1: 1 ý kiến bị trả lại'], ['/en/y-kien 1: 1 returned reply']],
	[
		{ reports: 12, replies: 1 },
		['/duyet 13: 12 báo cáo chờ duyệt và 1 ý kiến chờ duyệt'],
		['/en/duyet 13: 12 reports awaiting review and 1 reply awaiting review']
	]
])('the menu says what waits: %o', ([work, vi, en]) => {
	expect([waiting(work), waiting(work, 'en')]).toEqual([vi, en]);
});

test('a place that does not open is not in the menu', () => {
	const places = staffMenu((route) => route.endsWith('duyet'), NOTHING, 'vi');
	expect(places).toEqual([{ href: '/duyet', name: 'Duyệt', waiting: null }]);
});
