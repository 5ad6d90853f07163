import { safeText } from '../lib/core/model/typed-text.ts';
import { PRIVATE_UMASK } from '../lib/server/db/private-files.ts';
import { UsageError, type Command, type Surroundings } from './shared/command.ts';
import { checkCommand } from './commands/check.ts';
import { clockCommand } from './commands/clock.ts';
import { ingestCommand } from './commands/ingest.ts';
import { rankCommand } from './commands/rank.ts';
import { rereadCommand } from './commands/reread.ts';
import { releaseCommand } from './commands/release.ts';
import { releasesCommand } from './commands/releases.ts';
import { reviewCommand } from './commands/review.ts';
import { secretCommand } from './commands/secret.ts';
import { tokenAddCommand } from './commands/token-add.ts';
import { userAddCommand } from './commands/user-add.ts';
import { verifyCommand } from './commands/verify.ts';
import { failureOf } from './failure.ts';
import { helpText, usageOf } from './help.ts';
import { localeOption, splitCommandName, parseCall } from './parse-call.ts';

const COMMANDS: Command[] = [
	checkCommand,
	ingestCommand,
	reviewCommand,
	rankCommand,
	releaseCommand,
	releasesCommand,
	userAddCommand,
	tokenAddCommand,
	secretCommand,
	clockCommand,
	verifyCommand,
	rereadCommand
];

/** `thuoc-so`, as a program. */
export function main(argv: string[]): Promise<number> {
	process.umask(PRIVATE_UMASK);
	ignoreBrokenPipe();
	return runCall(argv, process);
}

/** Reads the arguments, runs the command, gives the exit code. */
export async function runCall(argv: string[], around: Surroundings): Promise<number> {
	const locale = localeOption(argv);
	const { name, rest } = splitCommandName(
		argv,
		COMMANDS.map((known) => known.name)
	);
	const command = COMMANDS.find((known) => known.name === name);
	const help = command ? usageOf(command, locale) : helpText(COMMANDS, locale);
	try {
		if (!command) return handleNoCommand(name, rest, help, around);
		const call = parseCall(command, rest, locale, around);
		if (!call.has('help')) return await command.run(call);
		call.print(help);
		return 0;
	} catch (error) {
		const { exitCode, text } = failureOf(error, locale, around.env);
		const said = error instanceof UsageError ? `${text}\n${help}\n` : `${text}\n`;
		around.stderr.write(safeText(said));
		return exitCode;
	}
}

function handleNoCommand(
	name: string | undefined,
	rest: string[],
	help: string,
	{ stdout }: Surroundings
): number {
	if (name === undefined && (rest.includes('--help') || rest.includes('-h'))) {
		stdout.write(`${help}\n`);
		return 0;
	}
	throw name === undefined
		? new UsageError({ vi: 'Hãy chọn một lệnh.', en: 'Choose a command.' })
		: new UsageError({ vi: `Không có lệnh “${name}”.`, en: `There is no command “${name}”.` });
}

/** `thuoc-so rank … | head` closes the pipe early, which is no fault. */
function ignoreBrokenPipe(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
}
