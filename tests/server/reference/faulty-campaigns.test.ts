import { describe, expect, it } from 'vitest';
import { loadReference } from '../../../src/lib/server/reference/reference.ts';
import { copyWith, refusalOf, ROOT } from './copy.ts';

const SEVEN = 'data/catalogue/campaigns/7-nguoi-7-ngay.json';

/** what is changed, and the line with which the start is refused */
const FAULTS: [fault: string, from: string, to: string, message: string][] = [
	[
		'counts a field that does not exist',
		'"people_guided": 1',
		'"people": 1',
		'/count: expected a field of the form cnscd, found people'
	],
	[
		'has a goal over a field that does not exist',
		'"members": 7',
		'"member": 7',
		'/goal: expected a field of the form cnscd, found member'
	],
	[
		'ends before it starts',
		'"end": "2023-08-03"',
		'"end": "2023-07-03"',
		'/end: expected a day not before 2023-07-28, found 2023-07-03'
	],
	[
		'starts on a day that does not exist',
		'"start": "2023-07-28"',
		'"start": "2023-07-32"',
		'/start: expected a day that exists'
	],
	[
		'is counted by a form without counts',
		'"form": "cnscd"',
		'"form": "congbo"',
		'/form: expected the id of a form of counts, found congbo'
	],
	[
		'speaks of an indicator that does not exist',
		'"guided-per-member"',
		'"guided-by-member"',
		'/indicators/0: expected the id of an indicator, found guided-by-member'
	],
	[
		'is not of the shape that its schema asks for',
		'"counted"',
		'"countd"',
		'/: expected the property "counted"'
	],
	[
		'bears another name than its file',
		'"id": "7-nguoi-7-ngay"',
		'"id": "7-nguoi"',
		'/id: expected the name of the file, 7-nguoi-7-ngay, found 7-nguoi'
	]
];

describe('a campaign that', () => {
	it.each(FAULTS)('%s stops the start', (_, from, to, message) => {
		expect(refusalOf(copyWith(SEVEN, from, to))).toContain(`${SEVEN} at ${message}`);
	});
});

it('two campaigns ship, each with its announcement as printed', () => {
	const { campaigns = [] } = loadReference(ROOT).catalogue;
	expect(campaigns.map(({ id, start, end }) => [id, start, end])).toEqual([
		['30-ngay-dem', '2023-08-05', '2023-09-05'],
		['7-nguoi-7-ngay', '2023-07-28', '2023-08-03']
	]);
	for (const { source } of campaigns) expect(source.quote).not.toBe('');
});
