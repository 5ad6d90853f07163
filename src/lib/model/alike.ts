import type { Day } from './day.ts';
import { likenessesOf } from './likeness.ts';
import type { Likeness } from './peer-group.ts';
import type { Unit, UnitList } from './unit.ts';

export const isSameLikeness = (a: Likeness, b: Likeness): boolean =>
	a.dimension === b.dimension && a.value === b.value;

/** Is a unit one of a group on a day? */
export const isAlike = (list: UnitList, unit: Unit, day: Day, likeness: Likeness): boolean =>
	likenessesOf(list, unit, day).some((own) => isSameLikeness(own, likeness));
