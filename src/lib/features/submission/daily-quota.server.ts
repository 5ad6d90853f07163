import { dayOf } from '../../core/model/day.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { UnitId } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import { readOrDamage } from '../../server/db/damage.ts';
import type { Store } from '../../server/db/store.ts';

/*
 * Every file that becomes a report is kept for ever, so that a program in a loop would fill the disk.
 * The forms of one unit are a few reports a month; the quota is far above that, and below what a day
 * of uploads at the request limit would store.
 */

/** New reports of one sending unit in one day. */
export const MAX_REPORTS_PER_DAY = 100;
const MAX_BYTES_PER_DAY = 256 * 1_048_576;

interface UnitDay {
	sender: UnitId | null;
	reports: number;
	bytes: number;
}

/** Reports received over the network since a moment, by sending unit: of all, or of one. */
const DAY_SQL = `SELECT sender.code || '@' || sender.valid_from AS sender, count(*) AS reports, sum(
	(SELECT length(bytes) FROM file WHERE sha256 = report.file)
	+ (SELECT coalesce(sum(length(bytes)), 0) FROM file_part WHERE file = report.file)
) AS bytes
FROM event JOIN report ON report.public_id = event.subject
LEFT JOIN unit AS sender ON sender.id = report.sender
WHERE event.act = 'submitted' AND event.at >= :from AND report.origin IN ('web', 'api')
	AND (:isAll OR sender.code || '@' || sender.valid_from IS :sender)
GROUP BY report.sender`;

/** Days are those of Vietnam. */
const startOfDay = (at: Date): Date => new Date(`${dayOf(at)}T00:00:00+07:00`);

const unitDays = ({ sqlite }: Store, at: Date, sender?: UnitId | null): UnitDay[] =>
	sqlite.prepare<[object], UnitDay>(DAY_SQL).all({
		from: startOfDay(at).toISOString(),
		isAll: Number(sender === undefined),
		sender: sender ?? null
	});

const DAY_MS = 86_400_000;

/** Seconds until the next day begins. */
const secondsLeft = (at: Date): number =>
	Math.ceil((startOfDay(at).getTime() + DAY_MS - at.getTime()) / 1000);

/** A file of the largest size always fits into an empty day. */
const isFull = ({ reports, bytes }: UnitDay): boolean =>
	reports >= MAX_REPORTS_PER_DAY || bytes >= MAX_BYTES_PER_DAY;

/** Throws `RequestError` (`quota-reached`) for a unit that has handed in its number or bytes of a day. */
export function assertWithinQuota({ store }: AppContext, sender: UnitId | null, at: Date): void {
	const [own] = unitDays(store, at, sender);
	if (own && isFull(own))
		throw new RequestError('quota-reached', {
			given: String(MAX_REPORTS_PER_DAY),
			wait: secondsLeft(at)
		});
}

/** Units that reached their quota today; 0 where the log is damaged, which is a concern of its own. */
export const countFullQuotas = ({ store }: AppContext, at: Date): number =>
	readOrDamage(
		() => unitDays(store, at).filter(isFull).length,
		() => 0
	);
