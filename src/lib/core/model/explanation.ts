import type { Provenance, PublishedReply } from './result.ts';
import type { Day } from './day.ts';
import type { AggregationType, Field, Form } from './form.ts';
import type { Indicator } from './indicator.ts';
import type { PeerGroup } from './peer-group.ts';
import type { Period } from './period.ts';
import type { Figure, Geography, Ranking, UnrankedReason } from './ranking.ts';
import type { Delimiter, Encoding, InForceStatement, Origin } from './report.ts';
import type { Unit } from './unit.ts';

/** A cell of a file as it was received. */
export interface CitedCell {
	/** Line from 1, header included; in a workbook the row of the sheet. */
	line: number;
	/** Header as found, merged header rows joined. */
	header: string;
	/** Number of the column, from 1. */
	column: number;
	/** Content of the cell. */
	text: string;
	/** Cell that names the field, in a long table. */
	named: string | null;
}

/** A report as anybody may know of it: its bytes stay with those who may see them. */
export interface CitedReport {
	/** Public id. */
	id: string;
	form: string;
	/** UTC */
	receivedAt: string;
	sha256: string;
	origin: Origin;
	/** Null for a workbook. */
	encoding: Encoding | null;
	delimiter: Delimiter | null;
	/** Name of the sheet that was read; null for a text, and where it was not recorded. */
	sheet: string | null;
	/** Last line of the header. */
	headerLine: number | null;
	/** Source and quote of published counts; null for all others. */
	note: string | null;
}

/** A figure of a unit as it was reported. */
export interface CitedFigure {
	field: Field;
	/** Null: left blank, and therefore not reported. */
	count: number | null;
	/** Null where the cell is not found in the bytes again. */
	cell: CitedCell | null;
	/**
	 * Tells whether the part counts: of a stock only the last, of an amount brought forward only the
	 * first.
	 */
	isCounted: boolean;
}

/** Report of one unit for one part of the period. */
export interface CitedRow {
	unit: Unit;
	/** Null where the system counted by itself. */
	report: CitedReport | null;
	figures: CitedFigure[];
	/** Expected reports, where the indicator is computed from the reports themselves. */
	due: CitedExpectedReport[];
}

/** A report that was due, and when it first came. */
export interface CitedExpectedReport {
	form: Form;
	period: Period;
	/** The last day on which it is in time. */
	deadline: Day;
	/** Null where it did not come. */
	arrived: CitedReport | null;
	isOnTime: boolean;
}

/** A part of the period, such as a month, with what was needed for it. */
export interface ExplainedPart {
	period: Period;
	rows: CitedRow[];
	missing: Unit[];
	/** A predecessor was split, and a part of it went to another unit. */
	split: boolean;
}

/** Term of the formula: a coefficient times a field, summed over units and parts. */
export interface ExplainedTerm {
	field: Field;
	times: number;
	addUp: Exclude<AggregationType, 'derived'>;
	/** Sum of the field itself; null where no value can be computed. */
	sum: bigint | null;
}

export interface ExplainedFormula {
	numerator: ExplainedTerm[];
	/** Null for a count. */
	denominator: ExplainedTerm[] | null;
}

/** The way from a figure back to the bytes that were received (docs/rules.md §8, explain). */
export interface Explanation extends Provenance {
	indicator: Indicator;
	form: Form;
	unit: Unit;
	period: Period;
	geography: Geography;
	/** The unit below which its rank is looked for; null: everywhere. */
	parent: Unit | null;
	/** Null where there is none, or none that counts. */
	figure: Figure | null;
	reason: UnrankedReason | null;
	/** A single field of a form: there is no ranking by it. */
	isOfField: boolean;
	/** Null where it is not ranked. */
	place: {
		rank: number;
		tied: boolean;
		/** Number of ranked units. */
		ranked: number;
		rankRange: [best: number, worst: number] | null;
		/** The groups of units like it in which it is ranked. */
		peers: PeerGroup[];
	} | null;
	/** Null for an indicator that is only ever published as a statement. */
	formula: ExplainedFormula | null;
	/** The two sums, also where they give no value. */
	sums: Figure | null;
	/** Oldest first. */
	parts: ExplainedPart[];
	/** Published statements without counts about the unit, indicator and period. */
	statements: { stated: InForceStatement; report: CitedReport; cell: CitedCell | null }[];
	/** Approved replies of the unit about this indicator and period, the newest first. */
	replies: PublishedReply[];
}

/** Contribution of one unit to the total of its ranking (docs/rules.md §4.5). */
export interface TotalShare {
	unit: Unit;
	/** Its two sums, also where they give no value. */
	sums: Figure;
	/** Null where it has too few cases for a rank, or none. */
	place: { rank: number; tied: boolean } | null;
	/** Reason why the unit has no rank although it counts in the total. */
	reason: 'few-cases' | 'no-cases' | null;
	/** Ids of the reports that its sums come from. */
	reports: string[];
}

/** Units in the total of a ranking, and units left out. */
export interface TotalExplanation extends Provenance {
	/** Units left out are among the unranked units, with the reason. */
	ranking: Ranking;
	indicator: Indicator;
	form: Form;
	parent: Unit | null;
	/** Summed over the units in it; null for an indicator that is only ever published as a statement. */
	formula: ExplainedFormula | null;
	/** The two sums, also where they give no value; null where no unit is in it. */
	sums: Figure | null;
	/** The ranked units by rank, then those with few cases, then those without any. */
	shares: TotalShare[];
	/** Some unit's period was put together from parts, such as months. */
	isOfParts: boolean;
}
