import type { UnitIndicator } from '../../core/model/result.ts';
import type { IndicatorGroup } from '../../core/model/catalogue.ts';
import type { OwnReply, RepliesResult } from '../../core/model/reply.ts';
import { m } from '../../paraglide/messages.js';
import { figureText } from '../../ui/format/number-text.ts';
import type { Locale } from '../../core/model/locale.ts';
import { momentText, periodName } from '../../ui/format/time-text.ts';
import { releaseText } from '../ranking/headline.ts';
import { reasonText } from '../../ui/format/unit-text.ts';

/** A reply as who wrote it sees it. */
export interface OwnReplyView {
	id: string;
	about: string;
	text: string;
	sent: string;
	by: string;
	state: string;
	reason: string | null;
	mayWithdraw: boolean;
}

export interface ReplyPage {
	lede: string;
	/** Empty where nothing of the unit was published. */
	groups: { label: string; indicators: { id: string; label: string }[] }[];
	/** Selected indicator. */
	selected: string;
	/** The requested indicator is not among them. */
	isUnknown: boolean;
	/** Null where none was chosen, or none that there is. */
	chosen: {
		id: string;
		title: string;
		periods: { id: string; text: string; selected: boolean }[];
	} | null;
	said: OwnReplyView[];
}

/** Figure that an address refers to. */
export interface ReplyQuery {
	indicator: string;
	/** Id of its period. */
	period: string;
}

export function replyPage(
	answer: RepliesResult,
	ask: ReplyQuery,
	groups: IndicatorGroup[],
	locale: Locale
): ReplyPage {
	const { figures } = answer;
	const chosen = figures.find(({ indicator }) => indicator.id === ask.indicator);
	const offered = groups
		.map(({ id, label }) => ({
			label: label[locale],
			indicators: figures
				.filter(({ indicator }) => indicator.group === id)
				.map(({ indicator }) => ({ id: indicator.id, label: indicator.label[locale] }))
		}))
		.filter(({ indicators }) => indicators.length > 0);
	return {
		lede: [answer.unit?.name ?? '', releaseText(answer, locale)].filter(Boolean).join(' · '),
		groups: offered,
		selected: chosen?.indicator.id ?? offered[0]?.indicators[0]?.id ?? '',
		isUnknown: ask.indicator !== '' && !chosen,
		chosen: chosen ? selectedFigure(chosen, ask.period, locale) : null,
		said: answer.said.map((reply) => ownReplyView(reply, locale))
	};
}

/**
 * Periods of the figure, the latest first; the latest is selected unless the address names another.
 */
function selectedFigure(
	{ indicator, series }: UnitIndicator,
	periodId: string,
	locale: Locale
): ReplyPage['chosen'] {
	const known = series.some(({ period }) => period.id === periodId);
	const selected = known ? periodId : series.at(-1)?.period.id;
	return {
		id: indicator.id,
		title: m.reply_write({ indicator: indicator.label[locale] }, { locale }),
		periods: series.toReversed().map(({ period, figure, reason }) => ({
			id: period.id,
			text: m.reply_figure(
				{
					period: periodName(period, locale),
					value:
						figure === null && reason
							? reasonText(reason, locale)
							: figureText(figure, indicator, locale)
				},
				{ locale }
			),
			selected: period.id === selected
		}))
	};
}

function ownReplyView(reply: OwnReply, locale: Locale): OwnReplyView {
	const { id, unitName, about, text, at, author, status, reason } = reply;
	return {
		id,
		about: about
			? `${about.indicator.label[locale]}, ${periodName(about.period, locale)}`
			: reply.indicator,
		text,
		sent: momentText(at, locale),
		by: m.reply_by({ name: author, unit: unitName }, { locale }),
		state: stateText(reply, locale),
		reason: reason && m.desk_reason({ reason }, { locale }),
		mayWithdraw: status === 'submitted' || status === 'approved'
	};
}

/** A release never changes, so what stands in the latest one stays there until the next. */
function stateText({ status, isPublished }: OwnReply, locale: Locale): string {
	switch (status) {
		case 'submitted':
			return m.reply_state_submitted({}, { locale });
		case 'approved':
			return isPublished
				? m.reply_state_published({}, { locale })
				: m.reply_state_approved({}, { locale });
		case 'returned':
			return m.reply_state_returned({}, { locale });
		case 'withdrawn':
			return isPublished
				? m.reply_state_leaving({}, { locale })
				: m.reply_state_withdrawn({}, { locale });
	}
}
