import type { Duty } from '../store/people.ts';

/** How a duty stands in the log, from which `verify` reads it again: `reporter 528@2021-01-01`. */
export const dutyWords = ({ role, unit }: Duty): string =>
	unit === null ? role : `${role} ${unit}`;
