import { MAX_LISTED } from '../../core/ingest/problems/collect-problems.ts';
import { cutText } from '../../core/model/typed-text.ts';
import type {
	AmendmentCheck,
	AmendmentText,
	ListedCheck
} from '../../core/model/unit-amendment.ts';
import { type AppContext, refreshUnits } from '../../server/app-context.ts';
import { createTaskRunner } from '../../server/worker/task-runner.ts';
import { type AmendmentContext, changeUnits, checkUnitChange } from './change-units.server.ts';

/** Tasks that judge a change of units against the list; a large change is judged in a worker. */
export const UNIT_CHANGE_TASKS = { listUnitChange, applyUnitChange };

const { runTaskBySize } = createTaskRunner<typeof UNIT_CHANGE_TASKS>();

/**
 * Effects and faults of a change of units, of each the first ones. Nothing is stored. Rejects with
 * `RequestError` (`reader-busy`).
 */
export const judgeUnitChange = (app: AppContext, text: AmendmentText): Promise<ListedCheck> =>
	runTaskBySize(app, sizeOf(text), 'listUnitChange', text);

/**
 * Puts a change of units into effect, as `changeUnits`. Rejects with `RequestError` (`no-basis`,
 * `clock-behind`, `reader-busy`).
 */
export async function putUnitChange(
	app: AppContext,
	text: AmendmentText,
	context: AmendmentContext
): Promise<ListedCheck> {
	const check = await runTaskBySize(app, sizeOf(text), 'applyUnitChange', text, context);
	refreshUnits(app);
	return check;
}

const sizeOf = ({ units, changes, attributes }: AmendmentText) => ({
	size: units.length + changes.length + attributes.length,
	start: Buffer.alloc(0)
});

function listUnitChange(app: AppContext, text: AmendmentText): ListedCheck {
	return listedCheck(checkUnitChange(app, text));
}

function applyUnitChange(
	app: AppContext,
	text: AmendmentText,
	context: AmendmentContext
): ListedCheck {
	return listedCheck(changeUnits(app, text, context));
}

/** Length of the longest text of a list; names and legal bases are shorter. */
const MAX_TEXT_LENGTH = 200;

/** Predecessors of one unit that are named; no unit was formed from more. */
const MAX_PREDECESSORS = 100;

/** The first entries of each list, so that the answer does not grow with the files. */
export function listedCheck(check: AmendmentCheck): ListedCheck {
	const { faults, started, ended, successions, ends, attributes } = check;
	return {
		faults: firstOf(faults),
		started: firstOf(started),
		ended: firstOf(ended),
		successions: firstOf(
			successions.map(({ from, ...one }) => ({ ...one, from: from.slice(0, MAX_PREDECESSORS) }))
		),
		ends: firstOf(ends),
		attributes: firstOf(attributes),
		counts: {
			faults: faults.length,
			started: started.length,
			ended: ended.length,
			effects: successions.length + ends.length + attributes.length,
			attributes: attributes.length
		}
	};
}

const firstOf = <T>(all: readonly T[]): T[] =>
	all.slice(0, MAX_LISTED).map((one) => withShortTexts(one) as T);

/** The same value with each long text cut. */
function withShortTexts(value: unknown): unknown {
	if (typeof value === 'string') return cutText(value, MAX_TEXT_LENGTH);
	if (Array.isArray(value)) return value.map(withShortTexts);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withShortTexts(one)]));
}
