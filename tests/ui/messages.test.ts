import { expect, test } from 'vitest';
import en from '../../src/lib/messages/en.json' with { type: 'json' };
import vi from '../../src/lib/messages/vi.json' with { type: 'json' };

/** A message with one text for each plural form of its counts. */
interface Variants {
	declarations: string[];
	selectors: string[];
	match: Record<string, string>;
}

type Message = string | Variants[];

const ENGLISH: [string, Message][] = Object.entries(en);
const VIETNAMESE: [string, Message][] = Object.entries(vi);

const textsOf = (message: Message): string[] =>
	typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));

const parametersOf = (text: string): string[] => [
	...new Set([...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name))
];

/** The parameters of a message: those in its text, and those by which its plural form is chosen. */
function inputsOf(message: Message): string[] {
	const declared = typeof message === 'string' ? [] : message.flatMap((one) => one.declarations);
	const inputs = declared.flatMap((line) => /^input (\w+)$/u.exec(line)?.[1] ?? []);
	return [...new Set([...textsOf(message).flatMap(parametersOf), ...inputs])].sort();
}

/** The keys of the messages of which a text matches. */
const keysWith = (messages: [string, Message][], pattern: RegExp): string[] =>
	messages.filter(([, message]) => textsOf(message).some((text) => pattern.test(text))).map(keyOf);

const keyOf = ([key]: [string, Message]): string => key;

test('both languages have the same messages, in the same order', () => {
	expect(ENGLISH.map(keyOf)).toEqual(VIETNAMESE.map(keyOf));
});

test.each(VIETNAMESE)('%s has text and the same parameters in both languages', (key, message) => {
	const other = ENGLISH.find(([name]) => name === key)?.[1] ?? '';
	expect([...textsOf(message), ...textsOf(other)]).not.toContain('');
	expect(inputsOf(other)).toEqual(inputsOf(message));
});

const NOUNS =
	'accounts administrators attributes bytes cells changes days errors figures forms holidays hours ' +
	'indicators keys lines minutes months periods points replies reports rows units users warnings years';

test('English has a singular and a plural form wherever a count stands before a noun', () => {
	const countBeforeNoun = new RegExp(
		`\\{\\w+\\} (?:\\w+ )?(?:${NOUNS.replaceAll(' ', '|')})\\b`,
		'u'
	);
	const withOneForm = ENGLISH.filter(([, message]) => typeof message === 'string');
	expect(countBeforeNoun.test('{count} unusual periods')).toBe(true);
	expect(keysWith(withOneForm, countBeforeNoun)).toEqual([]);
});

/** Words that had two names, or none that an administration uses, with the word that is used. */
const REPLACED: [string, [string, Message][], RegExp][] = [
	['submit, not “hand in”', ENGLISH, /\bhand(?:s|ed|ing)?(?: \w+)? in\b/iu],
	['correct, not “mend”', ENGLISH, /\bmend(?:s|ed|ing)?\b/iu],
	['demo data, not “made-up figures”', ENGLISH, /\bmade[- ]up\b/iu],
	['“as a whole”, not “all of”', ENGLISH, /\ball of \{/u],
	['API key, not “machine key”', ENGLISH, /\bmachine keys?\b/iu],
	['two-step verification, not “second factor”', ENGLISH, /\bsecond factor\b/iu],
	['Tải về, not “Lấy về”', VIETNAMESE, /\blấy về\b/iu],
	['mã truy cập API, not “khóa cho máy”', VIETNAMESE, /khóa (?:cho )?máy/iu],
	['per cent without a space', [...ENGLISH, ...VIETNAMESE], /[\d}]\s%/u]
];

test.each(REPLACED)('says %s', (_, messages, replaced) => {
	expect(keysWith(messages, replaced)).toEqual([]);
});

test('“khóa” is a lock on a period and nothing else', () => {
	const aboutLocks = /^(?:lock_|periods_|.*_locked|.*_unlocked|admin_place_periods)/u;
	expect(keysWith(VIETNAMESE, /khóa/iu).filter((key) => !aboutLocks.test(key))).toEqual([]);
});
