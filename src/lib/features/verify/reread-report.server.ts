import { ingest } from '../../core/ingest/ingest.ts';
import type { IngestOptions } from '../../core/ingest/source/ingest-input.ts';
import { formOf } from '../../core/model/catalogue.ts';
import { dayOf } from '../../core/model/day.ts';
import type { StoredOptions } from '../../core/model/draft.ts';
import type { IngestResult } from '../../core/model/report.ts';
import { BrokenReference } from '../../server/reference/broken-reference.ts';
import { loadReference, parseReference, type Reference } from '../../server/reference/reference.ts';
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
	/** True where catalogue and units are those of the report. */
	isProven: boolean;
}

/** Why a report cannot be read again: what it was read from or with is not what it was. */
export type RereadFailure = 'file' | 'reference' | 'asked' | 'form';

/** Catalogue and units that a report is read again with. */
interface UsedReference {
	reference: Reference;
	/** Both texts have the hashes that the report names. */
	isProven: boolean;
}

/** The catalogues and unit lists of the reports, read back once each; a few at a time. */
export class ReferenceCache {
	readonly #root: string;
	readonly #used = new LruCache<UsedReference | null>(4);
	#shipped: Reference | null | undefined;

	constructor(root: string) {
		this.#root = root;
	}

	/** Those that a report names. Null where they are altered and nothing can stand for them. */
	get(store: Store, report: Pick<RecordedReport, 'catalogue' | 'units'>): UsedReference | null {
		const key = `${report.catalogue} ${report.units}`;
		return this.#used.get(key, () => readReference(store, report, () => this.#readShipped()));
	}

	/** Null where the files of the project are faulty: then they prove nothing. */
	#readShipped(): Reference | null {
		this.#shipped ??= shippedReference(this.#root);
		return this.#shipped;
	}
}

function shippedReference(root: string): Reference | null {
	try {
		return loadReference(root);
	} catch (error) {
		if (error instanceof BrokenReference) return null;
		throw error;
	}
}

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
	const used = references.get(store, report);
	if (!used) return 'reference';
	const bytes = readFileBytes(store, report.file);
	if (!bytes) return 'file';
	const { catalogue, units } = used.reference;
	const sent = await withWorkbook({ ...asked, name: report.file_name, bytes });
	const input = { catalogue, units, today: dayOf(new Date(submittedAt)), maxBytes: Infinity };
	const checked = ingest(bytes, ingestOptionsOf(sent), input);
	const form = formOf(catalogue, checked.form ?? '');
	if (!form) return used.isProven ? 'form' : 'reference';
	return { checked, fields: form.fields.map(({ key }) => key), isProven: used.isProven };
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

/** A text and the hash under which it is kept. */
interface HashedText {
	hash: string;
	/** Null where it cannot be read. */
	text: string | null;
}

const isSound = ({ hash, text }: HashedText): boolean => text !== null && sha256(text) === hash;

/**
 * A text that was altered hides no row: in its place stands the shipped text, where that has the right
 * hash, else the altered one. Where these cannot be parsed, the shipped texts stand for both. Rows are
 * then compared and remain unproven.
 */
function readReference(
	store: Store,
	report: Pick<RecordedReport, 'catalogue' | 'units'>,
	readShipped: () => Reference | null
): UsedReference | null {
	const catalogue = readText(store, report.catalogue);
	const units = readText(store, report.units);
	if (isSound(catalogue) && isSound(units)) return provenReference(catalogue, units);
	const shipped = readShipped();
	const own = [
		soundOf(catalogue, shipped?.catalogueText),
		soundOf(units, shipped?.unitsText)
	] as const;
	if (own.every(isSound)) return provenReference(...own);
	const reference = parseTexts(...own) ?? shipped;
	return reference && { reference, isProven: false };
}

/** Null where a text is no JSON, which its hash does not rule out. */
function provenReference(catalogue: HashedText, units: HashedText): UsedReference | null {
	const reference = parseTexts(catalogue, units);
	return reference && { reference, isProven: true };
}

/** The shipped text where it is the one that was recorded, else what is stored. */
function soundOf(stored: HashedText, shipped: string | undefined): HashedText {
	const other = { hash: stored.hash, text: shipped ?? null };
	return !isSound(stored) && isSound(other) ? other : stored;
}

/** Null where one of them is missing, no JSON or of another shape. */
function parseTexts(catalogue: HashedText, units: HashedText): Reference | null {
	if (catalogue.text === null || units.text === null) return null;
	try {
		return parseReference(catalogue.text, units.text);
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof TypeError) return null;
		throw error;
	}
}

const readText = (store: Store, hash: string): HashedText => ({
	hash,
	text:
		readOrDamage(
			() => recordedText(store, hash),
			() => undefined
		) ?? null
});
