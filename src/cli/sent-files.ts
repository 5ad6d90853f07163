import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { opened } from '../lib/server/opened.ts';
import type { Sent } from '../lib/server/receive.ts';
import type { World } from '../lib/server/world.ts';
import { wrongChoice } from '../lib/server/wrong-choice.ts';
import { optional, WrongUsage, type Call } from './command.ts';
import { wrongUsageOf } from './wrong-usage-of.ts';

/** What `check` and `ingest` are told about the files. */
export const SENT_OPTIONS = {
	form: { type: 'string' },
	period: { type: 'string' },
	unit: { type: 'string' }
} as const;

/** A file of the command line; a workbook is opened, which waits. */
type NamedFile = Pick<Sent, 'name' | 'bytes' | 'workbook'>;

/** The files named on the command line, read whole before anything is done with one of them. */
export const namedFiles = (call: Call): Promise<NamedFile[]> =>
	Promise.all(
		call.arguments.map((path) => ({ name: basename(path), bytes: bytesOf(path) })).map(opened)
	);

/** MAX_UPLOAD_BYTES is for what comes over the network; who sits at the machine may read more. */
const MOST_BYTES = 256 * 1024 * 1024;

/** The files with what was chosen for all of them. */
export function sentFiles(call: Call, world: World, files: NamedFile[]): Sent[] {
	const choices = choicesOf(call, world);
	const maxBytes = Math.max(MOST_BYTES, world.env.maxUploadBytes);
	return files.map((file) => ({ ...file, ...choices, maxBytes }));
}

/** Choices that name nothing are the caller's slip, not a fault of the files. */
function choicesOf(call: Call, { reference }: World): Pick<Sent, 'form' | 'period' | 'unit'> {
	const choices = {
		form: optional(call, 'form'),
		period: optional(call, 'period'),
		unit: optional(call, 'unit')
	};
	const wrong = wrongChoice(choices, reference);
	if (wrong) throw wrongUsageOf(wrong);
	return choices;
}

function bytesOf(path: string): Uint8Array {
	try {
		return readFileSync(path);
	} catch (error) {
		const why = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
		throw new WrongUsage({
			vi: `Không đọc được tệp ${path}${why}.`,
			en: `The file ${path} cannot be read${why}.`
		});
	}
}
