import { randomUUID } from 'node:crypto';
import { formOf } from '../model/catalogue.ts';
import type { Store } from './db/open.ts';
import type { Read } from './receipt.ts';
import type { Act, Sent } from './receive.ts';
import { record } from './store/events.ts';
import { submit } from './store/reports.ts';
import type { World } from './world.ts';

type Noted = Omit<Act, 'note'> & { note: string | null };

/** In whose name `REVIEW=auto` approves. */
const AUTOMATIC = 'REVIEW=auto';

/**
 * Stores a file that was read without an error as a report, submitted and, where that is asked for
 * or set, approved. Gives its public id. To be called inside one transaction.
 */
export function putOnRecord(
	world: World,
	{ bytes, form, period, unit, meanings = [] }: Sent,
	{ actor, at, origin, note, approve }: Noted,
	{ checked, sha256 }: Read
): string {
	const { store, reference, env } = world;
	const known = checked.form === null ? undefined : formOf(reference.catalogue, checked.form);
	if (!known) throw new Error(`${checked.file.name} was accepted without a form`);
	const id = randomUUID();
	submit(store, {
		id,
		checked,
		form: known.id,
		fields: known.fields.map(({ key }) => key),
		bytes,
		sha256,
		asked: {
			form: form ?? null,
			period: period ?? null,
			unit: unit ?? null,
			...(meanings.length > 0 && { meanings })
		},
		origin: checked.isDemo ? 'sample' : origin,
		note,
		catalogue: reference.catalogueHash,
		units: reference.unitsHash,
		actor,
		at
	});
	if (approve) approveAs(store, id, actor, at);
	else if (env.review === 'auto') approveAs(store, id, AUTOMATIC, at);
	return id;
}

function approveAs(store: Store, subject: string, actor: string, at: Date): void {
	record(store, { at, actor, act: 'approved', subject, reason: null, digest: null });
}
