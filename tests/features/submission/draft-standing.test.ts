import { describe, expect, test } from 'vitest';
import { confirmDraft } from '../../../src/lib/features/submission/check-draft.server.ts';
import { draftStandingOf } from '../../../src/lib/features/submission/draft-standing.server.ts';
import { draftSummary } from '../../../src/lib/features/submission/draft-summary.ts';
import { draftOf, saveDraft } from '../../../src/lib/features/submission/drafts.server.ts';
import { checkSubmission } from '../../../src/lib/features/submission/submit-report.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import {
	at,
	dossiers,
	hand,
	release,
	temporaryApp,
	type Dossiers
} from '../../server/fixtures/temporary-app.ts';

const file = (onTime: number, late: number, period = '2023-Q1') =>
	dossiers([['528', onTime, late]] satisfies Dossiers[], { unit: '528', period });
const standingOf = (app: AppContext, sent: ReturnType<typeof file>) =>
	draftStandingOf(app, checkSubmission(app, sent).checked);

/** Figures of 528 published, and others of it approved later. */
function published(): AppContext {
	const app = temporaryApp();
	hand(app, file(40, 2));
	release(app, '2023-04-01');
	hand(app, file(39, 3), { at: at('2023-04-02') });
	return app;
}

describe('a file', () => {
	test('meets nothing where nothing was submitted or published', () => {
		expect(standingOf(temporaryApp(), file(40, 2))).toEqual({ waiting: null, correction: null });
	});

	test('meets the latest report that waits, of its form, period and sender', () => {
		const app = temporaryApp();
		const waits = { approve: false } as const;
		hand(app, file(40, 2), waits);
		const latest = hand(app, file(41, 2), { ...waits, at: at('2023-03-20') });
		hand(app, dossiers([['529', 7, 0]], { unit: '529' }), waits);
		hand(app, file(50, 1, '2022-Q4'), { ...waits, at: at('2023-03-21') });
		expect(standingOf(app, file(42, 1)).waiting).toEqual({
			id: latest.id,
			at: '2023-03-20T03:00:00.000Z'
		});
		expect(standingOf(app, file(42, 1, '2023-Q2')).waiting).toBeNull();
	});

	test.each<[what: string, sent: ReturnType<typeof file>, cells: number | null]>([
		['the published figures again', file(40, 2), null],
		['other figures than published', file(38, 4), 2],
		['the figures in force that differ from the published ones', file(39, 3), 2],
		['figures of a period that was not published', file(39, 3, '2023-Q2'), null]
	])('that brings %s corrects so many', (_, sent, cells) => {
		expect(standingOf(published(), sent).correction).toEqual(
			cells === null ? null : { release: 1, cells }
		);
	});
});

test.each<[what: string, note: string | null, status: string]>([
	['without a reason', null, 'checked'],
	['with a blank reason', ' \t ', 'checked'],
	['with a reason', 'nhập nhầm dòng', 'submitted']
])('a correction of published figures is not taken %s', async (_, note, status) => {
	const app = published();
	const { bytes, name } = file(38, 4);
	const chosen = { form: 'tthc', period: '2023-Q1', unit: '528', meanings: [] };
	const { id } = saveDraft(app, { owner: 'me', name, bytes, chosen, at: new Date() });
	const receipt = await confirmDraft(app, 'me', id, { note, seen: true, at: new Date() });
	expect(receipt.status).toBe(status);
	if (status === 'checked') expect(draftOf(app, 'me', id).id).toBe(id);
});

test('the summary names form, period with days, sender, file and sheet', () => {
	const app = published();
	const { checked } = checkSubmission(app, file(38, 4));
	const read = { ...checked, file: { ...checked.file, sheet: 'Biểu 1' } };
	const { facts, correction } = draftSummary(
		read,
		draftStandingOf(app, checked),
		app.reference,
		'vi'
	);
	expect(facts.map(({ value }) => value)).toEqual([
		app.reference.catalogue.forms.find(({ id }) => id === 'tthc')?.title.vi,
		'Quý I/2023 (15/12/2022 – 14/3/2023)',
		'Huyện Tư Nghĩa (528)',
		'tthc.csv',
		'Biểu 1'
	]);
	expect(correction).toBe('Tệp này sửa 2 số liệu đã công bố trong đợt 1. Hãy ghi lý do sửa.');
});
