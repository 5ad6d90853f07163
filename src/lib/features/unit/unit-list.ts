import { compareByName } from '../../core/figures/order.ts';
import type { Day } from '../../core/model/day.ts';
import { findUnits } from '../../core/model/find-units.ts';
import type { Locale } from '../../core/model/locale.ts';
import { successorsOf } from '../../core/model/successors.ts';
import {
	isInForce,
	LEVELS,
	type Unit,
	type UnitList,
	unitOn,
	unitsOn
} from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { levelText } from '../../ui/format/unit-text.ts';
import { unitLink, type UnitLink } from '../catalogue/lineage-text.ts';
import type { UnitListAnswer } from './unit-list-schema.ts';

/** Units as the API lists them; `successors` are the units of today, for one that is no more. */
export const unitListJson = (list: UnitList, units: Unit[], today: Day): UnitListAnswer =>
	units.map((unit) => ({
		code: unit.code,
		name: unit.name,
		kind: unit.kind,
		level: unit.level,
		parent: unit.parentCode,
		validFrom: unit.validFrom,
		validTo: unit.validTo,
		area: unit.area,
		population: unit.population,
		position: unit.position,
		successors: (isInForce(unit, today) ? [] : successorsOf(list, unit, today)).map(
			({ unit: { code, name, validFrom }, share }) => ({ code, name, validFrom, share })
		)
	}));

export interface UnitSearchResult extends UnitLink {
	code: string;
	/** The unit above, as at the end of its time. */
	above: string | null;
	/** Successors of a unit that was abolished. */
	now: { says: string; units: UnitLink[] } | null;
}

export interface UnitListPage {
	text: string;
	/** Description of the results, or of the list shown without a query. */
	says: string;
	groups: { label: string; units: UnitSearchResult[] }[];
	/** More were found than are shown. */
	more: string | null;
}

const MAX_RESULTS = 100;

/** Units that match a text; without a text, the present units of the province. */
export function unitListPage(
	units: UnitList,
	province: string,
	{ text, today }: { text: string; today: Day },
	locale: Locale
): UnitListPage {
	const found =
		text === ''
			? unitsOn(units, today, { parent: province }).sort(compareByName)
			: findUnits(units.units, text);
	const shown = text === '' ? found : found.slice(0, MAX_RESULTS);
	const shownUnits = {
		units: shown.map((unit) => unitSearchResult(units, unit, today, locale)),
		label: ''
	};
	return {
		text,
		says:
			text === ''
				? m.units_now(
						{ count: found.length, name: unitOn(units, province, today)?.name ?? '' },
						{ locale }
					)
				: foundText(found.length, text, locale),
		groups: text === '' ? groupUnitsByLevel(units, shown, today, locale) : [shownUnits],
		more: found.length > shown.length ? m.units_more({ shown: shown.length }, { locale }) : null
	};
}

const foundText = (count: number, text: string, locale: Locale): string =>
	count === 0
		? m.units_found_none({ text }, { locale })
		: m.units_found({ count, text }, { locale });

const groupUnitsByLevel = (
	units: UnitList,
	shown: Unit[],
	today: Day,
	locale: Locale
): UnitListPage['groups'] =>
	LEVELS.map((level) => ({
		label: levelText(level, locale),
		units: shown
			.filter((unit) => unit.level === level)
			.map((unit) => unitSearchResult(units, unit, today, locale))
	})).filter((group) => group.units.length > 0);

function unitSearchResult(
	units: UnitList,
	unit: Unit,
	today: Day,
	locale: Locale
): UnitSearchResult {
	const { code, parentCode, validFrom, validTo } = unit;
	const above = parentCode && unitOn(units, parentCode, validTo ?? validFrom);
	return {
		...unitLink(unit, locale),
		code,
		above: above ? above.name : null,
		now: isInForce(unit, today) ? null : nowOf(units, unit, today, locale)
	};
}

/** `nay là` one that took over the whole, `nay thuộc` the several that share it. */
function nowOf(units: UnitList, unit: Unit, today: Day, locale: Locale): UnitSearchResult['now'] {
	const successors = successorsOf(units, unit, today);
	if (successors.length === 0) return null;
	const isWhole = successors.every(({ share }) => share === 'full');
	return {
		says: isWhole ? m.units_now_is({}, { locale }) : m.units_now_in({}, { locale }),
		units: successors.map((successor) => unitLink(successor.unit, locale))
	};
}
