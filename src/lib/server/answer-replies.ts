import type { UnitIndicator } from '../model/answer.ts';
import { formOf, indicatorOf } from '../model/catalogue.ts';
import { spanOf } from '../model/period.ts';
import type { Person } from '../model/person.ts';
import type { OwnReply, RepliesResult, ReplyState } from '../model/reply.ts';
import { latestEdition } from './answer/edition.ts';
import { unitAnswered } from './answer/own-figures.ts';
import { RefusedAct } from './refused-act.ts';
import { repliesOfDuty, repliesPublished, reply } from './reply.ts';
import type { World } from './world.ts';

/** What a reporter can say something about, and what was said. */
export function answerReplies(world: World, person: Person): RepliesResult {
	const edition = latestEdition(world);
	const unit = (person.unit && world.reference.units.byId.get(person.unit)) ?? null;
	const answered = unit && unitAnswered(world, edition, unit);
	const published = repliesPublished(world, { unit: null, cut: edition.cut });
	const shown = new Set(published.map(({ id }) => id));
	return {
		unit,
		release: edition.release,
		isDemo: answered?.isDemo ?? false,
		figures: (answered?.indicators ?? []).map(ownPeriods).filter(({ series }) => series.length > 0),
		said: repliesOfDuty(world, person).map((state) => ({
			...state,
			unitName: world.reference.units.byId.get(state.unit)?.name ?? state.unit,
			about: aboutOf(world, state),
			isPublished: shown.has(state.id)
		}))
	};
}

/** A unit answers for its own figures, not for those of its predecessors. */
const ownPeriods = (line: UnitIndicator): UnitIndicator => ({
	...line,
	series: line.series.filter(({ inherited }) => !inherited)
});

function aboutOf({ reference }: World, { indicator: id, period }: ReplyState): OwnReply['about'] {
	const indicator = indicatorOf(reference.catalogue, id);
	const form = indicator && formOf(reference.catalogue, indicator.form);
	const named = form && spanOf(period.start, period.end, form.calendar);
	return indicator && named ? { indicator, period: named } : null;
}

/** A figure as a form names it, and what is said of it. */
export interface Said {
	indicator: string;
	/** Id of the period. */
	period: string;
	text: string;
}

/**
 * Says something of a figure that the latest release shows of the person's own unit; also where it
 * shows that there is none, and why. Throws `RefusedAct`: `no-text`, or `unknown-reply` for any other
 * figure.
 */
export function replyTo(world: World, person: Person, said: Said, at: Date): string {
	const { unit, figures } = answerReplies(world, person);
	const figure = figures.find(({ indicator }) => indicator.id === said.indicator);
	const period = figure?.series.find((point) => point.period.id === said.period)?.period;
	if (!unit || !period) throw new RefusedAct('unknown-reply', `${said.indicator} ${said.period}`);
	// a browser counts a line break as one letter and sends it as two
	const text = said.text.replaceAll('\r\n', '\n');
	return reply(world, person, { unit: unit.id, indicator: said.indicator, period, text }, at);
}
