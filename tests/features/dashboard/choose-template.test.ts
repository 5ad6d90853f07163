import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/lib/core/model/person.ts';
import {
	chooseTemplate,
	type TemplateChoice
} from '../../../src/lib/features/dashboard/choose-template.server.ts';
import { returnReport } from '../../../src/lib/features/review/review-report.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const TODAY = '2023-04-20';
const person = (more: Partial<Person> = {}): Person => ({
	...{ id: 'p', name: 'lan', fullName: 'Lan', role: 'reporter', unit: '528@2021-01-01' },
	...{ hasSecondFactor: false },
	...more
});
const nothing: TemplateChoice = { form: null, period: null, unit: null };

/** `tthc 2023-02 528, due 2023-02-16` */
function chosen(
	app: AppContext,
	who: Person | null,
	asked: Partial<TemplateChoice> = {},
	today = TODAY
): string {
	const choice = chooseTemplate(app, { ...nothing, ...asked }, who, today);
	const { form, period, sender, due } = choice;
	return `${form.id} ${period.id} ${sender.code}${due === null ? '' : `, due ${due}`}`;
}

/** Another district reported for February, this one for March. */
function withReports(): AppContext {
	const app = temporaryApp();
	const act = { at: at(TODAY) };
	hand(app, dossiers([['533', 9, 1]], { period: '2023-02', unit: '533' }), act);
	hand(app, dossiers([['528', 90, 10]], { period: '2023-03', unit: '528' }), act);
	return app;
}

describe('a reporter is shown the template of the next report', () => {
	test('of the own unit, which is the earliest that is missing', () =>
		expect(chosen(withReports(), person())).toBe('tthc 2023-02 528, due 2023-02-16'));

	test.each<[string, Partial<TemplateChoice>, string]>([
		['another form', { form: 'vanban' }, 'vanban 2023-02 528, due 2023-03-02'],
		['just that period', { form: 'tthc', period: '2023-02' }, 'tthc 2023-02 528, due 2023-02-16'],
		['another period', { form: 'tthc', period: '2023-04' }, 'tthc 2023-04 528'],
		['the own unit', { unit: '528' }, 'tthc 2023-02 528, due 2023-02-16']
	])('of the own unit, where the address names %s', (_, asked, expected) =>
		expect(chosen(withReports(), person(), asked)).toBe(expected)
	);

	test('but not where the address names another unit', () =>
		expect(
			chosen(withReports(), person(), { form: 'tthc', period: '2023-04', unit: '533' })
		).not.toMatch(/528|due/u));

	test('which is the one after a submitted report, and a returned one again', () => {
		const app = withReports();
		const asked = { form: 'tthc' };
		const { id } = hand(app, dossiers([['528', 90, 10]], { period: '2023-02', unit: '528' }), {
			at: at(TODAY),
			actor: 'lan',
			approve: false
		});
		expect(chosen(app, person(), asked)).toBe('tthc 2023-04 528, due 2023-04-18');
		returnReport(app, id ?? '', { actor: 'a reviewer', at: at(TODAY), reason: 'Thiếu số liệu' });
		expect(chosen(app, person(), asked)).toBe('tthc 2023-02 528, due 2023-02-16');
	});
});

describe('anybody else is shown the last period of the province', () => {
	const anonymous = (app: AppContext): string => chosen(app, null);

	test.each<[string, Partial<Person>]>([
		['a reviewer', { role: 'reviewer', unit: null }],
		['an administrator', { role: 'admin', unit: null }],
		['a reporter without a unit', { unit: null }],
		['a reporter of an unknown unit', { unit: '528@1900-01-01' }]
	])('as %s', (_, more) => {
		const app = withReports();
		expect(chosen(app, person(more))).toBe(anonymous(app));
		expect(anonymous(app)).toMatch(/^\w+ \S+ 51$/u);
	});
});
