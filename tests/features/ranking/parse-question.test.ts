import { beforeAll, describe, expect, test } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import {
	parseApiQuestion,
	rankingFormHref,
	parsePageQuestion
} from '../../../src/lib/features/ranking/parse-question.server.ts';
import { searchUnits } from '../../../src/lib/features/unit/search-units.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { sharedApp, temporaryApp } from '../../server/fixtures/temporary-app.ts';

let app: AppContext;
const appOf = sharedApp((atEnd) => temporaryApp({}, atEnd));
beforeAll(() => {
	app = appOf();
});

const query = (text: string) => new URLSearchParams(text);

describe('a program', () => {
	test('names level and period itself, and means all units without a parent', () => {
		expect(parseApiQuestion('on-time-rate', query('level=commune&period=2025'), app)).toEqual({
			indicator: 'on-time-rate',
			level: 'commune',
			period: '2025',
			parent: null,
			geography: 'period',
			release: 'latest'
		});
	});

	test('gets no unpublished figures', () => {
		const asked = query('level=commune&period=2025&release=live');
		expect(() => parseApiQuestion('on-time-rate', asked, app)).toThrow('unknown-release');
	});
});

describe('a reader', () => {
	test('starts from the own province, the communes and the latest period', () => {
		expect(parsePageQuestion('on-time-rate', query(''), app)).toMatchObject({
			level: 'commune',
			period: 'latest',
			parent: '51'
		});
	});

	test('who chose all units gets all', () => {
		expect(parsePageQuestion('on-time-rate', query('parent='), app).parent).toBeNull();
	});
});

describe('the form leads', () => {
	test.each([
		['to the headline where nothing was chosen', '', '/xep-hang/on-time-rate'],
		[
			'to the same question for an indicator of the same form',
			'indicator=online-dossiers&shown=on-time-rate&level=commune&period=2025-08&geography=period',
			'/xep-hang/online-dossiers?level=commune&period=2025-08'
		],
		[
			'past a period that means nothing to the other form',
			'indicator=village-team-coverage&shown=on-time-rate&level=commune&period=2025-08',
			'/xep-hang/village-team-coverage?level=commune'
		],
		[
			'to all units, and to an older release',
			'indicator=on-time-rate&parent=&release=3',
			'/xep-hang/on-time-rate?parent=&release=3'
		],
		['to an unknown indicator, which then is refused', 'indicator=../x', '/xep-hang/..%2Fx']
	])('%s', (_, chosen, address) => {
		expect(rankingFormHref(query(chosen), app, 'vi')).toBe(address);
	});

	test('to the English page in English', () => {
		expect(rankingFormHref(query(''), app, 'en')).toBe('/en/xep-hang/on-time-rate');
	});
});

describe('units', () => {
	const now = new Date('2025-08-01T03:00:00Z');

	test('are those of today where no day is named', () => {
		expect(searchUnits(query('level=commune&parent=51'), app, now).length).toBe(96);
	});

	test.each(['on=2025-02-30', 'level=village', 'parent=999'])('%s is refused', (asked) => {
		expect(() => searchUnits(query(asked), app, now)).toThrow(RequestError);
	});
});
