import { formOf, type Catalogue } from '../../core/model/catalogue.ts';
import type { Draft, DraftFinding } from '../../core/model/draft.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/format.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';
import { momentText } from '../../ui/format/moment-text.ts';
import { periodName } from '../../ui/format/period-text.ts';

/** A file that waits, as its sender sees it in the list. */
export interface DraftLine {
	id: string;
	name: string;
	href: string;
	/** Form and period as they were understood; empty where neither was. */
	about: string;
	finding: string;
	hasErrors: boolean;
	sent: string;
}

/** The files that wait, with what was found in each; a large one is read on its own page only. */
export const draftList = (
	drafts: Draft[],
	findings: ReadonlyMap<string, DraftFinding>,
	catalogue: Catalogue,
	locale: Locale
): DraftLine[] =>
	drafts.map(({ id, name, createdAt }) => {
		const finding = findings.get(id);
		return {
			id,
			name,
			href: localizePath(`/nop-bao-cao/${id}`, locale),
			about: finding ? aboutText(finding, catalogue, locale) : '',
			finding: finding ? findingText(finding, locale) : m.drafts_not_read({}, { locale }),
			hasErrors: (finding?.errors ?? 0) > 0,
			sent: momentText(createdAt, locale)
		};
	});

function aboutText({ form, period }: DraftFinding, catalogue: Catalogue, locale: Locale): string {
	const title = form === null ? undefined : formOf(catalogue, form)?.title[locale];
	return [title, period ? periodName(period, locale) : undefined]
		.filter((part) => part !== undefined)
		.join(' · ');
}

function findingText({ errors, warnings }: DraftFinding, locale: Locale): string {
	if (errors > 0) return m.drafts_errors({ count: countText(errors, locale) }, { locale });
	return warnings > 0
		? m.drafts_warnings({ count: countText(warnings, locale) }, { locale })
		: m.drafts_clean({}, { locale });
}

/** Whole megabytes, rounded down: what is promised is kept. */
export const megabytes = (bytes: number, locale: Locale): string =>
	countText(Math.max(1, Math.floor(bytes / 1_048_576)), locale);
