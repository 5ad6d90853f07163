import { expect, test } from 'vitest';
import type { Scorecard, ScorecardVersion } from '../../../src/lib/core/model/catalogue.ts';
import { scorecardVersionOn } from '../../../src/lib/core/model/score.ts';

const version = (validFrom: string): ScorecardVersion => ({
	legalBasis: validFrom,
	note: { vi: '', en: '' },
	validFrom,
	maximum: 1,
	groups: []
});
const card: Scorecard = {
	id: 'card',
	title: { vi: '', en: '' },
	...version('2025-07-01'),
	earlier: [version('2023-01-01'), version('2022-01-01')]
};

test.for([
	['2021-12-31', null],
	['2022-01-01', '2022-01-01'],
	['2023-06-30', '2023-01-01'],
	['2025-06-30', '2023-01-01'],
	['2025-07-01', '2025-07-01'],
	['2030-01-01', '2025-07-01']
])('on %s the version of %s is in force', ([day, of]) => {
	expect(scorecardVersionOn(card, day ?? '')?.validFrom ?? null).toBe(of);
});
