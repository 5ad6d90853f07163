import type { Day } from '../../../src/lib/core/model/day.ts';
import { foldText } from '../../../src/lib/core/model/fold-text.ts';
import { unitOn, unitsOn, type Unit, type UnitList } from '../../../src/lib/core/model/unit.ts';
import { randomSource } from './random.ts';

const OLD_AND_NEW: readonly [string, string][] = [
	['òa', 'oà'],
	['óa', 'oá'],
	['ọa', 'oạ'],
	['ủy', 'uỷ'],
	['ụy', 'uỵ'],
	['úy', 'uý']
];

/** Abbreviations that offices use, for the kinds that have one. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
	huyện: 'H.',
	'thị xã': 'TX.',
	'thành phố': 'TP'
};

/**
 * Spellings of unit names in a file, as found in real files and never ambiguous. A name that occurs
 * twice in the province on that day (Phường Nguyễn Nghiêm) is given with its district.
 */
export function createSpeller(list: UnitList, province: Unit, day: Day, file: string) {
	const below = unitsOn(list, day, { parent: province.code });
	const twice = new Set(
		below.map(({ name }) => foldText(name)).filter((name, i, all) => all.indexOf(name) !== i)
	);
	return (unit: Unit): string => {
		const luck = randomSource('spelling', file, unit.id);
		if (twice.has(foldText(unit.name))) return withDistrict(list, unit, day);
		const short = SHORT_FORMS[unit.kind];
		if (short !== undefined && luck.chance(0.3))
			return `${short}${gapAfter(short)}${bareName(unit)}`;
		return luck.pick(SPELLINGS)(unit, () => withDistrict(list, unit, day));
	};
}

type Spelling = (unit: Unit, withDistrict: () => string) => string;

const plainSpelling: Spelling = ({ name }) => name;

const SPELLINGS: readonly [Spelling, ...Spelling[]] = [
	plainSpelling,
	plainSpelling,
	plainSpelling,
	(unit) => `UBND ${unit.kind} ${bareName(unit)}`,
	(unit) => `UBND ${unit.kind} ${bareName(unit)}`,
	({ name }) => `${name} `,
	({ name }) => otherTonePlace(name),
	(_, withDistrict) => withDistrict(),
	({ name }) => name.toUpperCase()
];

const gapAfter = (short: string): string => (short.endsWith('.') ? '' : ' ');

/** Bình Sơn of Huyện Bình Sơn. */
const bareName = ({ name, kind }: Unit): string => name.slice(kind.length + 1);

function withDistrict(list: UnitList, unit: Unit, day: Day): string {
	const parent = unitOn(list, unit.parentCode ?? '', day);
	return parent === null ? unit.name : `${unit.name}, ${parent.kind} ${bareName(parent)}`;
}

/** hòa for hoà and hoà for hòa. */
function otherTonePlace(name: string): string {
	const pair = OLD_AND_NEW.find(([one, other]) => name.includes(one) || name.includes(other));
	if (pair === undefined) return name;
	const [one, other] = pair;
	return name.includes(one) ? name.replace(one, other) : name.replace(other, one);
}
