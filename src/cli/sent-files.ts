import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readPeriod } from '../lib/ingest/read-period.ts';
import { formOf } from '../lib/model/catalogue.ts';
import { openWorkbook } from '../lib/ingest/workbook.ts';
import type { Sent } from '../lib/server/receive.ts';
import type { World } from '../lib/server/world.ts';
import { optional, WrongUsage, type Call } from './command.ts';

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

const opened = async (file: Omit<NamedFile, 'workbook'>): Promise<NamedFile> => ({
	...file,
	workbook: await openWorkbook(file.bytes)
});

/** The files with what was chosen for all of them. */
export function sentFiles(call: Call, world: World, files: NamedFile[]): Sent[] {
	const choices = choicesOf(call, world);
	return files.map((file) => ({ ...file, ...choices }));
}

/** Choices that name nothing are the caller's slip, not a fault of the files. */
function choicesOf(call: Call, { reference }: World): Pick<Sent, 'form' | 'period' | 'unit'> {
	const { catalogue, units } = reference;
	const form = optional(call, 'form');
	const period = optional(call, 'period');
	const unit = optional(call, 'unit');
	const known = form === undefined ? undefined : formOf(catalogue, form);
	if (form !== undefined && !known)
		throw unknown('form', form, catalogue.forms.map(({ id }) => id).join(', '));
	if (period !== undefined && !readPeriod(period, known?.calendar ?? 'calendar'))
		throw unknown('period', period, '2023, 2023-H1, 2023-9M, 2023-Q1, 2023-06, 2023-07-28');
	if (unit !== undefined && !units.byCode.has(unit)) throw unknown('unit', unit, '51, 528, 21046');
	return { form, period, unit };
}

const unknown = (option: string, given: string, examples: string): WrongUsage =>
	new WrongUsage({
		vi: `--${option} ${given}: không có. Ví dụ đúng: ${examples}`,
		en: `--${option} ${given}: there is none. Right are, for example: ${examples}`
	});

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
