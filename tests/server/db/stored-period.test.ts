import { expect, test } from 'vitest';
import { periodOf } from '../../../src/lib/core/model/period.ts';
import { storedPeriod } from '../../../src/lib/server/db/stored-period.ts';

const IDS = [
	'2023',
	'2023-H1',
	'2023-9M',
	'2023-Q4',
	'2023-06',
	'2023-07-28',
	'2022-08-02/2023-03-30'
];

test.for(
	IDS.flatMap((id) => (['cutoff', 'calendar'] as const).map((calendar) => [id, calendar] as const))
)('%s of the %s comes back as it was stored', ([id, calendar]) => {
	const period = periodOf(id, calendar);
	expect(period).not.toBeNull();
	if (period) expect(storedPeriod(period.id, period.start, period.end)).toEqual(period);
});
