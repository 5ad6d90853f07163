import type { Problem } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';
import { decimalText } from '../../format/format.ts';
import type { Locale } from '../../../core/model/locale.ts';
import { factText, type ProblemWordings } from './wording.ts';

const MIB = 1024n * 1024n;
const sizeText = (bytes: string | number | undefined, locale: Locale): string =>
	decimalText(BigInt(bytes ?? 0), MIB, 1, locale);

/** By what the bytes really are; those that Excel opens are saved by it in another way. */
const FORMATS: Record<string, (locale: Locale) => string> = {
	xls: (locale) => saveAgainText(m.problem_file_xls({}, { locale }), locale),
	html: (locale) => saveAgainText(m.problem_file_html({}, { locale }), locale),
	pdf: (locale) => m.problem_file_pdf({}, { locale }),
	zip: (locale) => m.problem_file_zip({}, { locale }),
	xlsx: (locale) => m.problem_file_workbook({}, { locale })
};

export const FILE_WORDS: ProblemWordings<'file' | 'encoding' | 'csv'> = {
	'file/empty': ({ line }, locale) =>
		line === null ? m.problem_file_empty({}, { locale }) : m.problem_file_no_rows({}, { locale }),
	'file/too-large': ({ expected, found }, locale) =>
		m.problem_file_too_large(
			{ found: sizeText(found, locale), most: sizeText(expected, locale) },
			{ locale }
		),
	'file/not-text': ({ format = '' }, locale) =>
		FORMATS[format]?.(locale) ?? m.problem_file_not_text({}, { locale }),
	'encoding/undecodable': (_, locale) =>
		saveAgainText(m.problem_encoding_undecodable({}, { locale }), locale),
	'encoding/legacy-font': legacyFontText,
	'encoding/guessed': ({ found }, locale) =>
		saveAgainText(m.problem_encoding_guessed({ found: encodingName(found) }, { locale }), locale),
	'csv/unclosed-quote': (_, locale) => m.problem_csv_unclosed_quote({}, { locale }),
	'csv/ragged-row': ({ found, expected }, locale) => {
		const word =
			Number(found) > Number(expected) ? m.problem_csv_ragged_more : m.problem_csv_ragged_fewer;
		const cells = { found: factText(found, locale), expected: factText(expected, locale) };
		return word(cells, { locale });
	}
};

const saveAgainText = (what: string, locale: Locale): string =>
	`${what} ${m.problem_save_as({}, { locale })}`;

/** As Unikey and Word call them. */
const FONTS: Record<string, [font: string, source: string]> = {
	VNI: ['VNI', '“VNI Windows”'],
	TCVN3: ['TCVN3 (ABC)', '“TCVN3 (ABC)”']
};

function legacyFontText({ found }: Problem, locale: Locale): string {
	if (found === 'UTF-8') return saveAgainText(m.problem_encoding_mojibake({}, { locale }), locale);
	const [font, source] = FONTS[found ?? ''] ?? [
		m.problem_encoding_either_font({}, { locale }),
		m.problem_encoding_either_source({}, { locale })
	];
	return m.problem_encoding_legacy_font({ font, source }, { locale });
}

const ENCODINGS: Record<string, string> = {
	tcvn3: 'TCVN3 (ABC)',
	'windows-1258': 'Windows CP 1258'
};
const encodingName = (found: string | number | undefined): string =>
	ENCODINGS[found ?? ''] ?? String(found ?? '');
