import type { Person } from '../../core/model/person.ts';
import type { UnitId } from '../../core/model/unit.ts';

/** Who looks: a person, and for a program the unit of its key. */
export interface Viewer {
	person: Person;
	within?: UnitId | undefined;
}
