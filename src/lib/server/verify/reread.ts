import { ingest, type IngestOptions } from '../../ingest/ingest.ts';
import { formOf } from '../../model/catalogue.ts';
import { dayOf } from '../../model/day.ts';
import type { StoredOptions } from '../../model/draft.ts';
import type { IngestResult } from '../../model/report.ts';
import { parseReference, type Reference } from '../catalogue.ts';
import { readOr } from '../db/damage.ts';
import type { Store } from '../db/open.ts';
import { opened } from '../opened.ts';
import { partsOfFile, textOnRecord } from '../query/recorded-files.ts';
import type { RecordedReport } from '../query/recorded-reports.ts';
import { sha256 } from '../store/digest.ts';
import { LruCache } from '../answer/lru-cache.ts';
import { parsed } from './parsed.ts';

/** A report as its bytes say it, and the keys of its form's fields. */
export interface Reread {
	checked: IngestResult;
	fields: string[];
}

/** Why a report cannot be read again: what it was read from or with is not what it was. */
export type Unproven = 'file' | 'reference' | 'asked' | 'form';

/** The catalogues and unit lists of the reports, read back once each; a few at a time. */
export type References = LruCache<Reference | null>;

export const newReferences = (): References => new LruCache(4);

/**
 * Reads the bytes of a report again, with the catalogue and units of then, as of the day on which it
 * was submitted. What its units reported before is left aside: it makes warnings, never figures.
 */
export async function reread(
	store: Store,
	references: References,
	report: RecordedReport,
	submittedAt: string
): Promise<Reread | Unproven> {
	const asked = parsed<StoredOptions>(report.asked);
	if (!asked) return 'asked';
	const reference = references.get(`${report.catalogue} ${report.units}`, () =>
		referenceOf(store, report)
	);
	if (!reference) return 'reference';
	const bytes = bytesOf(store, report.file);
	if (!bytes) return 'file';
	const { catalogue, units } = reference;
	const sent = await opened({ ...asked, name: report.file_name, bytes });
	const ground = { catalogue, units, today: dayOf(new Date(submittedAt)), maxBytes: Infinity };
	const checked = ingest(bytes, sendingOf(sent), ground);
	const form = formOf(catalogue, checked.form ?? '');
	return form ? { checked, fields: form.fields.map(({ key }) => key) } : 'form';
}

const sendingOf = ({
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
function bytesOf(store: Store, file: string): Buffer | null {
	const read = (): Buffer => Buffer.concat([...partsOfFile(store, file)]);
	const bytes = readOr<Buffer | null>(read, () => null);
	return bytes && sha256(bytes) === file ? bytes : null;
}

/** Null where one of the two texts is not what it was. */
function referenceOf(
	store: Store,
	{ catalogue, units }: Pick<RecordedReport, 'catalogue' | 'units'>
): Reference | null {
	const [catalogueText, unitsText] = [catalogue, units].map((hash) => textOf(store, hash));
	return catalogueText && unitsText ? parseReference(catalogueText, unitsText) : null;
}

function textOf(store: Store, hash: string): string | null {
	const text = readOr(
		() => textOnRecord(store, hash),
		() => undefined
	);
	return text !== undefined && sha256(text) === hash ? text : null;
}
