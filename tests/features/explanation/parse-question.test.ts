import { beforeAll, expect, test } from 'vitest';
import {
	parseApiExplanationQuestion,
	parseApiTotalQuestion,
	parsePageExplanationQuestion
} from '../../../src/lib/features/explanation/parse-question.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { sharedApp, temporaryApp } from '../../server/fixtures/temporary-app.ts';

let app: AppContext;
const appOf = sharedApp((atEnd) => temporaryApp({}, atEnd));
beforeAll(() => {
	app = appOf();
});

const query = (text: string) => new URLSearchParams(text);

test('a program names figure and period; the rank is that in its own province unless it says', () => {
	const asked = 'indicator=on-time-rate&unit=528&period=2025-06&release=3';
	expect(parseApiExplanationQuestion(query(asked), app)).toEqual({
		indicator: 'on-time-rate',
		unit: '528',
		period: '2025-06',
		geography: 'period',
		release: '3',
		parent: undefined
	});
	expect(parseApiExplanationQuestion(query(`${asked}&parent=`), app).parent).toBeNull();
	expect(parseApiExplanationQuestion(query(`${asked}&parent=51`), app).parent).toBe('51');
});

test('who names no unit asks about the total, as about the ranking', () => {
	const asked = 'indicator=on-time-rate&level=commune&period=2025-08&parent=51&geography=current';
	expect(parseApiTotalQuestion(query(asked), app)).toEqual({
		indicator: 'on-time-rate',
		level: 'commune',
		period: '2025-08',
		parent: '51',
		geography: 'current',
		release: 'latest'
	});
});

test('unpublished figures are explained to nobody', () => {
	const asked = query('indicator=x&unit=528&level=commune&period=2025&release=live');
	expect(() => parseApiExplanationQuestion(asked, app)).toThrow('unknown-release');
	expect(() => parseApiTotalQuestion(asked, app)).toThrow('unknown-release');
});

test('a reader comes to the latest period', () => {
	const figure = { indicator: 'on-time-rate', unit: '528' };
	expect(parsePageExplanationQuestion(figure, query(''), app)).toMatchObject({
		...figure,
		period: 'latest'
	});
});
