import type { Person } from '../../core/model/person.ts';
import type { UnitId } from '../../core/model/unit.ts';

/** A person; for a program also the unit of its API key. */
export interface Viewer {
	person: Person;
	within?: UnitId | undefined;
}
