import type { ParseArgsOptionsConfig } from 'node:util';
import type { BilingualText } from '../../lib/core/model/bilingual-text.ts';
import type { Locale } from '../../lib/core/model/locale.ts';
import { plainText, safeJson } from '../../lib/core/model/typed-text.ts';
import type { InvalidOption } from '../../lib/features/submission/upload-options.server.ts';

/** A command `thuoc-so NAME` with its usage. */
export interface Command {
	name: string;
	/** Usage after the name: `FILE… --form F`. */
	usage: string;
	does: BilingualText;
	options: ParseArgsOptionsConfig;
	/** Smallest number of arguments without `--`. */
	least: number;
	most: number;
	/** Gives the exit code: 0 done, 1 the input has errors. */
	run(call: CommandCall): number | Promise<number>;
}

/** Environment of a call: settings and output streams. A process provides one. */
export interface Surroundings {
	env: NodeJS.ProcessEnv;
	stdout: Reader;
	stderr: Reader;
}

export interface Reader {
	write(text: string): unknown;
	isTTY?: boolean;
}

/** One call of a command, its arguments read and its options known to exist. */
export interface CommandCall {
	arguments: string[];
	text(option: string): string | undefined;
	has(option: string): boolean;
	locale: Locale;
	/** `--json`: one document on standard output and nothing else. */
	json: boolean;
	print(text: string): void;
	around: Surroundings;
}

export const printJson = (call: CommandCall, document: unknown): void =>
	call.print(safeJson(JSON.stringify(document, null, 2)));

/** An error that says what is wrong in both languages. */
class BilingualError extends Error {
	readonly words: BilingualText;

	constructor(words: BilingualText) {
		super(words.en);
		this.words = words;
	}
}

/** The command line was written in a way that cannot be meant: exit 2 and how to call it. */
export class UsageError extends BilingualError {
	override name = 'WrongUsage';
}

/** A request that is understood and refused: exit code 1 and the reason. */
export class CommandError extends BilingualError {
	override name = 'NotDone';
}

/** The value of an option that a command cannot do without. */
export function requiredOption(call: CommandCall, option: string): string {
	const value = plainText(call.text(option) ?? '').trim();
	if (value) return value;
	throw new UsageError({ vi: `Thiếu --${option}.`, en: `--${option} is missing.` });
}

/** The value of an option that may be left out, but not left blank. */
export const optionalOption = (call: CommandCall, option: string): string | undefined =>
	call.text(option) === undefined ? undefined : requiredOption(call, option);

/** A choice that names nothing, with some that name something. */
export function usageErrorOf({ choice, given, examples }: InvalidOption): UsageError {
	const offered = examples.join(', ');
	return new UsageError({
		vi: `--${choice} ${given}: không có. Ví dụ đúng: ${offered}`,
		en: `--${choice} ${given}: it does not exist. For example: ${offered}`
	});
}
