import { expect, test } from 'vitest';
import { error, warning } from '../../src/lib/ingest/problem.ts';
import { LISTED, tally } from '../../src/lib/ingest/tally.ts';

test('all problems are counted and the first are listed', () => {
	const many = Array.from({ length: LISTED + 5 }, (_, line) => error('number/missing', { line }));
	const { problems, errors, warnings } = tally(many);
	expect([problems.length, errors, warnings]).toEqual([LISTED, LISTED + 5, 0]);
	expect(problems.at(-1)?.line).toBe(LISTED - 1);
});

test('warnings never push an error off the list', () => {
	const warnings = Array.from({ length: LISTED }, (_, line) => warning('unit/missing', { line }));
	const { problems } = tally([...warnings, error('total/differs', { line: LISTED })]);
	expect(problems.map(({ code }) => code)).toContain('total/differs');
	expect(problems).toHaveLength(LISTED);
});

test('what stops the file stands first, then rows in their order, then what is missing', () => {
	const { problems } = tally([
		warning('unit/missing'),
		error('number/missing', { line: 7 }),
		warning('header/unknown-column', { line: 2 }),
		error('period/unreadable')
	]);
	expect(problems.map(({ line, severity }) => [severity, line])).toEqual([
		['error', null],
		['warning', 2],
		['error', 7],
		['warning', null]
	]);
});
