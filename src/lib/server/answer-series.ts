import type { Indicator } from '../model/indicator.ts';
import type { SeriesPoint } from '../model/answer.ts';
import type { SeriesResult } from '../model/side-by-side.ts';
import type { Unit } from '../model/unit.ts';
import { isInSpan, readSpan, type AskedSpan, type SpanAsk } from './answer/asked-span.ts';
import { editionOf, type Edition } from './answer/edition.ts';
import { formBehind, readGeography, readIndicator } from './answer/question.ts';
import { historyOf, seriesOf, type History } from './answer/series.ts';
import { unitAsked } from './answer-unit.ts';
import type { World } from './world.ts';

/** A series as it stands in an address. */
export interface SeriesAsk extends SpanAsk {
	/** Code of a unit: of the one that bears it now, else of the last that did. */
	unit: string;
	/** A day: the unit that bore the code then. */
	on: string | null;
	indicator: string;
	/** `period`: while the unit was there; `current`: through its predecessors too. */
	geography: string;
	/** A number, `latest` or `live`. */
	release: string;
}

/**
 * One indicator of one unit over time. Throws `Refusal` for what does not exist (404) or cannot be
 * read (400).
 */
export function answerSeries(world: World, ask: SeriesAsk): SeriesResult {
	const edition = editionOf(world, ask.release);
	const indicator = readIndicator(edition, ask.indicator);
	const geography = readGeography(ask.geography);
	const unit = unitAsked(edition, ask.unit, ask.on);
	const form = formBehind(edition, indicator);
	const history = historyOf(world, edition, form, unit);
	const span = readSpan(world, edition, form, ask);
	const points = pointsOf({ world, edition, history, unit }, indicator, span);
	return {
		...history.provenance,
		unit,
		indicator,
		form,
		geography,
		points: geography === 'current' ? points : points.filter(({ inherited }) => !inherited)
	};
}

interface Subject {
	world: World;
	edition: Edition;
	history: History;
	unit: Unit;
}

/** Figures that were only ever published as statements have no counts and make no series. */
export function pointsOf(
	{ world, edition, history, unit }: Subject,
	indicator: Indicator,
	span: AskedSpan
): SeriesPoint[] {
	if (indicator.numerator === null) return [];
	return seriesOf(world, edition, history, unit, indicator).filter(({ period }) =>
		isInSpan(period, span)
	);
}
