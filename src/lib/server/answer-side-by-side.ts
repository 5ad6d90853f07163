import type { Form } from '../model/form.ts';
import type { Period } from '../model/period.ts';
import type { ComparisonResult } from '../model/side-by-side.ts';
import { spanKey } from '../rank/periods.ts';
import { parseSpan, type SpanQuestion } from './answer/asked-span.ts';
import {
	resolveComparison,
	type ResolvedComparison,
	type ComparisonQuestion
} from './answer/compared-ask.ts';
import { compareIndicator } from './answer/compared-indicator.ts';
import type { AsOfSnapshot } from './answer/edition.ts';
import { selectablePeriods } from './answer/periods.ts';
import { peerChoicesOf } from './answer/peer-choices.ts';
import { provenanceOfAll } from './answer/provenance.ts';
import { formOfIndicator } from './answer/question.ts';
import { unitHistoryOf } from './answer/series.ts';
import { unitInForce } from './answer/unit-in-force.ts';
import type { AppContext } from './world.ts';

/**
 * Units over time, one picture an indicator. Throws `RequestError` for an unknown indicator, release or
 * unit, and for a period that cannot be read.
 */
export function getComparison(app: AppContext, ask: ComparisonQuestion): ComparisonResult {
	const asked = resolveComparison(app, ask);
	const { snapshot, units, indicators, peers } = asked;
	const compared = units.length === 0 ? [] : compareIndicators(app, asked, ask);
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

function compareIndicators(
	app: AppContext,
	{ snapshot, units, indicators, peers }: ResolvedComparison,
	ask: SpanQuestion
) {
	// a form is read once for all the indicators that come from it
	const byForm = Map.groupBy(indicators, (indicator) => formOfIndicator(snapshot, indicator));
	const all = [...byForm].flatMap(([form, ofForm]) => {
		const histories = units.map((unit) => unitHistoryOf(app, snapshot, form, unit));
		const span = parseSpan(app, snapshot, form, ask);
		const provenance = provenanceOfAll(
			snapshot,
			histories.map((history) => history.provenance)
		);
		return ofForm.map((indicator) => ({
			result: compareIndicator(app, snapshot, { units, peers, histories, form, indicator, span }),
			provenance
		}));
	});
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
