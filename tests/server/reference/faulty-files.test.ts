import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOfData, copyWith, refusalOf, replaceIn } from './copy.ts';

const TTHC = 'data/catalogue/forms/tthc.json';
const CARD = 'data/catalogue/scorecards/qd-766.json';
const CALENDAR = 'data/catalogue/calendar.json';
const UNITS = 'data/units/units.csv';

describe('what cannot be read stops the start', () => {
	it('a file that is no JSON', () => {
		const root = copyOfData();
		writeFileSync(join(root, TTHC), '{ "id": }');
		expect(refusalOf(root)).toEqual([expect.stringContaining(`${TTHC}: expected JSON, found`)]);
	});

	it('a file that is missing', () => {
		const root = copyOfData();
		rmSync(join(root, CALENDAR));
		expect(refusalOf(root)).toEqual([
			expect.stringContaining(`${CALENDAR}: expected a file that can be read, found ENOENT`)
		]);
	});

	it('a root without any data', () => {
		const root = copyOfData();
		rmSync(join(root, 'data'), { recursive: true });
		expect(refusalOf(root)).toEqual([expect.stringContaining(UNITS)]);
	});

	it('names every mistake at once, a line each', () => {
		const root = copyWith(TTHC, '"addUp": "first"', '"addUp": "frist"');
		replaceIn(root, CARD, '"validFrom"', '"validfrom"');
		expect(refusalOf(root)).toEqual([
			expect.stringContaining(`${TTHC} at /fields/3/addUp`),
			`${CARD} at /: expected the property "validFrom"`,
			`${CARD} at /: expected no property "validfrom"`
		]);
	});
});
