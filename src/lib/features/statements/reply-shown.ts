import type { PublishedReply } from '../../core/model/result.ts';
import { m } from '../../paraglide/messages.js';
import { instantText } from '../../ui/format/day-text.ts';
import { unitHref } from '../../ui/link.ts';
import type { Locale } from '../../core/model/locale.ts';
import { periodName } from '../../ui/format/period-text.ts';

/** What a unit says publicly beside one of its figures. */
export interface ReplyView {
	id: string;
	title: string;
	href: string;
	/** When it was written, and that it was approved. */
	when: string;
	/** As it was written, with its line breaks. */
	text: string;
}

export const replyView = (
	{ id, unit, period, text, at }: PublishedReply,
	locale: Locale
): ReplyView => ({
	id,
	title: m.reply_of({ unit: unit.name, period: periodName(period, locale) }, { locale }),
	href: unitHref(unit, locale),
	when: m.reply_approved_on({ day: instantText(at, locale) }, { locale }),
	text
});
