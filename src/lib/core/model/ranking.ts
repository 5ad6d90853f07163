import type { Period } from './period.ts';
import type { Level, Unit } from './unit.ts';

export const GEOGRAPHIES = ['period', 'current'] as const;

export type Geography = (typeof GEOGRAPHIES)[number];

/** An exact figure. `denominator` is null for a count; then the value is the numerator. */
export interface Figure {
	numerator: bigint;
	denominator: bigint | null;
}

/** A figure over a stretch of months that ends with the period asked about. */
export interface PooledFigure {
	months: number;
	figure: Figure;
}

/** Reasons for a missing rank, in the order in which they are listed (docs/rules.md §4.4). */
export const UNRANKED_REASONS = [
	'split',
	'not-due',
	'not-reported',
	'incomplete',
	'statement-only',
	'no-cases',
	'few-cases'
] as const;
export type UnrankedReason = (typeof UNRANKED_REASONS)[number];

/** A report that should be there: of which unit, for which part of the period. */
export interface MissingReport {
	unit: Unit;
	part: Period;
}

export interface RankedRow {
	rank: number;
	tied: boolean;
	unit: Unit;
	figure: Figure;
	/** 95 % Wilson interval of a rate; null for other kinds. */
	interval: [low: number, high: number] | null;
	rankRange: [best: number, worst: number] | null;
	against: 'better' | 'similar' | 'worse' | null;
	/** The same unit in the period before, by the same rules; null where it was not ranked. */
	previous: { rank: number; figure: Figure } | null;
	/** Direction, only where the two rank ranges do not overlap. */
	moved: 'up' | 'down' | null;
	/** Ids of the reports that the figure comes from. */
	reports: string[];
}

export interface UnrankedRow {
	unit: Unit;
	reason: UnrankedReason;
	/** The figure of a unit with few cases; null for all other reasons. */
	figure: Figure | null;
	interval: [low: number, high: number] | null;
	/** The reports that are missing, where that is the reason. */
	missing: MissingReport[];
	reports: string[];
}

export interface Ranking {
	indicator: string;
	level: Level;
	parent: string | null;
	period: Period;
	geography: Geography;
	coverage: { due: number; reported: number };
	/** Over the ranked, few-cases and no-cases units; null where none of them has a figure. */
	total: Figure | null;
	ranked: RankedRow[];
	unranked: UnrankedRow[];
}
