import type { Day } from '../../core/model/day.ts';
import { foldText } from '../../core/model/fold-text.ts';
import { isInForce, unitOn, type Unit, type UnitId, type UnitList } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { dayText } from './day-text.ts';
import type { Locale } from '../../core/model/locale.ts';

const LOCALES: Locale[] = ['vi', 'en'];

/**
 * A unit as a list to choose from offers it: `528 Huyện Tư Nghĩa (đến 30/6/2025)`. Codes are given
 * anew, so one that is no more carries its last day; with it, code and name mean one unit only.
 */
export function unitLabel({ code, name, validTo }: Unit, locale: Locale): string {
	if (validTo === null) return `${code} ${name}`;
	const ended = m.unit_ended({ day: dayText(validTo, locale) }, { locale });
	return `${code} ${name} (${ended})`;
}

/** All units, those in force first. */
export const unitLabels = ({ units }: Pick<UnitList, 'units'>, locale: Locale): string[] =>
	units
		.toSorted((a, b) => Number(b.validTo === null) - Number(a.validTo === null))
		.map((unit) => unitLabel(unit, locale));

/**
 * The unit that was chosen, by its id or from the list in either language, or typed: a code alone,
 * or with its name, means who bears it on the day, else the only one that ever did. Null where it
 * means none or several.
 */
export function findUnitByLabel(list: UnitList, text: string, day: Day): UnitId | null {
	const [, code = '', rest = ''] = /^\s*(\d+)\s*(.*)$/su.exec(text) ?? [];
	const holders = list.byCode.get(code) ?? [];
	const byId = holders.find(({ id }) => id === text.trim());
	if (byId) return byId.id;
	if (rest === '') return (unitOn(list, code, day) ?? singleUnit(holders))?.id ?? null;
	const wanted = foldText(`${code} ${rest}`);
	const offered = holders.filter((unit) =>
		LOCALES.some((locale) => foldText(unitLabel(unit, locale)) === wanted)
	);
	const named = holders.filter(({ name }) => foldText(name) === foldText(rest));
	const found =
		singleUnit(offered) ?? named.find((unit) => isInForce(unit, day)) ?? singleUnit(named);
	return found?.id ?? null;
}

const singleUnit = (units: Unit[]): Unit | undefined => (units.length === 1 ? units[0] : undefined);
