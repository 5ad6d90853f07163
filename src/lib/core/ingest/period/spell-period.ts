import type { Period } from '../../model/period.ts';

/** Id and days of a period as a problem carries them: `2023-Q1 (2022-12-15/2023-03-14)`. */
export const spellPeriod = ({ id, start, end }: Period): string =>
	id === `${start}/${end}` ? id : `${id} (${start}/${end})`;
