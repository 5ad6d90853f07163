import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { plainFileName } from '../../lib/core/model/typed-text.ts';
import { withWorkbook } from '../../lib/core/ingest/source/workbook.ts';
import type { Submission } from '../../lib/features/submission/submission.server.ts';
import type { AppContext } from '../../lib/server/app-context.ts';
import { findInvalidOption } from '../../lib/features/submission/upload-options.server.ts';
import { withApp } from './with-app.ts';
import { type CommandCall, optionalOption, UsageError, usageErrorOf } from './command.ts';

/** File options of `check` and `ingest`. */
export const FILE_OPTIONS = {
	form: { type: 'string' },
	period: { type: 'string' },
	unit: { type: 'string' },
	sheet: { type: 'string' }
} as const;

/** A file of the command line; a workbook is opened, which waits. */
type FileArgument = Pick<Submission, 'name' | 'bytes' | 'workbook'>;

/** The files named on the command line, read whole before anything is done with one of them. */
const readFileArguments = (call: CommandCall): Promise<FileArgument[]> =>
	Promise.all(
		call.arguments
			.map((path) => ({ name: plainFileName(basename(path)), bytes: readBytes(path) }))
			.map(withWorkbook)
	);

/** Runs what is done with the files that were named, with what was chosen for all of them. */
export async function runOnFiles(
	call: CommandCall,
	act: (files: Submission[], app: AppContext) => number
): Promise<number> {
	const files = await readFileArguments(call);
	return withApp(call, (app) => act(toSubmissions(call, app, files), app));
}

/** MAX_UPLOAD_BYTES is for what comes over the network; who sits at the machine may read more. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** The files with what was chosen for all of them. */
function toSubmissions(call: CommandCall, app: AppContext, files: FileArgument[]): Submission[] {
	const choices = parseFileOptions(call, app);
	const maxBytes = Math.max(MAX_FILE_BYTES, app.env.maxUploadBytes);
	return files.map((file) => ({ ...file, ...choices, maxBytes }));
}

/** Choices that name nothing are the caller's slip, not a fault of the files. */
function parseFileOptions(
	call: CommandCall,
	{ reference }: AppContext
): Pick<Submission, 'form' | 'period' | 'unit' | 'sheet'> {
	const choices = {
		form: optionalOption(call, 'form'),
		period: optionalOption(call, 'period'),
		unit: optionalOption(call, 'unit'),
		sheet: optionalOption(call, 'sheet')
	};
	const wrong = findInvalidOption(choices, reference);
	if (wrong) throw usageErrorOf(wrong);
	return choices;
}

function readBytes(path: string): Uint8Array {
	try {
		return readFileSync(path);
	} catch (error) {
		const why = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
		throw new UsageError({
			vi: `Không đọc được tệp ${path}${why}.`,
			en: `The file ${path} cannot be read${why}.`
		});
	}
}
