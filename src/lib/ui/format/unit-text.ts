import type { Day } from '../../core/model/day.ts';
import { foldText } from '../../core/model/fold-text.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Geography, UnrankedReason } from '../../core/model/ranking.ts';
import {
	isInForce,
	type Level,
	type Unit,
	type UnitId,
	type UnitList,
	unitOn
} from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { dayText } from './time-text.ts';

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

/** A unit by name and code; of one that is no more, until when it was: codes are given anew. */
export function unitName({ byId }: UnitList, id: UnitId, locale: Locale): string {
	const unit = byId.get(id);
	if (!unit) return id;
	const { name, code, validTo } = unit;
	return validTo === null
		? m.unit_now({ name, code }, { locale })
		: m.unit_until({ name, code, day: dayText(validTo, locale) }, { locale });
}

type Word = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const LEVELS: Record<Level, Word> = {
	province: m.level_province,
	district: m.level_district,
	commune: m.level_commune
};

const NOUNS: Record<Level, Word> = {
	province: m.noun_province,
	district: m.noun_district,
	commune: m.noun_commune
};

const GEOGRAPHIES: Record<Geography, Word> = {
	period: m.geography_period,
	current: m.geography_current
};

const REASONS: Record<UnrankedReason, Word> = {
	split: m.reason_split,
	'not-due': m.reason_not_due,
	'not-reported': m.reason_not_reported,
	incomplete: m.reason_incomplete,
	'statement-only': m.reason_statement_only,
	'no-cases': m.reason_no_cases,
	'few-cases': m.reason_few_cases
};

export const isLevel = (text: string): text is Level => Object.hasOwn(LEVELS, text);

export const isGeography = (text: string): text is Geography => Object.hasOwn(GEOGRAPHIES, text);

/** The heading of a level: `Xã, phường, thị trấn, đặc khu`. */
export const levelText = (level: Level, locale: Locale): string => LEVELS[level]({}, { locale });

/** The units of a level inside a sentence: `xã, phường`. */
export const levelNoun = (level: Level, locale: Locale): string => NOUNS[level]({}, { locale });

const KINDS = ['tỉnh', 'huyện', 'thị xã', 'thành phố', 'xã', 'phường', 'thị trấn', 'đặc khu'];

/** The kinds that these units are of: `xã, phường, đặc khu`; in English only the level has a name. */
export function kindsText(units: Unit[], locale: Locale): string {
	const [first] = units;
	if (locale === 'en' && first) return levelNoun(first.level, locale);
	return KINDS.filter((kind) => units.some((unit) => unit.kind === kind)).join(', ');
}

export const geographyText = (geography: Geography, locale: Locale): string =>
	GEOGRAPHIES[geography]({}, { locale });

/** Short reason why a unit has no rank: `Chưa báo cáo`. */
export const reasonText = (reason: UnrankedReason, locale: Locale): string =>
	REASONS[reason]({}, { locale });

/** Without its kind, where room is short: `Đăk Plô`; a ward that is only a number keeps it. */
export function shortUnitName({ name, kind }: Unit): string {
	const rest = name.slice(kind.length + 1);
	const startsWithKind = name.toLowerCase().startsWith(`${kind} `);
	return startsWithKind && !/^\d/u.test(rest) ? rest : name;
}
