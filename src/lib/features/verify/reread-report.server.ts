import { ingest } from '../../core/ingest/ingest.ts';
import type { IngestOptions } from '../../core/ingest/source/ingest-input.ts';
import { formOf } from '../../core/model/catalogue.ts';
import { dayOf } from '../../core/model/day.ts';
import type { StoredOptions } from '../../core/model/draft.ts';
import type { IngestResult } from '../../core/model/report.ts';
import { parseReference, type Reference } from '../../server/reference/reference.ts';
import { readOrDamage } from '../../server/db/damage.ts';
import type { Store } from '../../server/db/store.ts';
import { withWorkbook } from '../../core/ingest/source/workbook.ts';
import { partsOfFile, recordedText } from './recorded-files.server.ts';
import type { RecordedReport } from './recorded-reports.server.ts';
import { sha256 } from '../../server/db/digest.ts';
import { LruCache } from '../../server/lru-cache.ts';
import { parseJson } from './parse-json.server.ts';

/** A report as its bytes say it, and the keys of its form's fields. */
export interface RereadReport {
	checked: IngestResult;
	fields: string[];
}

/** Why a report cannot be read again: what it was read from or with is not what it was. */
export type RereadFailure = 'file' | 'reference' | 'asked' | 'form';

/** The catalogues and unit lists of the reports, read back once each; a few at a time. */
export type ReferenceCache = LruCache<Reference | null>;

export const createReferenceCache = (): ReferenceCache => new LruCache(4);

/**
 * Reads the bytes of a report again, with the catalogue and units of then, as of the day on which it
 * was submitted. What its units reported before is left aside: it makes warnings, never figures.
 */
export async function rereadReport(
	store: Store,
	references: ReferenceCache,
	report: RecordedReport,
	submittedAt: string
): Promise<RereadReport | RereadFailure> {
	const asked = parseJson<StoredOptions>(report.asked);
	if (!asked) return 'asked';
	const reference = references.get(`${report.catalogue} ${report.units}`, () =>
		readReference(store, report)
	);
	if (!reference) return 'reference';
	const bytes = readFileBytes(store, report.file);
	if (!bytes) return 'file';
	const { catalogue, units } = reference;
	const sent = await withWorkbook({ ...asked, name: report.file_name, bytes });
	const input = { catalogue, units, today: dayOf(new Date(submittedAt)), maxBytes: Infinity };
	const checked = ingest(bytes, ingestOptionsOf(sent), input);
	const form = formOf(catalogue, checked.form ?? '');
	return form ? { checked, fields: form.fields.map(({ key }) => key) } : 'form';
}

const ingestOptionsOf = ({
	form,
	period,
	unit,
	...sent
}: StoredOptions & Omit<IngestOptions, keyof StoredOptions>) => ({
	...sent,
	form: form ?? undefined,
	period: period ?? undefined,
	unit: unit ?? undefined
});

/** Null where they are not what they were. */
function readFileBytes(store: Store, file: string): Buffer | null {
	const read = (): Buffer => Buffer.concat([...partsOfFile(store, file)]);
	const bytes = readOrDamage<Buffer | null>(read, () => null);
	return bytes && sha256(bytes) === file ? bytes : null;
}

/** Null where one of the two texts is not what it was. */
function readReference(
	store: Store,
	{ catalogue, units }: Pick<RecordedReport, 'catalogue' | 'units'>
): Reference | null {
	const [catalogueText, unitsText] = [catalogue, units].map((hash) =>
		readReferenceText(store, hash)
	);
	return catalogueText && unitsText ? parseReference(catalogueText, unitsText) : null;
}

function readReferenceText(store: Store, hash: string): string | null {
	const text = readOrDamage(
		() => recordedText(store, hash),
		() => undefined
	);
	return text !== undefined && sha256(text) === hash ? text : null;
}
