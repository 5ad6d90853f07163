import { readXlsx } from 'hucre/xlsx';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../src/lib/core/model/person.ts';
import { getTemplate } from '../../../src/lib/features/submission/get-template.server.ts';
import { openingFigures } from '../../../src/lib/features/submission/opening-figures.server.ts';
import { templateWorkbook } from '../../../src/lib/features/submission/template-file.server.ts';
import { withdrawReport } from '../../../src/lib/features/review/review-report.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { at, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const HEADER =
	'unit,received_online,received_direct_post,carried_over,resolved_early,resolved_on_time,resolved_late,pending_in_time,pending_late,pending_total';

/** Report of a unit for August 2025 with this many dossiers pending within and after their time. */
const report = (inTime: number, late: number, unit = '21235') => ({
	name: 'tthc.csv',
	bytes: Buffer.from(
		`${HEADER}\n${[unit, inTime + late + 9, 0, 0, 0, 9, 0, inTime, late, inTime + late].join(',')}\n`
	),
	form: 'tthc',
	period: '2025-08',
	unit
});

const person = (more: Partial<Person> = {}): Person => ({
	...{ id: 'p', name: 'lan', fullName: 'Lan', role: 'reporter', unit: '21235@2025-07-01' },
	...{ hasSecondFactor: false },
	...more
});
const OFFICIAL = person();

const AUGUST = { at: at('2025-08-18') };

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

function opening(who: Person | null, asked = { form: 'tthc', period: '2025-09', unit: '21235' }) {
	return openingFigures(app, getTemplate(app, asked), who);
}
const figures = (who: Person | null) => opening(who)?.figures ?? null;

describe('before the release the figures in force are for', () => {
	test.each<[string, Person | null, object | null]>([
		['a reporter of the unit', OFFICIAL, { carried_over: 12 }],
		['a reporter of a unit above', person({ unit: '51@2025-07-01' }), { carried_over: 12 }],
		['no reporter of another unit', person({ unit: '21244@2025-07-01' }), null],
		['no reporter without a unit', person({ unit: null }), null],
		['no reviewer', person({ role: 'reviewer', unit: null }), null],
		['nobody who is not signed in', null, null]
	])('%s', (_, who, expected) => {
		hand(app, report(7, 5), AUGUST);
		expect(figures(who)).toEqual(expected);
	});
});

describe('after a release', () => {
	test('everybody gets what was published, and people of the unit what is in force', () => {
		hand(app, report(7, 5), { at: at('2025-08-18') });
		release(app, '2025-08-19');
		hand(app, report(8, 5), { at: at('2025-08-20') });
		expect(figures(null)).toEqual({ carried_over: 12 });
		expect(figures(person({ unit: '21244@2025-07-01' }))).toEqual({ carried_over: 12 });
		expect(figures(OFFICIAL)).toEqual({ carried_over: 13 });
		expect(opening(null)?.release?.number).toBe(1);
		expect(opening(OFFICIAL)?.release).toBeNull();
	});
});

describe('nothing is known', () => {
	test('from a report that waits, and from one that was withdrawn', () => {
		const { id } = hand(app, report(7, 5), { ...AUGUST, approve: false });
		expect(figures(OFFICIAL)).toBeNull();
		const approved = hand(app, report(8, 5), AUGUST);
		expect(figures(OFFICIAL)).toEqual({ carried_over: 13 });
		withdrawReport(app, approved.id ?? '', { actor: 'r', at: at('2025-08-19'), reason: 'Nhầm' });
		expect(id).not.toBe(approved.id);
		expect(figures(OFFICIAL)).toBeNull();
	});

	test.each([
		['of the period before the last', { form: 'tthc', period: '2025-10', unit: '21235' }],
		['of a longer period', { form: 'tthc', period: '2025-Q4', unit: '21235' }],
		['by a form that carries nothing over', { form: 'vanban', period: '2025-09', unit: '21235' }],
		['for a template of several units', { form: 'tthc', period: '2025-09', unit: '51' }]
	])('%s', (_, asked) => {
		hand(app, report(7, 5), AUGUST);
		expect(opening(person({ unit: '51@2025-07-01' }), asked)).toBeNull();
	});
});

describe('the workbook', () => {
	const sheets = async (who: Person | null) => {
		const answer = getTemplate(app, { form: 'tthc', period: '2025-09', unit: '21235' });
		const book = await readXlsx(await templateWorkbook(answer, openingFigures(app, answer, who)));
		const [filled, guide] = book.sheets.map(({ rows }) => rows);
		const labels = filled?.find(([first]) => first === 'Mã đơn vị') ?? [];
		const row = filled?.find(([first]) => first === '21235') ?? [];
		return {
			carried: row[labels.indexOf('Từ kỳ trước chuyển sang')] ?? null,
			guide: guide?.flat().map(String).join('\n') ?? ''
		};
	};

	test('has the figure as a number, and the guide says from which report', async () => {
		const { id } = hand(app, report(7, 5), AUGUST);
		const { carried, guide } = await sheets(OFFICIAL);
		expect(carried).toBe(12);
		expect(guide).toContain(`“Từ kỳ trước chuyển sang”: 12. Lấy từ báo cáo ${id}, kỳ Tháng 8/2025`);
	});

	test('has a blank cell, not 0, where nothing is known', async () => {
		hand(app, report(7, 5), AUGUST);
		const { carried, guide } = await sheets(null);
		expect(carried || null).toBeNull();
		expect(carried).not.toBe(0);
		expect(guide).not.toContain('Lấy từ báo cáo');
	});
});
