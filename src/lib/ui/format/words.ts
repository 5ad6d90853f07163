import type { Geography, UnrankedReason } from '../../core/model/ranking.ts';
import type { Level, Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';

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

/** Why a unit has no rank, in a few words: `Chưa báo cáo`. */
export const reasonText = (reason: UnrankedReason, locale: Locale): string =>
	REASONS[reason]({}, { locale });
