import { dayOf } from '../../model/day.ts';
import { findUnits } from '../../model/find-units.ts';
import { fold } from '../../model/name.ts';
import type { Unit, UnitId, UnitList } from '../../model/unit.ts';

import type { Locale } from '../../view/locale.ts';
import { sideBySideHref } from '../../view/side-by-side-link.ts';
import { unitChosen } from '../../view/unit-choice.ts';
import { MOST_INDICATORS, MOST_UNITS, type SideBySideAsk } from '../answer-side-by-side.ts';
import type { World } from '../world.ts';
import { publicRelease } from './ranking-ask.ts';

/** A comparison as an address asks for it. */
export interface AskedSideBySide {
	ask: SideBySideAsk;
	/** What was typed and means no unit or several, with what may be meant. */
	unknown: { text: string; offers: Unit[] }[];
	/** More was asked for than is shown. */
	isTooMuch: boolean;
	/** The release as the address names it. */
	release: string | null;
}

const OFFERED = 6;

/** Units may be named by code, code and first day, or name; several by commas or again and again. */
export function sideBySideAsk(query: URLSearchParams, world: World, now: Date): AskedSideBySide {
	const { units } = world.reference;
	const named = listed(query, 'don-vi').map((text) => ({ text, id: unitMeant(units, text, now) }));
	const found = [...new Set(named.flatMap(({ id }) => id ?? []))];
	const indicators = [...new Set(listed(query, 'chi-tieu'))];
	const release = query.get('dot') || null;
	return {
		ask: {
			units: found,
			indicators,
			from: query.get('tu') || null,
			to: query.get('den') || null,
			release: release && publicRelease(release, world)
		},
		unknown: named
			.filter(({ id }) => id === null)
			.map(({ text }) => ({ text, offers: findUnits(units.units, text).slice(0, OFFERED) })),
		isTooMuch: found.length > MOST_UNITS || indicators.length > MOST_INDICATORS,
		release
	};
}

/**
 * The short address of what a form asked for in a long one: a browser sends every field of it, the
 * empty ones too. Null where the address is short already, or where something in it is not clear and
 * must be shown as it was typed.
 */
export function shortAddress(
	query: URLSearchParams,
	{ ask, unknown, release }: AskedSideBySide,
	{ reference: { units } }: World,
	locale: Locale
): string | null {
	const names = [...query.keys()];
	const isLong = new Set(names).size < names.length || [...query.values()].includes('');
	if (!isLong || unknown.length > 0) return null;
	const chosen = ask.units.map((id) => units.byId.get(id) ?? id);
	const { indicators, from, to } = ask;
	return sideBySideHref({ units: chosen, indicators, from, to, release }, locale);
}

const listed = (query: URLSearchParams, name: string): string[] =>
	query
		.getAll(name)
		.flatMap((text) => text.split(','))
		.map((text) => text.trim())
		.filter((text) => text !== '');

/** By code as in a list, else the only unit of this name, today's before those of then. */
function unitMeant(units: UnitList, text: string, now: Date): UnitId | null {
	const chosen = unitChosen(units, text, dayOf(now));
	if (chosen) return chosen;
	const matches = findUnits(units.units, text);
	const exact = matches.filter(({ name }) => fold(name) === fold(text));
	const today = (found: Unit[]): Unit[] => found.filter(({ validTo }) => validTo === null);
	const only = [today(exact), exact, today(matches)].find(({ length }) => length === 1);
	return only?.[0]?.id ?? null;
}
