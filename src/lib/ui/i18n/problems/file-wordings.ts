import { PICTURES } from '../../../core/ingest/source/format.ts';
import {
	MAX_CELLS,
	MAX_PARSED_LETTERS,
	MAX_ROWS
} from '../../../core/ingest/source/workbook-limits.ts';
import type { Locale } from '../../../core/model/locale.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';
import { decimalText } from '../../format/number-text.ts';
import { cellIn, factText, type ProblemWordings } from './cell-wordings.ts';

const MIB = 1024n * 1024n;

const sizeText = (bytes: string | number | undefined, locale: Locale): string =>
	decimalText(BigInt(bytes ?? 0), MIB, 1, locale);

/** Advice by the actual format of the bytes. */
const FORMATS: Record<string, (locale: Locale) => string> = {
	xls: (locale) => m.problem_file_xls({}, { locale }),
	xlsb: (locale) => m.problem_file_xlsb({}, { locale }),
	ods: (locale) => m.problem_file_ods({ format: '.ods' }, { locale }),
	fods: (locale) => m.problem_file_ods({ format: '.fods' }, { locale }),
	'xml-2003': (locale) => m.problem_file_xml_2003({}, { locale }),
	xml: (locale) => m.problem_file_xml({}, { locale }),
	html: (locale) => m.problem_file_html({}, { locale }),
	pdf: (locale) => m.problem_file_pdf({}, { locale }),
	zip: (locale) => m.problem_file_zip({}, { locale }),
	gzip: (locale) => m.problem_file_archive({ format: '.gz' }, { locale }),
	rar: (locale) => m.problem_file_archive({ format: '.rar' }, { locale }),
	'7z': (locale) => m.problem_file_archive({ format: '.7z' }, { locale }),
	doc: (locale) => m.problem_file_document({ format: '.doc' }, { locale }),
	docx: (locale) => m.problem_file_document({ format: '.docx' }, { locale }),
	pptx: (locale) => m.problem_file_document({ format: '.pptx' }, { locale }),
	rtf: (locale) => m.problem_file_document({ format: '.rtf' }, { locale }),
	encrypted: (locale) => m.problem_file_encrypted({}, { locale }),
	xlsx: (locale) => m.problem_file_workbook({}, { locale })
};

/** Formats that Excel opens are to be saved again with it. */
const OPENED_BY_EXCEL: ReadonlySet<string> = new Set([
	...['xls', 'xlsb', 'ods', 'fods', 'xml-2003', 'html']
]);

function notTextText({ format = '', found }: Problem, locale: Locale): string {
	const name = factText(found, locale);
	if (format === 'lock') return m.problem_file_lock({ name }, { locale });
	if (format === 'zip' && name !== '') return m.problem_file_zip_with({ name }, { locale });
	if (PICTURES.has(format)) return m.problem_file_picture({ format }, { locale });
	const what = FORMATS[format]?.(locale) ?? m.problem_file_not_text({}, { locale });
	return OPENED_BY_EXCEL.has(format) ? saveAgainText(what, locale) : what;
}

export const FILE_WORDS: ProblemWordings<'file' | 'encoding' | 'csv'> = {
	'file/empty': ({ line }, locale) =>
		line === null ? m.problem_file_empty({}, { locale }) : m.problem_file_no_rows({}, { locale }),
	'file/too-large': ({ format, expected, found }, locale) =>
		format === 'xlsx'
			? workbookTooLargeText(locale)
			: m.problem_file_too_large(
					{ found: sizeText(found, locale), most: sizeText(expected, locale) },
					{ locale }
				),
	'file/not-text': notTextText,
	'encoding/letters-lost': (problem, locale) => {
		const { expected, candidates = [] } = problem;
		const meant = expected ?? candidates.map(({ name }) => name).join('; ');
		return m.problem_encoding_letters_lost(
			{ cell: cellIn(problem), meant: factText(meant, locale) },
			{ locale }
		);
	},
	'encoding/undecodable': (_, locale) =>
		saveAgainText(m.problem_encoding_undecodable({}, { locale }), locale),
	'encoding/legacy-font': legacyFontText,
	'encoding/guessed': ({ found }, locale) =>
		saveAgainText(m.problem_encoding_guessed({ found: encodingName(found) }, { locale }), locale),
	'csv/unclosed-quote': (_, locale) => m.problem_csv_unclosed_quote({}, { locale }),
	'csv/ragged-row': (problem, locale) => {
		const { found, expected, cell, at = '' } = problem;
		if (cell !== null)
			return m.problem_csv_split_number(
				{ cell: cellIn(problem), at, found: factText(found, locale) },
				{ locale }
			);
		const word =
			Number(found) > Number(expected) ? m.problem_csv_ragged_more : m.problem_csv_ragged_fewer;
		const cells = { found: factText(found, locale), expected: factText(expected, locale) };
		return word(cells, { locale });
	}
};

/** The limits that people can meet; which one was met may hang on what they do not see. */
const workbookTooLargeText = (locale: Locale): string =>
	m.problem_file_workbook_too_large(
		{
			rows: factText(MAX_ROWS, locale),
			cells: factText(MAX_CELLS, locale),
			most: sizeText(MAX_PARSED_LETTERS, locale)
		},
		{ locale }
	);

export const saveAgainText = (what: string, locale: Locale): string =>
	`${what} ${m.problem_save_as({}, { locale })}`;

/** Names of fonts and encodings in Unikey and Word. */
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
