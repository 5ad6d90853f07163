import { foldText } from '../../core/model/fold-text.ts';
import type { Period } from '../../core/model/period.ts';
import type { Unit } from '../../core/model/unit.ts';
import { periodName } from '../../ui/format/time-text.ts';

type NamedUnit = Pick<Unit, 'code' | 'name'>;

/** Text of a unit in a list of choices: `Xã Sông Vệ (21235)`. */
export const unitChoice = ({ name, code }: NamedUnit): string => `${name} (${code})`;

const CODE_FIRST = /^(\d+)(?:\s|$)/u;
const CODE_LAST = /\((\d+)\)$/u;

/**
 * Code of the unit that a text names: `Xã Sông Vệ (21235)`, `21235 Xã Sông Vệ`, the code alone, or a
 * name that only one of the units has. Any other text is returned as it is.
 */
export function unitCodeIn(text: string, units: readonly NamedUnit[]): string {
	const code = CODE_LAST.exec(text)?.[1] ?? CODE_FIRST.exec(text)?.[1];
	if (code !== undefined) return code;
	const wanted = foldText(text);
	const [named, ...others] = units.filter(({ name }) => foldText(name) === wanted);
	return named && others.length === 0 ? named.code : text;
}

/** Text of a period that `readPeriod` reads back: its Vietnamese name, or the id of any other span. */
export const periodChoice = (period: Period): string =>
	period.kind === 'interval' || period.kind === 'day' ? period.id : periodName(period, 'vi');
