import type { RoleAssignment } from '../store/people.ts';

/** How a duty stands in the log, from which `verify` reads it again: `reporter 528@2021-01-01`. */
export const roleAssignmentText = ({ role, unit }: RoleAssignment): string =>
	unit === null ? role : `${role} ${unit}`;
