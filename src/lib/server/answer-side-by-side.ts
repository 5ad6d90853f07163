import type { Form } from '../model/form.ts';
import type { Period } from '../model/period.ts';
import type { ComparisonResult } from '../model/side-by-side.ts';
import { spanKey } from '../rank/periods.ts';
import { readSpan, type SpanAsk } from './answer/asked-span.ts';
import { openAsk, type Asked, type SideBySideAsk } from './answer/compared-ask.ts';
import { compareIndicator } from './answer/compared-indicator.ts';
import type { Edition } from './answer/edition.ts';
import { periodsToAsk } from './answer/periods.ts';
import { peerChoices } from './answer/peer-choices.ts';
import { provenanceOfAll } from './answer/provenance.ts';
import { formBehind } from './answer/question.ts';
import { historyOf } from './answer/series.ts';
import { unitInForce } from './answer/unit-in-force.ts';
import type { World } from './world.ts';

/**
 * Units over time, one picture an indicator. Throws `Refusal` for an unknown indicator, release or
 * unit, and for a period that cannot be read.
 */
export function answerSideBySide(world: World, ask: SideBySideAsk): ComparisonResult {
	const asked = openAsk(world, ask);
	const { edition, units, indicators, peers } = asked;
	const compared = units.length === 0 ? [] : compareAll(world, asked, ask);
	const [first] = indicators;
	const span = first && readSpan(world, edition, formBehind(edition, first), ask);
	return {
		...provenanceOfAll(
			edition,
			compared.map(({ provenance }) => provenance)
		),
		units,
		indicators: compared.map(({ result }) => result),
		province: unitInForce(edition.units, edition.catalogue.installation.province, edition.today),
		peers,
		from: span?.from ?? null,
		to: span?.to ?? null,
		choices: {
			indicators: edition.catalogue.indicators.filter(({ numerator }) => numerator !== null),
			months: monthsReported(world, edition),
			units: edition.units.units,
			peers: peerChoices(edition, units)
		}
	};
}

function compareAll(world: World, { edition, units, indicators, peers }: Asked, ask: SpanAsk) {
	// a form is read once for all the indicators that come from it
	const byForm = Map.groupBy(indicators, (indicator) => formBehind(edition, indicator));
	const all = [...byForm].flatMap(([form, ofForm]) => {
		const histories = units.map((unit) => historyOf(world, edition, form, unit));
		const span = readSpan(world, edition, form, ask);
		const provenance = provenanceOfAll(
			edition,
			histories.map((history) => history.provenance)
		);
		return ofForm.map((indicator) => ({
			result: compareIndicator(world, edition, { units, peers, histories, form, indicator, span }),
			provenance
		}));
	});
	return all.toSorted(
		(a, b) => indicators.indexOf(a.result.indicator) - indicators.indexOf(b.result.indicator)
	);
}

/** Months of any form, the earliest first; the same month of two calendars once. */
function monthsReported(world: World, edition: Edition): Period[] {
	const isHandedIn = ({ content }: Form): boolean => content === 'counts';
	const months = edition.catalogue.forms
		.filter(isHandedIn)
		.flatMap((form) => periodsToAsk(world, edition, form))
		.filter(({ kind }) => kind === 'month');
	return [...new Map(months.map((month) => [month.id, month])).values()].sort((a, b) =>
		spanKey(a) < spanKey(b) ? -1 : 1
	);
}
