import type { Role } from '../../core/model/person.ts';
import type { UnitId } from '../../core/model/unit.ts';

/** Form of a duty in the log, from which `verify` reads it again: `reporter 528@2021-01-01`. */
export const roleAssignmentText = ({ role, unit }: RoleAssignment): string =>
	unit === null ? role : `${role} ${unit}`;

/** Role and unit to assign to an account. */
export interface RoleAssignment {
	role: Role;
	/** Of a reporter; null for the province's own people. */
	unit: UnitId | null;
}
