import { expect, test } from 'vitest';
import type { UnitId } from '../../../src/lib/core/model/unit.ts';
import { diffReport } from '../../../src/lib/features/submission/report-diff.server.ts';
import { checkSubmission } from '../../../src/lib/features/submission/submit-report.server.ts';
import { problemText } from '../../../src/lib/ui/i18n/problems/problem-text.ts';
import {
	dossiers,
	hand,
	release,
	temporaryApp,
	type Dossiers
} from '../../server/fixtures/temporary-app.ts';

/** Two districts. */
const ROWS: Dossiers[] = [
	['528', 40, 1],
	['529', 70, 0]
];
/** Communes until 2025: the first of 528, the second of another district. */
const COMMUNES: Dossiers[] = [
	['21250', 4, 0],
	['21400', 5, 0]
];

const seen = (within: UnitId | undefined, rows: Dossiers[], period = '2023-Q1') => {
	const app = temporaryApp();
	const { checked } = checkSubmission(app, {
		...dossiers(rows, { period }),
		unit: undefined,
		within
	});
	const outside = checked.problems.filter(({ code }) => code === 'unit/outside-scope');
	return {
		taken: checked.entries.map((entry) => entry.unit.split('@')[0]),
		outside: outside.map(({ line }) => line),
		errors: checked.errors
	};
};

test.for<[what: string, within: UnitId | undefined, taken: string[], outside: number[]]>([
	['the operator of this machine hands in for all', undefined, ['528', '529'], []],
	['the province for all below it', '51@2021-01-01', ['528', '529'], []],
	['the province of today as well', '51@2025-07-01', ['528', '529'], []],
	['a district for itself', '528@2021-01-01', ['528'], [3]],
	['another for nothing here', '533@2021-01-01', [], [2, 3]],
	['a commune not for the district above it', '21250@2021-01-01', [], [2, 3]],
	['a unit that is none for nothing', '999999@2021-01-01', [], [2, 3]]
])('%s', ([, within, taken, outside]) => {
	expect(seen(within, ROWS)).toEqual({ taken, outside, errors: outside.length });
});

test('a district hands in for its communes as they lay on the last day of the period', () => {
	expect(seen('528@2021-01-01', COMMUNES)).toMatchObject({ taken: ['21250'], outside: [3] });
});

test('the row is told with the unit that it names and the unit of the account', () => {
	const app = temporaryApp();
	const within = '533@2021-01-01';
	const sent = { ...dossiers([['528', 4, 1]]), unit: undefined, within } as const;
	const { checked } = checkSubmission(app, sent);
	const [problem] = checked.problems.filter(({ code }) => code === 'unit/outside-scope');
	expect(problem).toMatchObject({ line: 2, unit: '528', cell: 'Huyện Tư Nghĩa' });
	const text = problem ? problemText(problem, 'vi') : '';
	expect(text).toContain('“Huyện Tư Nghĩa” không thuộc Huyện Mộ Đức');
});

test.for<[sender: string, within: UnitId, refused: boolean]>([
	['528', '528@2021-01-01', false],
	['528', '51@2021-01-01', false],
	['51', '51@2025-07-01', false],
	['51', '528@2021-01-01', true],
	['533', '528@2021-01-01', true]
])('in the name of %s who reports for %s is refused: %s', ([unit, within, refused]) => {
	const app = temporaryApp();
	const { checked } = checkSubmission(app, { ...dossiers([['528', 4, 1]], { unit }), within });
	const of = checked.problems.find(
		({ code, line }) => code === 'unit/outside-scope' && line === null
	);
	expect(of !== undefined).toBe(refused);
	if (of) expect(problemText(of, 'vi')).toContain('tài khoản này báo cáo cho Huyện Tư Nghĩa');
});

test('a row outside is neither held against what is in force nor against its unit’s past', () => {
	const app = temporaryApp();
	hand(app, dossiers([['528', 71, 3]]));
	const within = '533@2021-01-01';
	const { receipt, checked } = checkSubmission(app, { ...dossiers([['528', 71, 3]]), within });
	expect(receipt.changes).toEqual([]);
	expect(receipt.problems.some(({ code }) => code.startsWith('history/'))).toBe(false);
	expect(diffReport(app, checked, within)).toMatchObject({ cells: [], effects: [] });
});

test('what is kept is told of the own duty only, whoever the file says it is from', () => {
	const app = temporaryApp();
	hand(
		app,
		dossiers([
			['528', 71, 3],
			['533', 9, 0]
		])
	);
	const { checked } = checkSubmission(app, dossiers([['21250', 3, 0]]));
	const keptFor = (duty: UnitId | null) => {
		const { cells } = diffReport(app, checked, duty);
		return new Set(cells.flatMap(({ state, unit }) => (state === 'kept' ? [unit] : [])));
	};
	expect(keptFor(null)).toEqual(new Set(['528@2021-01-01', '533@2021-01-01']));
	expect(keptFor('528@2021-01-01')).toEqual(new Set(['528@2021-01-01']));
});

test('an unreleased figure of another unit is not told by the rank that a file would have', () => {
	const app = temporaryApp();
	hand(app, dossiers([['529', 90, 10]]));
	const ranksFor = (duty: UnitId | null) => {
		const { checked } = checkSubmission(app, dossiers([['528', 80, 20]], { unit: '528' }));
		const { effects } = diffReport(app, checked, duty);
		return effects.flatMap(({ indicator, after }) =>
			indicator.id === 'on-time-rate' ? [after.rank] : []
		);
	};
	expect(ranksFor('528@2021-01-01')).toEqual([1]);
	expect(ranksFor(null)).toEqual([2]);
	release(app, '2023-04-20');
	expect(ranksFor('528@2021-01-01')).toEqual([2]);
});

/** The communes that became Xã Tư Nghĩa, and one that others took up. */
const FORMER: Dossiers[] = [
	['21235', 4, 0],
	['21268', 5, 0],
	['21142', 6, 0]
];

test('a commune hands in for its former units, and for no others', () => {
	const app = temporaryApp();
	const within = '21235@2025-07-01';
	const sent = { ...dossiers(FORMER, { period: '2024-Q4', unit: '21235' }), within } as const;
	const { checked } = checkSubmission(app, sent);
	expect(checked.sender).toBe(within);
	expect(checked.entries.map(({ unit }) => unit)).toEqual(['21235@2021-01-01', '21268@2021-01-01']);
	const refused = checked.problems.filter(({ severity }) => severity === 'error');
	expect(refused).toMatchObject([{ code: 'unit/outside-scope', line: 4, unit: '21142' }]);
	const text = refused[0] ? problemText(refused[0], 'vi') : '';
	expect(text).toContain('Xã Tây Trà Bồng nộp số liệu thay');
});

test('a district of then chooses its commune by the code that a later commune bears', () => {
	const sent = dossiers([['21235', 4, 0]], { period: '2024-Q4', unit: '21235' });
	const { checked } = checkSubmission(temporaryApp(), { ...sent, within: '528@2021-01-01' });
	expect([checked.sender, checked.errors]).toEqual(['21235@2021-01-01', 0]);
});
