import { expect, test } from 'vitest';
import { targetOf } from '../../../src/lib/core/figures/target.ts';
import { period } from '../figures-fixtures.ts';

const said = { vi: 'Quyết định 749/QĐ-TTg', en: 'Decision 749/QĐ-TTg' };
const indicator = {
	targets: {
		'2025-district': [80, 100] as [number, number],
		'2025': [60, 100] as [number, number]
	},
	targetSources: { '2025': said }
};

test.each([
	['the year in which a period ends', '2025-Q1', 'commune', 60n],
	['a year that begins the regime’s in December', '2025-01', 'commune', 60n],
	['its own level before all levels', '2025-Q1', 'district', 80n]
] as const)('a target is that of %s', (_, id, level, aimed) => {
	expect(targetOf(indicator, period(id, 'cutoff'), level)?.figure).toEqual({
		numerator: aimed,
		denominator: 100n
	});
});

test('a year without a target has none, and no other year stands in for it', () => {
	expect(targetOf(indicator, period('2026-Q1'), 'commune')).toBeNull();
});

test('who set it goes along; targets kept before there were sources have none', () => {
	expect(targetOf(indicator, period('2025-Q1'), 'commune')).toMatchObject({
		year: '2025',
		source: said
	});
	const kept = { targets: indicator.targets };
	expect(targetOf(kept, period('2025-Q1'), 'commune')).toMatchObject({ source: null });
});
