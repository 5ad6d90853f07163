import type { Indicator } from '../model/indicator.ts';
import type { Period } from '../model/period.ts';
import type { Figure } from '../model/ranking.ts';
import type { Level } from '../model/unit.ts';
import type { BilingualText } from '../model/bilingual-text.ts';

/** Target for the year in which a period ends. */
export interface Target {
	year: string;
	figure: Figure;
	/** Source of the target; null if the catalogue has none. */
	source: BilingualText | null;
}

/** The target of a level before the one of all levels; null where none was set for that year. */
export function targetOf(
	{ targets, targetSources }: Pick<Indicator, 'targets' | 'targetSources'>,
	{ end }: Pick<Period, 'end'>,
	level: Level
): Target | null {
	const year = end.slice(0, 4);
	const key = [`${year}-${level}`, year].find((known) => Object.hasOwn(targets, known));
	const aim = key === undefined ? undefined : targets[key];
	if (key === undefined || aim === undefined) return null;
	const figure = { numerator: BigInt(aim[0]), denominator: BigInt(aim[1]) };
	return { year, figure, source: targetSources?.[key] ?? null };
}
