/*
 * Text that a person typed or that a file name carries. These functions are the one place that
 * decides which characters of it are kept: every entrance calls them before a text is stored, and
 * every way out (terminal, page, file, log) calls them again, since older records hold more.
 */

/**
 * Control characters except tab and line ends, and the characters that only change the direction of
 * what follows (Unicode property `Bidi_Control`, such as U+202E). A terminal obeys the first; with
 * the second a file `cod.exe` is read as `exe.doc`.
 */
const UNSAFE_CHARACTER = /(?![\t\n]|\r\n)[\p{Cc}\p{Bidi_Control}]/gu;
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/gu;
const LINE_BREAK = /[\t\n]+/gu;

/**
 * The text as several lines: well-formed, with line feeds, without control and direction characters.
 * A lone surrogate becomes U+FFFD.
 */
export const plainText = (text: string): string => safeText(text.replace(LINE_END, '\n'));

/** The text for a terminal or a file: as `plainText`, with its line ends as they are. */
export const safeText = (text: string): string => text.toWellFormed().replace(UNSAFE_CHARACTER, '');

const UNSAFE_IN_JSON = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** A JSON document for a terminal or a log: the same values, unsafe characters written as escapes. */
export const safeJson = (json: string): string =>
	json.replace(
		UNSAFE_IN_JSON,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
	);

/** The text on one line: as `plainText`, each run of tabs and line feeds replaced by one space. */
export const plainLine = (text: string): string => plainText(text).replace(LINE_BREAK, ' ');

const GRAPHEMES = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Two code units more show whether the last grapheme goes on behind the limit. */
const LOOK_AHEAD = 2;

/**
 * The start of a text with at most `maxLength` UTF-16 code units, cut between two graphemes, so that
 * neither a surrogate pair nor a letter and its marks are separated. A single grapheme that is longer
 * than the limit is cut between two code points.
 */
export function cutText(text: string, maxLength: number): string {
	if (text.length <= maxLength) return text;
	let end = 0;
	for (const { index, segment } of GRAPHEMES.segment(text.slice(0, maxLength + LOOK_AHEAD))) {
		if (index + segment.length > maxLength) break;
		end = index + segment.length;
	}
	return end > 0 ? text.slice(0, end) : cutCodePoints(text, maxLength);
}

const HIGH_SURROGATE_AT_END = /[\ud800-\udbff]$/;

const cutCodePoints = (text: string, maxLength: number): string =>
	text.slice(0, maxLength).replace(HIGH_SURROGATE_AT_END, '');

const MAX_FILE_NAME_LENGTH = 200;

/** The name of a file without its folders, on one line; `report` where nothing is left of it. */
export function plainFileName(path: string): string {
	const name = plainLine(path.replace(/^.*[/\\]/su, '')).trim();
	return cutText(name, MAX_FILE_NAME_LENGTH) || 'report';
}
