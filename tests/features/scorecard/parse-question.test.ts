import { expect, test } from 'vitest';
import {
	parseApiScorecardQuestion,
	parsePageScorecardQuestion,
	parsePageUnitScoreQuestion
} from '../../../src/lib/features/scorecard/parse-question.server.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

const query = (text: string) => new URLSearchParams(text);

test('a program names level and period; no parent means all', () => {
	const asked = query('level=commune&period=2025-Q3&geography=current');
	expect(parseApiScorecardQuestion('qd-766', asked, temporaryApp())).toEqual({
		...{ id: 'qd-766', level: 'commune', period: '2025-Q3', parent: null },
		...{ geography: 'current', release: 'latest' }
	});
	const least = query('level=commune&period=2025-Q3');
	expect(parseApiScorecardQuestion('qd-766', least, temporaryApp()).geography).toBe('period');
});

test('a reader comes to communes of the own province in the latest period', () => {
	const app = temporaryApp();
	expect(parsePageScorecardQuestion('dti', query('period=&geography='), app)).toEqual({
		...{ id: 'dti', level: 'commune', period: 'latest', parent: '51' },
		...{ geography: 'period', release: 'latest' }
	});
	expect(parsePageScorecardQuestion('dti', query('parent='), app).parent).toBeNull();
});

test('of one unit only period, geography and release can be asked', () => {
	const asked = query('period=2025-Q2&geography=current&release=3&level=district');
	expect(parsePageUnitScoreQuestion({ id: 'dti', code: '21235' }, asked, temporaryApp())).toEqual({
		...{ id: 'dti', code: '21235', period: '2025-Q2', geography: 'current', release: '3' }
	});
});

test('what is in force but not published is not for the public', () => {
	const app = temporaryApp();
	for (const ask of [parseApiScorecardQuestion, parsePageScorecardQuestion])
		expect(() => ask('dti', query('level=commune&period=2025&release=live'), app)).toThrow(
			'unknown-release'
		);
});
