import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formOf, indicatorOf } from '../../../src/lib/core/model/catalogue.ts';
import { loadReference, parseReference } from '../../../src/lib/server/reference/reference.ts';
import { copyOfData, copyWith, ROOT } from './copy.ts';

const shipped = loadReference(ROOT);

describe('what a release keeps', () => {
	it('reads back as what was loaded', () => {
		expect(parseReference(shipped.catalogueText, shipped.unitsText)).toEqual(shipped);
	});

	it('is named by its SHA-256, whatever the order of keys and the spaces of the files', () => {
		const root = copyOfData();
		const file = join(root, 'data/catalogue/installation.json');
		const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')));
		writeFileSync(file, JSON.stringify(Object.fromEntries(entries.reverse())));
		expect(loadReference(root).catalogueHash).toBe(shipped.catalogueHash);
		expect(shipped.catalogueHash).toMatch(/^[0-9a-f]{64}$/);
	});

	it('has another name once a word differs, the unit list apart from the catalogue', () => {
		const other = loadReference(copyWith('data/units/units.csv', 'Huyện Ba Tơ', 'Huyện Ba Tơ mới'));
		expect(other.unitsHash).not.toBe(shipped.unitsHash);
		expect(other.catalogueHash).toBe(shipped.catalogueHash);
	});
});

describe('a form and an indicator of a province', () => {
	it('are added as data, without code', () => {
		const root = copyOfData();
		const form = {
			id: 'wifi',
			content: 'counts',
			title: { vi: 'Điểm Wi-Fi công cộng', en: 'Public Wi-Fi' },
			legalBasis: '',
			calendar: 'calendar',
			frequency: 'quarter',
			levels: ['commune'],
			deadlineWorkingDays: 5,
			fields: ['spots', 'spots_working'].map((key) => ({
				key,
				addUp: 'last',
				required: false,
				label: { vi: key, en: key },
				headers: [`Điểm Wi-Fi > ${key}`]
			})),
			rules: []
		};
		const indicators = join(root, 'data/catalogue/indicators.json');
		const { groups, indicators: known } = JSON.parse(readFileSync(indicators, 'utf8'));
		const indicator = {
			...known[0],
			id: 'working-wifi-rate',
			form: 'wifi',
			numerator: { spots_working: 1 },
			denominator: { spots: 1 }
		};
		writeFileSync(join(root, 'data/catalogue/forms/wifi.json'), JSON.stringify(form));
		writeFileSync(indicators, JSON.stringify({ groups, indicators: [...known, indicator] }));

		const { catalogue: theirs } = loadReference(root);
		expect(formOf(theirs, 'wifi')?.fields.map(({ key }) => key)).toEqual([
			'spots',
			'spots_working'
		]);
		expect(indicatorOf(theirs, 'working-wifi-rate')?.denominator).toEqual({ spots: 1 });
	});
});
