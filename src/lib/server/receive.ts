import { randomUUID } from 'node:crypto';
import { ingest } from '../ingest/ingest.ts';
import { dayOf } from '../model/day.ts';
import { formOf } from '../model/catalogue.ts';
import type { Checked, Origin, Receipt } from '../model/report.ts';
import { inOneTransaction } from './db/open.ts';
import { reportsOfFile, standingOf, statusOf } from './query/reports.ts';
import { LIVE } from './query/standing.ts';
import { changesAt, storedReceipt, unstoredReceipt } from './receipt.ts';
import { sha256 } from './store/digest.ts';
import { record } from './store/events.ts';
import { submit } from './store/reports.ts';
import type { World } from './world.ts';

/** A file as it is sent; form, period and unit may come from the file itself. */
export interface Sent {
	name: string;
	bytes: Uint8Array;
	form?: string | undefined;
	period?: string | undefined;
	unit?: string | undefined;
}

/** Who hands it in, when and by which way. */
export interface Act {
	actor: string;
	at: Date;
	origin: Origin;
	/** Says that the warnings were seen; of published counts, source and quote. */
	note?: string | undefined;
	/** Approved at once by the same actor: the operator of this machine. */
	approve: boolean;
}

type Noted = Omit<Act, 'note'> & { note: string | null };

export interface CheckedReceipt {
	receipt: Receipt;
	checked: Checked;
}

/** In whose name `REVIEW=auto` approves. */
const AUTOMATIC = 'REVIEW=auto';

/** Reads and checks a file as of today, against what is in force; stores nothing. */
export const check = (world: World, sent: Sent): CheckedReceipt => checkAt(world, sent, new Date());

function checkAt(world: World, { bytes, ...sending }: Sent, at: Date): CheckedReceipt {
	const { catalogue, units } = world.reference;
	const maxBytes = world.env.maxUploadBytes;
	const checked = ingest(bytes, sending, { catalogue, units, today: dayOf(at), maxBytes });
	const { form, entries } = checked;
	const changes = form === null ? [] : changesAt(world, form, entries, LIVE);
	return { receipt: unstoredReceipt(checked, sha256(bytes), changes), checked };
}

/**
 * Takes a report: checks it and, where it has no error and its warnings a note, puts it on record,
 * whole or not at all. The same bytes for the same form and period, while that report is submitted
 * or wholly in force, change nothing and give the first receipt (contract §5). What is not taken
 * comes back with status `refused` (errors) or `checked` (warnings that need a note).
 */
export function receive(world: World, sent: Sent, act: Act): Receipt {
	const { receipt, checked } = checkAt(world, sent, act.at);
	const noted = { ...act, note: act.note?.trim() || null };
	return inOneTransaction(world.store, () => {
		const first = sameReport(world, receipt);
		if (first !== null) return storedReceipt(world, first);
		if (receipt.status === 'refused' || (receipt.warnings > 0 && noted.note === null))
			return receipt;
		const id = putOnRecord(world, sent, noted, { receipt, checked });
		return storedReceipt(world, id);
	});
}

/** The report that these bytes are already, while it awaits review or all its rows are in force. */
function sameReport({ store }: World, { sha256, form, period }: Receipt): string | null {
	if (form === null) return null;
	const same = reportsOfFile(store, { sha256, form, period }).find((report) => {
		const status = statusOf(store, report);
		if (status !== 'approved') return status === 'submitted';
		const { rows, inForce } = standingOf(store, report);
		return rows === inForce;
	});
	return same?.publicId ?? null;
}

function putOnRecord(
	world: World,
	{ bytes, form, period, unit }: Sent,
	{ actor, at, origin, note, approve }: Noted,
	{ receipt, checked }: CheckedReceipt
): string {
	const { store, reference, env } = world;
	const known = checked.form === null ? undefined : formOf(reference.catalogue, checked.form);
	if (!known) throw new Error(`${receipt.file.name} was accepted without a form`);
	const id = randomUUID();
	submit(store, {
		id,
		checked,
		form: known.id,
		fields: known.fields.map(({ key }) => key),
		bytes,
		sha256: receipt.sha256,
		asked: { form: form ?? null, period: period ?? null, unit: unit ?? null },
		origin,
		note,
		catalogue: reference.catalogueHash,
		units: reference.unitsHash,
		actor,
		at
	});
	if (approve || env.review === 'auto') {
		const approver = approve ? actor : AUTOMATIC;
		record(store, {
			at,
			actor: approver,
			act: 'approved',
			subject: id,
			reason: null,
			digest: null
		});
	}
	return id;
}
