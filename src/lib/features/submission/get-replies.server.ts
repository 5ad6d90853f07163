import { RequestError } from '../../core/model/request-error.ts';
import type { UnitIndicator } from '../../core/model/result.ts';
import { formOf, indicatorOf } from '../../core/model/catalogue.ts';
import { spanOf } from '../../core/model/period.ts';
import type { Person } from '../../core/model/person.ts';
import type { OwnReply, RepliesResult, ReplyState } from '../../core/model/reply.ts';
import { latestSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { unitResultIn } from './own-figures.server.ts';
import { repliesOfReporter, submitReply } from './replies.server.ts';
import { approvedReplies } from '../ranking/published-replies.server.ts';
import type { AppContext } from '../../server/app-context.ts';

/** Figures that a reporter can reply to, and their earlier replies. */
export function getReplies(app: AppContext, person: Person): RepliesResult {
	const snapshot = latestSnapshot(app);
	const unit = (person.unit && app.reference.units.byId.get(person.unit)) ?? null;
	const answered = unit && unitResultIn(app, snapshot, unit);
	const published = approvedReplies(app, { unit: null, cut: snapshot.cut });
	const shown = new Set(published.map(({ id }) => id));
	return {
		unit,
		release: snapshot.release,
		isDemo: answered?.isDemo ?? false,
		figures: (answered?.indicators ?? [])
			.map(withoutInherited)
			.filter(({ series }) => series.length > 0),
		said: repliesOfReporter(app, person).map((state) => ({
			...state,
			unitName: app.reference.units.byId.get(state.unit)?.name ?? state.unit,
			about: replyTopicOf(app, state),
			isPublished: shown.has(state.id)
		}))
	};
}

/** A unit answers for its own figures, not for those of its predecessors. */
const withoutInherited = (line: UnitIndicator): UnitIndicator => ({
	...line,
	series: line.series.filter(({ inherited }) => !inherited)
});

function replyTopicOf(
	{ reference }: AppContext,
	{ indicator: id, period }: ReplyState
): OwnReply['about'] {
	const indicator = indicatorOf(reference.catalogue, id);
	const form = indicator && formOf(reference.catalogue, indicator.form);
	const named = form && spanOf(period.start, period.end, form.calendar);
	return indicator && named ? { indicator, period: named } : null;
}

/** A figure as a form names it, and what is said of it. */
export interface ReplyDraft {
	indicator: string;
	/** Id of the period. */
	period: string;
	text: string;
}

/**
 * Says something of a figure that the latest release shows of the person's own unit; also where it
 * shows that there is none, and why. Throws `RequestError`: `no-text`, or `unknown-reply` for any other
 * figure.
 */
export function submitReplyToFigure(
	app: AppContext,
	person: Person,
	draft: ReplyDraft,
	at: Date
): string {
	const { unit, figures } = getReplies(app, person);
	const figure = figures.find(({ indicator }) => indicator.id === draft.indicator);
	const period = figure?.series.find((point) => point.period.id === draft.period)?.period;
	if (!unit || !period)
		throw new RequestError('unknown-reply', { given: `${draft.indicator} ${draft.period}` });
	// a browser counts a line break as one letter and sends it as two
	const text = draft.text.replaceAll('\r\n', '\n');
	return submitReply(app, person, { unit: unit.id, indicator: draft.indicator, period, text }, at);
}
