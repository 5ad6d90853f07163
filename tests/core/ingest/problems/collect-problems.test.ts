import { expect, test } from 'vitest';
import {
	createError,
	createWarning
} from '../../../../src/lib/core/ingest/problems/create-problem.ts';
import {
	MAX_LISTED,
	collectProblems
} from '../../../../src/lib/core/ingest/problems/collect-problems.ts';

test('all problems are counted and the first are listed', () => {
	const many = Array.from({ length: MAX_LISTED + 5 }, (_, line) =>
		createError('number/missing', { line })
	);
	const { problems, errors, warnings } = collectProblems(many);
	expect([problems.length, errors, warnings]).toEqual([MAX_LISTED, MAX_LISTED + 5, 0]);
	expect(problems.at(-1)?.line).toBe(MAX_LISTED - 1);
});

test('warnings never push an error off the list', () => {
	const warnings = Array.from({ length: MAX_LISTED }, (_, line) =>
		createWarning('unit/missing', { line })
	);
	const { problems } = collectProblems([
		...warnings,
		createError('total/differs', { line: MAX_LISTED })
	]);
	expect(problems.map(({ code }) => code)).toContain('total/differs');
	expect(problems).toHaveLength(MAX_LISTED);
});

test('what stops the file stands first, then rows in their order, then what is missing', () => {
	const { problems } = collectProblems([
		createWarning('unit/missing'),
		createError('number/missing', { line: 7 }),
		createWarning('header/unknown-column', { line: 2 }),
		createError('period/unreadable')
	]);
	expect(problems.map(({ line, severity }) => [severity, line])).toEqual([
		['error', null],
		['warning', 2],
		['error', 7],
		['warning', null]
	]);
});
