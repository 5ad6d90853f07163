import { describe, expect, it, test } from 'vitest';
import { attributeOn } from '../../../src/lib/core/model/peer-attributes.ts';
import { unitsOn } from '../../../src/lib/core/model/unit.ts';
import { loadReference } from '../../../src/lib/server/reference/reference.ts';
import { copyWith, refusalOf, ROOT } from './copy.ts';

const ATTRIBUTES = 'data/units/attributes.csv';
const BA_TO = '535,2021-01-01,terrain,mountain,2021-01-01,2025-06-30';

/** what is put in the place of Ba Tơ's row, and with what the start is refused */
const FAULTS: [fault: string, to: string, message: string][] = [
	[
		'an attribute that nobody knows',
		BA_TO.replace('terrain', 'climate'),
		'line 6, attribute: expected one of terrain, volume, found climate'
	],
	[
		'a terrain that does not exist',
		BA_TO.replace('mountain', 'swamp'),
		'line 6, value: expected one of mountain, plain, island, found swamp'
	],
	[
		'a size that there is not',
		BA_TO.replace('terrain,mountain', 'volume,5'),
		'line 6, value: expected one of 1, 2, 3, 4, found 5'
	],
	[
		'a unit that does not exist',
		BA_TO.replace('535', '537'),
		'line 6, code: expected a unit of units.csv with this valid_from, found 537'
	],
	[
		'days on which the unit was no more',
		BA_TO.replace('2025-06-30', ''),
		'line 6, from: expected days on which Huyện Ba Tơ is in force, found 2021-01-01'
	],
	[
		'a last day before the first',
		BA_TO.replace('2025-06-30', '2020-06-30'),
		'line 6, to: expected nothing, or a day as YYYY-MM-DD that is not before from, found 2020-06-30'
	],
	[
		'two terrains at a time',
		BA_TO.replace('535', '531'),
		'line 6, from: expected one terrain at a time for Huyện Minh Long, found 2021-01-01'
	]
];

describe('a mistake in the attributes stops the start, with line, column and what was expected', () => {
	it.each(FAULTS)('%s', (_, to, message) => {
		expect(refusalOf(copyWith(ATTRIBUTES, BA_TO, to))).toContain(`${ATTRIBUTES} at ${message}`);
	});

	it('an attribute without a source', () => {
		const root = copyWith(
			ATTRIBUTES,
			',1677/NQ-UBTVQH15: đặc khu Lý Sơn (trước là huyện đảo Lý Sơn)',
			','
		);
		expect(refusalOf(root)).toContain(
			`${ATTRIBUTES} at line 13, source: expected where it is written, found nothing`
		);
	});
});

test('the shipped terrains come down to the communes of today, and no further than is known', () => {
	const { units } = loadReference(ROOT);
	const today = unitsOn(units, '2025-07-01', { level: 'commune', parent: '51' });
	const terrains = Object.fromEntries(
		today.map((unit) => [
			unit.name,
			attributeOn(units, unit, 'terrain', '2025-07-01')?.value ?? null
		])
	);
	expect(terrains).toMatchObject({
		'Xã Ba Tơ': 'mountain',
		'Xã Sơn Tây': 'mountain',
		'Xã Đăk Pék': 'mountain',
		'Đặc khu Lý Sơn': 'island',
		'Xã Bình Sơn': 'plain',
		'Phường Kon Tum': 'mountain',
		'Xã Nguyễn Nghiêm': 'mountain'
	});
});
