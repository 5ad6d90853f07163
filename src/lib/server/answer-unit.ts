import type { UnitResult, UnitIndicator } from '../model/answer.ts';
import { isDay, type Day } from '../model/day.ts';
import type { Indicator } from '../model/indicator.ts';
import { RequestError } from '../model/refusal.ts';
import { unitOn, type Unit } from '../model/unit.ts';
import { latestEdition, type Edition } from './answer/edition.ts';
import { dayOfUnit, familyOf } from './answer/family.ts';
import { latestRanking, type RankedUnit } from './answer/latest-ranking.ts';
import { peersIn } from './answer/peers.ts';
import { provenanceOfAll } from './answer/provenance.ts';
import { repliesOf } from './answer/replies.ts';
import { historyOf, seriesOf, type History } from './answer/series.ts';
import { statementsAbout } from './answer/statements.ts';
import { unitInForce } from './answer/unit-in-force.ts';
import type { World } from './world.ts';
import { CachedAnswers } from './answer/release-cache.ts';

const answers = new CachedAnswers<UnitResult>(300);

/**
 * All that the latest release says of the unit with a code: the one that bears it on a day; without
 * a day the one that bears it now, else the last that did. Before the first release there is a unit
 * but no figure. Throws `Refusal`: `unknown-unit`, `unknown-date`.
 */
export function answerUnit(world: World, code: string, on: string | null): UnitResult {
	const edition = latestEdition(world);
	const unit = unitAsked(edition, code, on);
	const day = dayOfUnit(unit, on ?? edition.today);
	return answers.get(edition.cache, `${edition.cut} ${unit.id} ${day}`, () =>
		describe(world, edition, unit, day)
	);
}

function describe(world: World, edition: Edition, unit: Unit, day: Day): UnitResult {
	const family = familyOf(edition.units, unit, day);
	const subject = { unit, parent: family.above[0]?.code ?? null };
	const histories = edition.catalogue.forms
		.filter(({ content, levels }) => content !== 'statements' && levels.includes(unit.level))
		.map((form) => historyOf(world, edition, form, unit));
	return {
		...provenanceOfAll(
			edition,
			histories.map(({ provenance }) => provenance)
		),
		unit,
		...family,
		indicators: edition.catalogue.indicators.flatMap((indicator) => {
			const history = histories.find(({ form }) => form.id === indicator.form);
			return history ? answerIndicator(world, edition, history, indicator, subject) : [];
		}),
		replies: repliesOf(world, edition, unit),
		statements: statementsAbout(world, edition, unit)
	};
}

/** The unit with a code: on a day; without one of today, else the last that bore it. */
export function unitAsked({ units, today }: Edition, code: string, on: string | null): Unit {
	if (on !== null && !isDay(on)) throw new RequestError('unknown-date', 400, on);
	if (on !== null) return unitInForce(units, code, on);
	const holders = units.byCode.get(code) ?? [];
	return unitOn(units, code, today) ?? holders.at(-1) ?? unitInForce(units, code, today);
}

function answerIndicator(
	world: World,
	edition: Edition,
	history: History,
	indicator: Indicator,
	subject: RankedUnit
): UnitIndicator {
	return {
		indicator,
		latest: latestStanding(world, edition, history, indicator, subject),
		series: seriesOf(world, edition, history, subject.unit, indicator)
	};
}

function latestStanding(
	world: World,
	edition: Edition,
	history: History,
	indicator: Indicator,
	subject: RankedUnit
): UnitIndicator['latest'] {
	const found = latestRanking(world, edition, history, indicator, subject);
	if (found === null) return null;
	const { question, ranking } = found;
	const { ranked, unranked, total } = ranking;
	const isOwn = (other: { unit: Unit }) => other.unit.id === subject.unit.id;
	const row = [...ranked, ...unranked].find(isOwn);
	if (row === undefined) return null;
	const peers = peersIn(edition, question, ranking).filter((group) => group.ranked.some(isOwn));
	return { period: question.period, row, ranked: ranked.length, total, peers };
}
