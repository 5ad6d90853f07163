import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = readFileSync('SECURITY.md', 'utf8');
const named = [...text.matchAll(/`((?:tests|src)\/[\w./-]+)`/gu)].map(([, path = '']) => path);

it('SECURITY.md names only tests and files that are there', () => {
	expect(named.length).toBeGreaterThan(60);
	expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

it('SECURITY.md says of every applicable item where it is tested, or why it is not', () => {
	const rows = text.split('\n').filter((line) => /^\| \d+\.\d/u.test(line));
	const bare = rows.filter((row) => row.split('|').length !== 5);
	expect(rows.length).toBeGreaterThan(60);
	expect(bare).toEqual([]);
});

it.each(['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V11', 'V14'])(
	'SECURITY.md has the chapter %s',
	(chapter) => expect(text).toMatch(new RegExp(`^### ${chapter}\\b`, 'mu'))
);
