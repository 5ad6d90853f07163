import { describe, expect, it } from 'vitest';
import { copyWith, refusalOf } from './copy.ts';

const INDICATORS = 'data/catalogue/indicators.json';
const INSTALLATION = 'data/catalogue/installation.json';
const CALENDAR = 'data/catalogue/calendar.json';
const CARD = 'data/catalogue/scorecards/qd-766.json';

const WORDS = '{ "vi": "Cũ", "en": "Old" }';

/** A version of a scorecard that was there before, with one group of 10 points. */
const EARLIER = (validFrom: string, maximum: number): string =>
	`"earlier": [{ "legalBasis": "", "note": ${WORDS}, "validFrom": "${validFrom}", "maximum": ${maximum}, "groups": [{ "id": "old", "label": ${WORDS}, "maximum": 10, "components": [{ "id": "one", "label": ${WORDS}, "maximum": 10, "indicator": null }] }] }]`;

/** file, what is changed in it, and the line with which the start is refused */
const FAULTS: [fault: string, file: string, from: string, to: string, message: string][] = [
	[
		'a formula over a field that does not exist',
		INDICATORS,
		'"pending_late": 1',
		'"pending_lat": 1',
		`${INDICATORS} at /indicators/2/numerator: expected a field of the form tthc, found pending_lat`
	],
	[
		'an indicator of a form that does not exist',
		INDICATORS,
		'"form": "punctuality"',
		'"form": "punctual"',
		`${INDICATORS} at /indicators/40/form: expected the id of a form, found punctual`
	],
	[
		'an indicator of a group that does not exist',
		INDICATORS,
		'"group": "reporting"',
		'"group": "reports"',
		`${INDICATORS} at /indicators/40/group: expected one of the groups of this file, found reports`
	],
	[
		'an id that stands twice',
		INDICATORS,
		'"id": "on-time-rate-766"',
		'"id": "on-time-rate"',
		`${INDICATORS} at /indicators/1/id: expected an id that stands once, found on-time-rate`
	],
	[
		'a count with a denominator',
		INDICATORS,
		'"kind": "rate"',
		'"kind": "count"',
		`${INDICATORS} at /indicators/0/denominator: expected null, since it is a count`
	],
	[
		'a formula over statements, which have no counts',
		INDICATORS,
		'"numerator": null',
		'"numerator": { "value": 1 }',
		`${INDICATORS} at /indicators/41/numerator: expected null, since congbo holds statements and no counts`
	],
	[
		'a target that nobody set',
		INDICATORS,
		'"targetSources": {\n\t\t\t\t"2023": {',
		'"targetSources": {\n\t\t\t\t"2024": {',
		`${INDICATORS} at /indicators/4/targetSources: expected the source of the target of 2023`
	],
	[
		'a target of a level that is not ranked',
		INDICATORS,
		'"2025-district": [80, 100]',
		'"2025-province": [80, 100]',
		`${INDICATORS} at /indicators/31/targets: expected no property "2025-province"`
	],
	[
		'points that do not add up to those of their group',
		CARD,
		'"maximum": 8',
		'"maximum": 7',
		`${CARD} at /groups/4/components: expected maxima that add up to 22, found 21`
	],
	[
		'groups that do not add up to the whole',
		CARD,
		'"maximum": 100',
		'"maximum": 120',
		`${CARD} at /groups: expected maxima that add up to 120, found 100`
	],
	[
		'points for an indicator that does not exist',
		CARD,
		'"indicator": "satisfaction-rate"',
		'"indicator": "happiness-rate"',
		`${CARD} at /groups/5/components/0/indicator: expected the id of an indicator, found happiness-rate`
	],
	[
		'a threshold with nothing to hold it against',
		CARD,
		'"indicator": "online-payment-rate"',
		'"indicator": null',
		`${CARD} at /groups/3/components/0: expected neither threshold nor steps without an indicator`
	],
	[
		'a headline that does not exist',
		INSTALLATION,
		'"online-dossiers"',
		'"online-dossier"',
		`${INSTALLATION} at /headlines: expected ids of indicators, found online-dossier`
	],
	[
		'an indicator with another definition that does not exist',
		INSTALLATION,
		'["on-time-rate", "on-time-rate-766"]',
		'["on-time-rate", "on-time"]',
		`${INSTALLATION} at /definitionPairs/0/indicators: expected ids of indicators, found on-time`
	],
	[
		'a district as the province of the installation',
		INSTALLATION,
		'"51"',
		'"522"',
		`${INSTALLATION} at /province: expected the code of a province, found 522`
	],
	[
		'a holiday that does not exist',
		CALENDAR,
		'2022-01-31',
		'2022-02-31',
		`${CALENDAR} at /years: expected days that exist, found 2022-02-31`
	],
	[
		'a weekday worked in exchange',
		CALENDAR,
		'2024-05-04',
		'2024-05-06',
		`${CALENDAR} at /years: expected workingWeekends on Saturdays and Sundays, found 2024-05-06`
	],
	[
		'steps that give more than there is',
		CARD,
		'"threshold": [1, 1]',
		'"steps": [{ "atLeast": [95, 100], "points": 10 }]',
		`${CARD} at /groups/0/components/0/steps: expected at most 9 points, found 10`
	],
	[
		'a component with two scales',
		CARD,
		'"threshold": [1, 1]',
		'"threshold": [1, 1], "steps": [{ "atLeast": [95, 100], "points": 9 }]',
		`${CARD} at /groups/0/components/0: expected either threshold or steps`
	],
	[
		'a threshold that everybody reaches',
		CARD,
		'"threshold": [1, 1]',
		'"threshold": [0, 1]',
		`${CARD} at /groups/0/components/0/threshold: expected a threshold above 0, found 0`
	],
	[
		'steps with a lower one first',
		CARD,
		'"threshold": [1, 1]',
		'"steps": [{ "atLeast": [1, 2], "points": 4 }, { "atLeast": [95, 100], "points": 9 }]',
		`${CARD} at /groups/0/components/0/steps: expected the highest step first, each below the one before`
	],
	[
		'points for what should be few',
		CARD,
		'"indicator": "satisfaction-rate"',
		'"indicator": "overdue-pending"',
		`${CARD} at /groups/5/components/0/indicator: expected an indicator of which higher is better, found overdue-pending`
	],
	[
		'an earlier version whose points do not add up',
		CARD,
		'"validFrom"',
		`${EARLIER('2021-01-01', 9)}, "validFrom"`,
		`${CARD} at /earlier/0/groups: expected maxima that add up to 9, found 10`
	],
	[
		'an earlier version that is not earlier',
		CARD,
		'"validFrom"',
		`${EARLIER('2022-06-23', 10)}, "validFrom"`,
		`${CARD} at /earlier/0/validFrom: expected a day before 2022-06-23, found 2022-06-23`
	]
];

it('a scorecard with an earlier version starts', () => {
	const root = copyWith(CARD, '"validFrom"', `${EARLIER('2021-01-01', 10)}, "validFrom"`);
	expect(refusalOf(root)).toEqual([]);
});

describe('a mistake in indicators, scorecards or calendar stops the start', () => {
	it.each(FAULTS)('%s', (_, file, from, to, message) => {
		expect(refusalOf(copyWith(file, from, to))).toContain(message);
	});
});
