import type { Unit } from '../model/unit.ts';

// made once: making a collator costs a thousand times more than comparing two names
const vietnameseCollator = new Intl.Collator('vi');

/** Vietnamese alphabetical order; by code and first day where two units bear the same name. */
export function compareByName(a: Unit, b: Unit): number {
	return vietnameseCollator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
