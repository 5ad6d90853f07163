import { expect, test } from 'vitest';
import { checkSubmission } from '../../../src/lib/features/submission/submit-report.server.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const warned = (app: ReturnType<typeof temporaryApp>, sent: ReturnType<typeof dossiers>) => {
	const { problems, warnings } = checkSubmission(app, sent).receipt;
	return {
		warnings,
		codes: problems.map(({ code, line, unit }) => [code, line, unit ?? null])
	};
};

test('a report is held against what its own units have in force', () => {
	const app = temporaryApp();
	hand(
		app,
		dossiers([
			['528', 400, 1],
			['529', 70, 30]
		])
	);
	const next = dossiers(
		[
			['528', 400, 1],
			['529', 71, 30]
		],
		{ period: '2023-Q2' }
	);
	const { codes } = warned(app, next);
	expect(codes).toContainEqual(['history/copy-of-last', 2, null]);
	expect(codes.filter(([code]) => code === 'history/copy-of-last')).toHaveLength(1);
});

test('a unit that reported already is not missing from the file of those who are late', () => {
	const app = temporaryApp();
	const late = dossiers([
		['529', 70, 30],
		['530', 20, 3]
	]);
	const before = warned(app, late);
	expect(before.codes).toContainEqual(['unit/missing', null, '528']);
	hand(app, dossiers([['528', 400, 1]]), { at: at('2023-03-15') });
	const after = warned(app, late);
	expect(after.codes).not.toContainEqual(['unit/missing', null, '528']);
	expect(after.warnings).toBe(before.warnings - 1);
});
