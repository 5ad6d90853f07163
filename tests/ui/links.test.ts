import { expect, test } from 'vitest';
import { pointExplanationHref, groupTotalHref } from '../../src/lib/ui/links.ts';
import { answerFor, commune, named, onTime } from './ranking-fixtures.ts';

const unit = commune('21238', 'Xã Vệ Giang');
const { release } = answerFor([]);
const older = release && { ...release, supersededBy: 7 };
const asked = { indicator: onTime, unit, release };
const figure = { numerator: 9n, denominator: 10n };
const point = { period: named('2025-08'), figure, inherited: false };

test.each([
	['a figure of its own', point, asked, '/giai-thich/on-time-rate/21238?period=2025-08'],
	[
		'a figure of its predecessors, by the boundaries of today',
		{ ...point, inherited: true },
		asked,
		'/giai-thich/on-time-rate/21238?period=2025-08&geography=current'
	],
	[
		'a figure of an older release, which is named',
		point,
		{ ...asked, release: older },
		'/giai-thich/on-time-rate/21238?period=2025-08&release=3'
	],
	[
		'a figure of the predecessors of a unit that is gone: nowhere',
		{ ...point, inherited: true },
		{ ...asked, unit: { ...unit, validTo: '2025-12-31' } },
		null
	],
	[
		'a figure of a unit that is gone',
		point,
		{ ...asked, unit: { ...unit, validTo: '2025-12-31' } },
		'/giai-thich/on-time-rate/21238?period=2025-08'
	],
	['no figure: nowhere', { ...point, figure: null }, asked, null]
])('%s', (_, given, setting, expected) => {
	expect(pointExplanationHref(given, setting, 'vi')).toBe(expected);
});

const line = { likeness: null, level: 'commune' as const, parent: '51', points: [] };
const total = { indicator: onTime, period: named('2025-08'), release };

test('the line of all units leads to what the total of their ranking is made of', () => {
	expect(groupTotalHref(line, figure, total, 'vi')).toBe(
		'/giai-thich/on-time-rate?level=commune&period=2025-08&parent=51'
	);
	expect(
		groupTotalHref({ ...line, parent: null }, figure, { ...total, release: older }, 'en')
	).toBe('/en/giai-thich/on-time-rate?level=commune&period=2025-08&parent=&release=3');
});

test('a group of them is the total of no ranking, and where there is no total nothing is explained', () => {
	const likeness = { dimension: 'kind' as const, value: 'phường' };
	expect(groupTotalHref({ ...line, likeness }, figure, total, 'vi')).toBeNull();
	expect(groupTotalHref(line, null, total, 'vi')).toBeNull();
});
