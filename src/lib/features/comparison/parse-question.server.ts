import { dayOf } from '../../core/model/day.ts';
import { findUnits } from '../../core/model/find-units.ts';
import { foldText } from '../../core/model/fold-text.ts';
import type { PeerAttribute } from '../../core/model/peer-group.ts';
import { UNIT_ATTRIBUTES, type Unit, type UnitId, type UnitList } from '../../core/model/unit.ts';
import type { Locale } from '../../core/model/locale.ts';
import { pageParameters, textsOf } from '../../ui/canonical-url.ts';
import { peerGroupKey } from '../../ui/links.ts';
import { NEIGHBOURS, NO_PEERS, comparisonHref } from '../../ui/comparison-links.ts';
import { findUnitByLabel } from '../../ui/format/unit-text.ts';
import { addNeighbours } from './ranking-neighbours.server.ts';
import {
	MAX_COMPARED_INDICATORS,
	MAX_COMPARED_UNITS,
	type ComparisonQuestion
} from './comparison-question.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { publicRelease } from '../ranking/parse-question.server.ts';

/** A comparison as its address states it. */
export interface ComparisonRequest {
	ask: ComparisonQuestion;
	/** Typed texts that match no unit or several, with possible matches. */
	unknown: { text: string; offers: Unit[] }[];
	/** The address asks for more than the page shows. */
	isTooMuch: boolean;
	/** The requested group does not exist. */
	isUnknownGroup: boolean;
	/** The neighbours of the first unit are to be added. */
	wantsNeighbours: boolean;
	/** The release as the address names it. */
	release: string | null;
}

const MAX_SUGGESTIONS = 6;

/** Texts that are looked up; several may mean the same unit. The rest only counts as too much. */
const MAX_UNIT_TEXTS = 2 * MAX_COMPARED_UNITS;

/** A unit is given by code, code and first day, or name; several with commas or repeated parameters. */
export function parseComparisonQuestion(
	query: URLSearchParams,
	app: AppContext,
	now: Date
): ComparisonRequest {
	const { units } = app.reference;
	const texts = listParameter(query, 'don-vi');
	const named = texts.slice(0, MAX_UNIT_TEXTS).map((text) => ({
		text,
		id: findUnitByText(units, text, now)
	}));
	const found = [...new Set(named.flatMap(({ id }) => id ?? []))];
	const indicators = listParameter(query, 'chi-tieu');
	const release = query.get('dot') || null;
	const group = query.get('nhom') || null;
	const peers = group === null ? null : findPeerAttribute(units, group);
	return {
		ask: {
			units: found,
			indicators,
			peers,
			from: query.get('tu') || null,
			to: query.get('den') || null,
			release: release && publicRelease(release, app)
		},
		unknown: named
			.filter(({ id }) => id === null)
			.map(({ text }) => ({
				text,
				offers: findUnits(units.units, text).slice(0, MAX_SUGGESTIONS)
			})),
		isUnknownGroup: group !== null && peers === null,
		wantsNeighbours: query.get('them') === NEIGHBOURS,
		isTooMuch:
			texts.length > MAX_UNIT_TEXTS ||
			found.length > MAX_COMPARED_UNITS ||
			indicators.length > MAX_COMPARED_INDICATORS,
		release
	};
}

/**
 * Address to redirect to: the short one, because a browser also sends the empty fields of a form, or
 * the one with the neighbours if these are to be added. Null if the address is already short, or if
 * a part of it is not clear and must be shown as typed. Throws `RequestError` as the comparison does.
 */
export function shortComparisonHref(
	query: URLSearchParams,
	asked: ComparisonRequest,
	app: AppContext,
	locale: Locale
): string | null {
	if (asked.unknown.length > 0 || asked.isUnknownGroup) return null;
	const { ask, release, wantsNeighbours } = asked;
	const link = { ...ask, release };
	const added = wantsNeighbours ? addNeighbours(app, ask) : [];
	if (added.length > ask.units.length)
		return comparisonHref(
			{ ...link, units: added, peers: ask.peers ?? kindAttributeOf(added) },
			locale
		);
	const known = pageParameters('/(public)/so-sanh');
	const isLong = known.some((name) => {
		const values = query.getAll(name);
		return values.length > 1 || values.includes('');
	});
	if (!isLong) return null;
	const units = ask.units.map((id) => app.reference.units.byId.get(id) ?? id);
	return comparisonHref({ ...link, units, withNeighbours: wantsNeighbours }, locale);
}

/** A group chosen for a single unit is kept when other units are added. */
function kindAttributeOf([first]: Unit[]): PeerAttribute | null {
	return first ? { dimension: 'kind', value: first.kind } : null;
}

/** A kind of unit or another peer attribute, by its key. */
function findPeerAttribute({ units }: UnitList, key: string): PeerAttribute | 'none' | null {
	if (key === NO_PEERS) return 'none';
	const kinds = [...new Set(units.map(({ kind }) => kind))].map((value): PeerAttribute => ({
		dimension: 'kind',
		value
	}));
	const attributes = (['terrain', 'volume'] as const).flatMap((dimension) =>
		UNIT_ATTRIBUTES[dimension].map((value): PeerAttribute => ({ dimension, value }))
	);
	return [...kinds, ...attributes].find((likeness) => peerGroupKey(likeness) === key) ?? null;
}

/** The values of a list, each once. */
const listParameter = (query: URLSearchParams, name: string): string[] => {
	const texts = textsOf(query, name).map((text) => text.trim());
	return [...new Set(texts)].filter((text) => text !== '');
};

/** By code as in a list, else the only unit of this name; units of today before former ones. */
function findUnitByText(units: UnitList, text: string, now: Date): UnitId | null {
	const chosen = findUnitByLabel(units, text, dayOf(now));
	if (chosen) return chosen;
	const matches = findUnits(units.units, text);
	const folded = foldText(text);
	const exact = matches.filter(({ name }) => foldText(name) === folded);
	const today = (found: Unit[]): Unit[] => found.filter(({ validTo }) => validTo === null);
	const only = [today(exact), exact, today(matches)].find(({ length }) => length === 1);
	return only?.[0]?.id ?? null;
}
