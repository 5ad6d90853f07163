import type { Person } from '../../core/model/person.ts';
import type { ApiCall } from '../log.ts';
import type { UnitId } from '../../core/model/unit.ts';

/** A person; for a program also the unit of its API key. */
export interface Viewer {
	person: Person;
	within?: UnitId | undefined;
	/** The request as logged, where it has an API key. */
	call?: ApiCall | undefined;
}
