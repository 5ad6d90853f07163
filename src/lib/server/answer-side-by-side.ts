import { indicatorOf } from '../model/catalogue.ts';
import type { Form } from '../model/form.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Period } from '../model/period.ts';
import { Refusal } from '../model/refusal.ts';
import type { SideBySideAnswer } from '../model/side-by-side.ts';
import type { Unit, UnitId } from '../model/unit.ts';
import { daysOf } from '../rank/periods.ts';
import { readSpan, type SpanAsk } from './answer/asked-span.ts';
import { compareIndicator } from './answer/compared-indicator.ts';
import { editionOf, latestEdition, type Edition } from './answer/edition.ts';
import { periodsToAsk } from './answer/periods.ts';
import { provenanceOfAll } from './answer/provenance.ts';
import { formBehind, readIndicator } from './answer/question.ts';
import { historyOf } from './answer/series.ts';
import { unitInForce } from './answer/unit-in-force.ts';
import type { World } from './world.ts';

/** So many units can still be told apart in one picture, and so many pictures be taken in. */
export const MOST_UNITS = 6;
export const MOST_INDICATORS = 8;

export interface SideBySideAsk extends SpanAsk {
	/** One to `MOST_UNITS`; none: only what can be chosen. */
	units: UnitId[];
	/** Ids; none: the headlines of the installation. */
	indicators: string[];
	/** A number; null: the latest, or nothing before there is one. */
	release: string | null;
}

/**
 * Units over time, one picture an indicator. Throws `Refusal` for an unknown indicator, release or
 * unit, and for a period that cannot be read.
 */
export function answerSideBySide(world: World, ask: SideBySideAsk): SideBySideAnswer {
	const edition = ask.release === null ? latestEdition(world) : editionOf(world, ask.release);
	const units = ask.units.slice(0, MOST_UNITS).map((id) => unitKnown(edition, id));
	const indicators = indicatorsAsked(edition, ask.indicators);
	const compared = units.length === 0 ? [] : compareAll(world, edition, { units, indicators }, ask);
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
		from: span?.from ?? null,
		to: span?.to ?? null,
		choices: {
			indicators: edition.catalogue.indicators.filter(({ numerator }) => numerator !== null),
			months: monthsReported(world, edition),
			units: edition.units.units
		}
	};
}

function unitKnown({ units }: Edition, id: UnitId): Unit {
	const unit = units.byId.get(id);
	if (!unit) throw new Refusal('unknown-unit', 404, id);
	return unit;
}

function indicatorsAsked(edition: Edition, ids: string[]): Indicator[] {
	const { catalogue } = edition;
	const asked =
		ids.length > 0
			? ids.map((id) => readIndicator(edition, id))
			: catalogue.installation.headlines.flatMap((id) => indicatorOf(catalogue, id) ?? []);
	return [...new Set(asked)].slice(0, MOST_INDICATORS);
}

function compareAll(
	world: World,
	edition: Edition,
	{ units, indicators }: { units: Unit[]; indicators: Indicator[] },
	ask: SpanAsk
) {
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
			result: compareIndicator(world, edition, { units, histories, form, indicator, span }),
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
		daysOf(a) < daysOf(b) ? -1 : 1
	);
}
