import type { Campaign } from './campaign.ts';
import type { Day } from './day.ts';
import type { Form } from './form.ts';
import type { Indicator } from './indicator.ts';
import type { BilingualText } from './bilingual-text.ts';
import type { PeerGroupNames } from './peer-group.ts';

/** Operator of this installation and licence of its data. */
export interface Installation {
	/** Code of the installation's own province. */
	province: string;
	operator: BilingualText;
	/** Contact for questions about accounts and reports; absent in catalogues kept before there was one. */
	contact?: Contact;
	/** SPDX id, name and address of the licence of the data. */
	licence: { id: string; name: BilingualText; url: string };
	/** The indicators of the home page. */
	headlines: string[];
	/** The indicator by whose cases units are sized; absent in catalogues kept before there was one. */
	sizedBy?: string;
	/** Indicators that go by the same words. */
	definitionPairs: DefinitionPair[];
	/** Names of the peer groups. */
	peerGroups: PeerGroupNames;
	examples: Examples;
}

/** Office that helps people who report, and the ways to reach it. */
export interface Contact {
	office?: BilingualText;
	email?: string;
	telephone?: string;
	/** Remark behind the contact. */
	note?: BilingualText;
}

/** Units of the province in hints and examples. */
export interface Examples {
	lateUnit: BilingualText;
	correctedUnit: BilingualText;
	/** Codes that an error message offers. */
	units: string[];
	/** Files of a change of units, line by line. */
	unitChange: { units: string[]; changes: string[]; attributes: string[] };
}

/** Two indicators that people may mistake for one another, since both go by the same words. */
export interface DefinitionPair {
	indicators: [string, string];
	title: BilingualText;
	/** Reasons why the values of the two definitions differ. */
	why: BilingualText[];
}

export interface IndicatorGroup {
	id: string;
	label: BilingualText;
}

export interface ScorecardComponent {
	id: string;
	label: BilingualText;
	maximum: number;
	/** Null: no indicator measures it yet, so it is shown as not assessed. */
	indicator: string | null;
	/** points = maximum if R ≥ T, else R × maximum / T */
	threshold?: [numerator: number, denominator: number];
	/** points for the first step whose `atLeast` is reached */
	steps?: { atLeast: [numerator: number, denominator: number]; points: number }[];
}

/** Version of a scorecard, valid from a day on. */
export interface ScorecardVersion {
	legalBasis: string;
	/** Parts that follow the legal basis, and choices of this installation. */
	note: BilingualText;
	validFrom: Day;
	maximum: number;
	groups: { id: string; label: BilingualText; maximum: number; components: ScorecardComponent[] }[];
}

/** A scorecard as its latest version, with those that it took the place of. */
export interface Scorecard extends ScorecardVersion {
	id: string;
	title: BilingualText;
	earlier?: ScorecardVersion[];
}

/** A unit of measure, with its spellings in real files. */
export interface Measure {
	id: string;
	label: BilingualText;
	synonyms: string[];
}

/** Texts in header rows that are no label of a field (docs/rules.md §1). */
export interface HeaderWords {
	/** Neutral texts above or below a label, such as "Trong đó". */
	banners: string[];
	measures: Measure[];
}

/** Thresholds for warnings that compare a report with the unit's own past. */
export interface Thresholds {
	copyOfLast: { leastFigures: number; leastSum: number };
	/**
	 * Number of earlier periods, the smallest number with a report, and the limit in spreads around
	 * the median.
	 */
	jump: {
		periods: number;
		leastPeriods: number;
		spreads: number;
		leastChange: number;
		mostPerUnit: number;
	};
	allPerfect: { indicators: string[]; leastCases: number };
}

/** All that is data about what is measured, as checked at start-up. */
export interface Catalogue {
	installation: Installation;
	groups: IndicatorGroup[];
	forms: Form[];
	indicators: Indicator[];
	scorecards: Scorecard[];
	/** Days off besides Saturdays and Sundays. */
	holidays: Day[];
	/** Saturdays and Sundays worked in exchange. */
	workingWeekends: Day[];
	/** Absent in catalogues that were kept before there were any. */
	campaigns?: Campaign[];
	/** Absent in catalogues that were kept before there were such warnings. */
	checks?: Thresholds;
	/** Absent in catalogues that were kept before there were any. */
	headers?: HeaderWords;
}

export const formOf = (catalogue: Catalogue, id: string): Form | undefined =>
	catalogue.forms.find((form) => form.id === id);

export const indicatorOf = (catalogue: Catalogue, id: string): Indicator | undefined =>
	catalogue.indicators.find((indicator) => indicator.id === id);
