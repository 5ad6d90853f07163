import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../src/lib/core/model/problem.ts';

const RULES = readFileSync('docs/rules.md', 'utf8');

/** The text of a section, by its number. */
const SECTIONS = new Map(
	[...RULES.matchAll(/^## (\d+)\. .*\n([\s\S]*?)(?=^## |$(?![\s\S]))/gm)].map(
		([, number = '', text = '']) => [number, text]
	)
);
const section = (number: string): string => SECTIONS.get(number) ?? '';

/** Text between back quotes; a `|` in a table has a backslash before it. */
const quoted = (text: string): string[] =>
	[...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code.replaceAll('\\|', '|'));

/** The section, or the item of a numbered list in it, that a citation names. */
function isThere(cited: string): boolean {
	const [number = '', item] = cited.split('.');
	const isItem = item === undefined || new RegExp(`^${item}\\. `, 'm').test(section(number));
	return SECTIONS.has(number) && isItem;
}

/** Citations such as `docs/rules.md §2, §4.5`, also where a comment goes on in its next line. */
function citationsIn(path: string): string[] {
	const text = readFileSync(path, 'utf8').replace(/\n\s*(?:\*|\/\/|--) ?/g, ' ');
	return [...text.matchAll(/docs\/rules\.md ((?:(?:, )?§[\d.]*\d)+)/g)].flatMap(
		([, numbers = '']) => [...numbers.matchAll(/[\d.]+/g)].map(([number]) => number)
	);
}

const CITING = globSync(['src/**/*.{ts,svelte}', 'tests/**/*.ts', 'drizzle/*.sql']);

const COMMANDS = globSync('src/cli/commands/*.ts');

/** Usage of a command, read from its source: importing all commands would load the whole program. */
function callOf(path: string): string {
	const source = readFileSync(path, 'utf8');
	const [, name = path, usage = ''] =
		/\bname: '(.*)',\s+usage:((?:\s+\+?\s*'.*'|\s\+)+)/.exec(source) ?? [];
	const written = [...usage.matchAll(/'(.*)'/g)].map(([, text]) => text).join('');
	return `${name} ${written}`.trimEnd();
}

describe('docs/rules.md', () => {
	test('names every problem code in section 6, and no other', () => {
		const named = quoted(section('6')).filter((code) => /^[a-z-]+\/[a-z-]+$/.test(code));
		expect(new Set(named)).toEqual(new Set(PROBLEM_CODES));
	});

	test('names every indicator in section 3', () => {
		const { indicators } = JSON.parse(readFileSync('data/catalogue/indicators.json', 'utf8'));
		const ids: string[] = indicators.map(({ id }: { id: string }) => id);
		const named = new Set(quoted(section('3')));
		expect(ids.filter((id) => !named.has(id))).toEqual([]);
	});

	test('names every command in section 7, with how it is called', () => {
		const named = new Set(quoted(section('7')));
		const calls = COMMANDS.map(callOf);
		expect(calls).toContain('release --note TEXT');
		expect(calls.filter((call) => !named.has(call))).toEqual([]);
	});

	test('has every section and item that the code cites', () => {
		const cited = CITING.flatMap((path) => citationsIn(path).map((number) => ({ path, number })));
		expect(cited.length).toBeGreaterThan(50);
		expect(cited.filter(({ number }) => !isThere(number))).toEqual([]);
	});
});
