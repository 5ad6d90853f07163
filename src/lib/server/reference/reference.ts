import type { Catalogue } from '../../core/model/catalogue.ts';
import { unitList, type UnitList } from '../../core/model/unit.ts';
import { sha256 } from '../db/digest.ts';
import { assertNoFaults } from './broken-reference.ts';
import { canonicalJson } from './canonical-json.ts';
import { checkCampaign } from './check-campaigns.ts';
import { checkAttributes } from './check-attributes.ts';
import { checkChanges } from './check-changes.ts';
import { checkForm } from './check-forms.ts';
import { checkIndicators } from './check-indicators.ts';
import { checkCalendar, checkInstallation } from './check-installation.ts';
import { checkScorecard } from './check-scorecards.ts';
import { checkUnits } from './check-units.ts';
import { withFieldOrder } from './field-order.ts';
import { readAttributes } from './read-attributes.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readChanges } from './read-changes.ts';
import { readUnits } from './read-units.ts';

/** Reference data: catalogue and units. */
export interface Reference {
	catalogue: Catalogue;
	units: UnitList;
	/** Canonical JSON of both, as a release keeps them. */
	catalogueText: string;
	unitsText: string;
	/** SHA-256 of these texts, in hex. */
	catalogueHash: string;
	unitsHash: string;
}

/**
 * Reads `data/catalogue` and `data/units` below a root and checks them against their schemas and
 * each other. Throws `BrokenReference`, with every mistake found, where one of them cannot be used.
 */
export function loadReference(root: string): Reference {
	const units = loadUnits(root);
	const catalogue = readCatalogue(root);
	assertNoFaults([
		...catalogue.forms.flatMap((form) => checkForm(form, catalogue.headers?.measures ?? [])),
		...checkIndicators(catalogue),
		...catalogue.scorecards.flatMap((card) => checkScorecard(catalogue, card)),
		...(catalogue.campaigns ?? []).flatMap((campaign) => checkCampaign(catalogue, campaign)),
		...checkInstallation(catalogue, units),
		...checkCalendar(catalogue)
	]);
	return parseReference(canonicalJson(catalogue), unitsTextOf(units));
}

/** The same catalogue over another list of units. */
export const withUnits = ({ catalogueText }: Reference, units: UnitList): Reference =>
	parseReference(catalogueText, unitsTextOf(units));

const unitsTextOf = ({ units, changes, ends, attributes }: UnitList): string =>
	canonicalJson({ units, changes, ends, attributes });

/** Lists that were kept before ends had a legal basis of their own, or attributes, have none. */
type StoredUnits = Pick<UnitList, 'units' | 'changes'> &
	Partial<Pick<UnitList, 'ends' | 'attributes'>>;

function loadUnits(root: string): UnitList {
	const units = readUnits(root);
	const changes = readChanges(root);
	const attributes = readAttributes(root);
	assertNoFaults([...units.faults, ...changes.faults, ...attributes.faults]);
	const list = unitList(
		units.read.map(({ unit }) => unit),
		changes.read.map(({ change }) => change),
		changes.ends.map(({ end }) => end),
		attributes.read.map(({ attribute }) => attribute)
	);
	assertNoFaults([
		...checkUnits(units.read, list),
		...checkChanges(changes, list),
		...checkAttributes(attributes.read, list)
	]);
	return list;
}

/**
 * Reads back the texts that a release kept. They were checked when they were made, by the rules of
 * then, and must stay readable under the rules of now: so they are not checked again.
 */
export function parseReference(catalogueText: string, unitsText: string): Reference {
	const stored: Catalogue = JSON.parse(catalogueText);
	const { units, changes, ends, attributes }: StoredUnits = JSON.parse(unitsText);
	return {
		catalogue: withFieldOrder(stored),
		units: unitList(units, changes, ends, attributes),
		catalogueText,
		unitsText,
		catalogueHash: sha256(catalogueText),
		unitsHash: sha256(unitsText)
	};
}
