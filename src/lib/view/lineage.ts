import type { UnitAnswer } from '../model/answer.ts';
import type { Unit, UnitChange } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { dayText } from './day-text.ts';
import { unitHref } from './link.ts';
import type { Locale } from './locale.ts';

export interface UnitLink {
	id: string;
	name: string;
	href: string;
	/** When it was in force, where that is over. */
	when: string | null;
}

/** A unit before or after, and how the one became the other. */
export interface Kin extends UnitLink {
	change: string;
}

export function unitLink(unit: Unit, locale: Locale): UnitLink {
	const { id, name, validTo } = unit;
	return {
		id,
		name,
		href: unitHref(unit, locale),
		when: validTo === null ? null : m.unit_ended({ day: dayText(validTo, locale) }, { locale })
	};
}

/** Where a unit came from and what became of it, each step with its legal basis. */
export function lineageOf(answer: UnitAnswer, locale: Locale) {
	const { unit, predecessors, successors, namesakes } = answer;
	const kin = (other: { unit: Unit; change: UnitChange }): Kin => ({
		...unitLink(other.unit, locale),
		change: changeText(other.change, locale)
	});
	return {
		ended:
			unit.validTo === null
				? null
				: m.unit_ended_long({ day: dayText(unit.validTo, locale) }, { locale }),
		predecessors: predecessors.map(kin),
		successors: successors.map(kin),
		namesakes: namesakes.map((other) => unitLink(other, locale))
	};
}

function changeText({ share, effective, legalBasis }: UnitChange, locale: Locale): string {
	return m.unit_change(
		{
			share: share === 'full' ? m.unit_whole({}, { locale }) : m.unit_part({}, { locale }),
			day: dayText(effective, locale),
			basis: legalBasis
		},
		{ locale }
	);
}
