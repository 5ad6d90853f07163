import { type Catalogue, formOf } from '../../core/model/catalogue.ts';
import type { DraftStanding } from '../../core/model/draft.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { IngestResult } from '../../core/model/report.ts';
import type { UnitList } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/number-text.ts';
import { momentText, periodText } from '../../ui/format/time-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';

/** Facts of a submission, shown above the button that submits it. */
export interface DraftSummary {
	facts: { term: string; value: string }[];
	/** An earlier report that waits; null: none. */
	waiting: { text: string; href: string } | null;
	/** Sentence on the published figures that change; null: none does. */
	correction: string | null;
}

export function draftSummary(
	{ form, period, sender, file }: Pick<IngestResult, 'form' | 'period' | 'sender' | 'file'>,
	{ waiting, correction }: DraftStanding,
	{ catalogue, units }: { catalogue: Catalogue; units: UnitList },
	locale: Locale
): DraftSummary {
	const unknown = m.check_not_known({}, { locale });
	const title = form === null ? undefined : formOf(catalogue, form)?.title[locale];
	const unit = sender === null ? undefined : units.byId.get(sender);
	const facts = [
		{ term: m.upload_form({}, { locale }), value: title ?? unknown },
		{
			term: m.upload_period({}, { locale }),
			value: period ? periodText(period, locale) : m.confirm_own_periods({}, { locale })
		},
		{
			term: m.check_sender({}, { locale }),
			value: unit ? `${unit.name} (${unit.code})` : unknown
		},
		{ term: m.upload_files({}, { locale }), value: file.name }
	];
	if (file.sheet !== null) facts.push({ term: m.check_sheet({}, { locale }), value: file.sheet });
	return {
		facts,
		waiting: waiting && {
			text: m.confirm_waiting({ at: momentText(waiting.at, locale) }, { locale }),
			href: localizePath(`/bao-cao/${waiting.id}`, locale)
		},
		correction:
			correction &&
			m.confirm_correction(
				{ count: countText(correction.cells, locale), release: String(correction.release) },
				{ locale }
			)
	};
}
