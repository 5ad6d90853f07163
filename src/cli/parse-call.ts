import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Locale } from '../lib/core/model/locale.ts';
import { safeText } from '../lib/core/model/typed-text.ts';
import { UsageError, type CommandCall, type Command, type Surroundings } from './shared/command.ts';

/** Options that every command knows. */
const COMMON_OPTIONS: ParseArgsOptionsConfig = {
	json: { type: 'boolean' },
	lang: { type: 'string' },
	help: { type: 'boolean', short: 'h' }
};

/** The language of the words, known before anything else so that faults can be told in it. */
export function localeOption(argv: string[]): Locale {
	const at = argv.lastIndexOf('--lang');
	const chosen = at < 0 ? argv.findLast((arg) => arg.startsWith('--lang=')) : argv[at + 1];
	return chosen === 'en' || chosen === '--lang=en' ? 'en' : 'vi';
}

/**
 * The command's name, wherever it stands among the options, and what is left without it. Of the names
 * that are known some have two words, which stand together: `user add`.
 */
export function splitCommandName(
	argv: string[],
	known: string[]
): { name: string | undefined; rest: string[] } {
	const at = argv.findIndex((arg, index) => !arg.startsWith('-') && argv[index - 1] !== '--lang');
	if (at < 0) return { name: undefined, rest: argv };
	const two = argv.slice(at, at + 2).join(' ');
	return known.includes(two)
		? { name: two, rest: argv.toSpliced(at, 2) }
		: { name: argv[at], rest: argv.toSpliced(at, 1) };
}

/** Reads what stands behind a command's name. Throws `UsageError`. */
export function parseCall(
	command: Command,
	argv: string[],
	locale: Locale,
	around: Surroundings
): CommandCall {
	const { values, positionals } = parseOptions(command, argv);
	const { lang } = values;
	if (lang !== undefined && lang !== 'vi' && lang !== 'en')
		throw new UsageError({ vi: '--lang là vi hoặc en.', en: '--lang is vi or en.' });
	const call: CommandCall = {
		arguments: positionals,
		text: (option) => {
			const value = values[option];
			return typeof value === 'string' ? value : undefined;
		},
		has: (option) => values[option] === true,
		locale,
		json: values['json'] === true,
		print: (text) => around.stdout.write(safeText(text.endsWith('\n') ? text : `${text}\n`)),
		around
	};
	if (!call.has('help')) checkArgumentCount(command, positionals);
	return call;
}

function parseOptions(command: Command, args: string[]): ReturnType<typeof parseArgs> {
	const options = { ...command.options, ...COMMON_OPTIONS };
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch (error) {
		throw error instanceof TypeError ? toUsageError(error) : error;
	}
}

/** Node's own sentence is kept in English; in Vietnamese the option it speaks of is enough. */
function toUsageError(error: TypeError): UsageError {
	const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
	const code = 'code' in error ? error.code : '';
	if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
		return new UsageError({
			vi: `Không có tùy chọn ${option}.`,
			en: `There is no option ${option}.`
		});
	return new UsageError({
		vi: `Tùy chọn ${option} viết chưa đúng: thiếu giá trị, hoặc có giá trị thừa.`,
		en: `The value of the option ${option} is missing or not allowed.`
	});
}

function checkArgumentCount({ least, most }: Command, { length, ...given }: string[]): void {
	if (length < least)
		throw new UsageError({
			vi: 'Lệnh còn thiếu tham số.',
			en: 'The command needs more arguments.'
		});
	if (length > most)
		throw new UsageError({
			vi: `Thừa tham số: ${Object.values(given).slice(most).join(' ')}`,
			en: `Too many arguments: ${Object.values(given).slice(most).join(' ')}`
		});
}
