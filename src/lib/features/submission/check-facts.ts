import type { Form } from '../../core/model/form.ts';
import type { IngestResult, Delimiter, Encoding } from '../../core/model/report.ts';
import type { UnitList } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';
import { periodText } from '../../ui/format/period-text.ts';

/** One thing as it was understood. */
export interface DraftFact {
	term: string;
	value: string;
}

/** As programs that save such files call them. */
const ENCODINGS: Record<Encoding, string> = {
	'utf-8': 'UTF-8',
	'utf-16le': 'UTF-16 (Unicode Text)',
	'utf-16be': 'UTF-16 BE',
	'windows-1258': 'Windows-1258',
	tcvn3: 'TCVN3 (ABC)'
};

const DELIMITERS: Record<Delimiter, (i: object, o: { locale: Locale }) => string> = {
	';': m.check_semicolon,
	',': m.check_comma,
	'|': m.check_bar,
	'\t': m.check_tab
};

/** As what a file was read: its form, its period with the days, who sends it, how it is written. */
export function draftFacts(
	{ period, sender, file }: IngestResult,
	units: UnitList,
	locale: Locale,
	form?: Form
): DraftFact[] {
	const unknown = m.check_not_known({}, { locale });
	const unit = sender === null ? undefined : units.byId.get(sender);
	const { encoding, delimiter, headerLine } = file;
	const fact = (term: (i: object, o: { locale: Locale }) => string, value: string): DraftFact => ({
		term: term({}, { locale }),
		value
	});
	return [
		fact(m.upload_form, form?.title[locale] ?? unknown),
		fact(m.upload_period, period ? periodText(period, locale) : unknown),
		fact(m.check_sender, unit ? `${unit.name} (${unit.code})` : unknown),
		fact(m.check_encoding, encoding ? ENCODINGS[encoding] : m.check_workbook({}, { locale })),
		...(delimiter ? [fact(m.check_delimiter, DELIMITERS[delimiter]({}, { locale }))] : []),
		...(headerLine === null ? [] : [fact(m.check_header, String(headerLine))])
	];
}
