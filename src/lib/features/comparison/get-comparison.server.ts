import { spanKey } from '../../core/figures/periods.ts';
import type { ComparedIndicator, ComparisonResult } from '../../core/model/comparison.ts';
import type { Form } from '../../core/model/form.ts';
import {
	hasPeerAttribute,
	isSamePeerAttribute,
	peerAttributesOf
} from '../../core/model/peer-attributes.ts';
import type { Period } from '../../core/model/period.ts';
import type { Provenance } from '../../core/model/result.ts';
import { type Unit, unitsOn } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { provenanceOfAll } from '../../server/snapshot/provenance.ts';
import { unitInForce } from '../../server/snapshot/unit-in-force.ts';
import { ancestors, referenceDateOfUnit } from '../ranking/ranking-choices.server.ts';
import { selectablePeriods } from '../ranking/ranking-periods.server.ts';
import { formOfIndicator } from '../ranking/ranking-question.server.ts';
import { comparedIndicatorSteps } from './compare-indicator.server.ts';
import {
	type ComparisonQuestion,
	resolveComparison,
	type ResolvedComparison
} from './comparison-question.server.ts';
import { parseSpan, type SpanQuestion } from './period-span.server.ts';
import { unitHistoryOf } from './unit-series.server.ts';
import { runAtOnce } from '../../server/http/request-turns.ts';

/**
 * Units over time, one picture an indicator. Throws `RequestError` for an unknown indicator, release or
 * unit, and for a period that cannot be read.
 */
export const getComparison = (app: AppContext, ask: ComparisonQuestion): ComparisonResult =>
	runAtOnce(comparisonSteps(app, ask));

/** Works in steps: each reads a form or computes one indicator in one period. */
export function* comparisonSteps(
	app: AppContext,
	ask: ComparisonQuestion
): Generator<void, ComparisonResult> {
	const resolved = resolveComparison(app, ask);
	const { snapshot, units, indicators, peers } = resolved;
	const compared = units.length === 0 ? [] : yield* indicatorSteps(app, resolved, ask);
	const [first] = indicators;
	const span = first && parseSpan(app, snapshot, formOfIndicator(snapshot, first), ask);
	return {
		...provenanceOfAll(
			snapshot,
			compared.map(({ provenance }) => provenance)
		),
		units,
		indicators: compared.map(({ result }) => result),
		province: unitInForce(snapshot.units, snapshot.catalogue.installation.province, snapshot.today),
		peers,
		from: span?.from ?? null,
		to: span?.to ?? null,
		choices: {
			indicators: snapshot.catalogue.indicators.filter(({ numerator }) => numerator !== null),
			months: reportedMonths(app, snapshot),
			units: snapshot.units.units,
			peers: peerChoicesOf(snapshot, units)
		}
	};
}

function* indicatorSteps(
	app: AppContext,
	{ snapshot, units, indicators, peers }: ResolvedComparison,
	ask: SpanQuestion
) {
	// a form is read once for all the indicators that come from it
	const byForm = Map.groupBy(indicators, (indicator) => formOfIndicator(snapshot, indicator));
	const all: { result: ComparedIndicator; provenance: Provenance }[] = [];
	for (const [form, ofForm] of byForm) {
		const histories = units.map((unit) => unitHistoryOf(app, snapshot, form, unit));
		yield;
		const span = parseSpan(app, snapshot, form, ask);
		const provenance = provenanceOfAll(
			snapshot,
			histories.map((history) => history.provenance)
		);
		for (const indicator of ofForm) {
			const subject = { units, peers, histories, form, indicator, span };
			all.push({ result: yield* comparedIndicatorSteps(app, snapshot, subject), provenance });
		}
	}
	return all.toSorted(
		(a, b) => indicators.indexOf(a.result.indicator) - indicators.indexOf(b.result.indicator)
	);
}

/** Months of any form, the earliest first; the same month of two calendars once. */
function reportedMonths(app: AppContext, snapshot: AsOfSnapshot): Period[] {
	const isHandedIn = ({ content }: Form): boolean => content === 'counts';
	const months = snapshot.catalogue.forms
		.filter(isHandedIn)
		.flatMap((form) => selectablePeriods(app, snapshot, form))
		.filter(({ kind }) => kind === 'month');
	return [...new Map(months.map((month) => [month.id, month])).values()].sort((a, b) =>
		spanKey(a) < spanKey(b) ? -1 : 1
	);
}

type PeerChoice = ComparisonResult['choices']['peers'][number];

/** The groups in which units are now, or were on their last day, with how many units were in each. */
function peerChoicesOf({ units: list, today }: AsOfSnapshot, units: Unit[]): PeerChoice[] {
	const found: PeerChoice[] = [];
	for (const unit of units) {
		const day = referenceDateOfUnit(unit, today);
		const where = { level: unit.level, parent: ancestors(list, unit, day).at(-1)?.code };
		for (const likeness of peerAttributesOf(list, unit, day)) {
			if (found.some((known) => isSamePeerAttribute(known.likeness, likeness))) continue;
			const alike = unitsOn(list, day, where).filter((other) =>
				hasPeerAttribute(list, other, day, likeness)
			);
			found.push({ likeness, count: alike.length });
		}
	}
	return found;
}
