import { setTimeout as after } from 'node:timers/promises';
import { READING_RULES } from '../../core/ingest/reading-rules.ts';
import type { OlderReadings, ReadingOutcome } from '../../core/model/reading.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { AppContext } from '../../server/app-context.ts';
import { runInWorker } from '../../server/worker/run-in-worker.ts';
import { listOlderReadings, rereadOlderReport } from './older-reports.server.ts';
import { olderReportKeys } from './recorded-reports.server.ts';

/** Time that a page waits for the worker before it shows the progress instead. */
const VIEW_TIMEOUT_MS = 500;
/** Failures of the worker (busy, out of time or memory) after which a report counts as unreadable. */
const MAX_FAILURES = 3;
/** Time between a failure of the worker and the end of the run; the next page view starts another. */
const FAILURE_PAUSE_MS = 5_000;
/** Longest list on a page; the command line lists all. */
const MAX_LISTED_READINGS = 500;

/**
 * Known results for the reports of older rules, by the key of the report. Bytes, catalogue and rules
 * of a report do not change while the program runs, so each is read again once.
 */
interface KnownReadings {
	outcomes: Map<number, ReadingOutcome>;
	failures: Map<number, number>;
	run: Promise<void> | null;
}

const knownReadings = new WeakMap<AppContext, KnownReadings>();

function knownReadingsOf(app: AppContext): KnownReadings {
	const known: KnownReadings = knownReadings.get(app) ?? {
		outcomes: new Map(),
		failures: new Map(),
		run: null
	};
	knownReadings.set(app, known);
	return known;
}

/**
 * Reports of older rules that today's reader does not read the same or, while a worker reads them
 * again, the share of them that was read, from 0 to below 1.
 */
export async function getOlderReadingsOrProgress(app: AppContext): Promise<OlderReadings | number> {
	const keys = olderReportKeys(app.store, READING_RULES);
	const known = knownReadingsOf(app);
	const unknown = (): number[] => keys.filter((key) => !known.outcomes.has(key));
	if (unknown().length > 0)
		await Promise.race([startRun(app, known, unknown()), after(VIEW_TIMEOUT_MS)]);
	const left = unknown().length;
	if (left > 0) return 1 - left / keys.length;
	const outcomes = keys.flatMap((key): [number, ReadingOutcome][] => {
		const outcome = known.outcomes.get(key);
		return outcome ? [[key, outcome]] : [];
	});
	return listOlderReadings(app, outcomes, MAX_LISTED_READINGS);
}

function startRun(app: AppContext, known: KnownReadings, keys: number[]): Promise<void> {
	if (known.run) return known.run;
	const failuresOf = (key: number): number => known.failures.get(key) ?? 0;
	const ordered = keys.toSorted((a, b) => failuresOf(a) - failuresOf(b));
	const run = readInWorker(app, known, ordered).finally(() => (known.run = null));
	// a page that waited shorter than the run does not see its error; the next one does
	run.catch(() => undefined);
	known.run = run;
	return run;
}

/** One report at a time, so that uploads find the other thread of the worker free. */
async function readInWorker(app: AppContext, known: KnownReadings, keys: number[]): Promise<void> {
	for (const key of keys) {
		const outcome = await outcomeFromWorker(app, key);
		if (outcome === null) {
			const failures = (known.failures.get(key) ?? 0) + 1;
			known.failures.set(key, failures);
			if (failures >= MAX_FAILURES) known.outcomes.set(key, { kind: 'unread' });
			await after(FAILURE_PAUSE_MS, undefined, { ref: false });
			return;
		}
		known.outcomes.set(key, outcome);
	}
}

/** Null where the worker was busy or ended before the task. */
async function outcomeFromWorker(app: AppContext, key: number): Promise<ReadingOutcome | null> {
	try {
		const stored = { bytes: 0, sender: null };
		return await runInWorker<ReadingOutcome>(app, stored, 'rereadOlderReport', [key]).result;
	} catch (error) {
		if (error instanceof RequestError && error.code === 'reader-busy') return null;
		throw error;
	}
}

/** The same list in full, read in this thread: for the command line. */
export async function getAllOlderReadings(
	app: AppContext,
	progress: (done: number, all: number, report: string) => void
): Promise<OlderReadings> {
	const keys = olderReportKeys(app.store, READING_RULES);
	const outcomes: [number, ReadingOutcome][] = [];
	for (const key of keys) {
		outcomes.push([key, await rereadOlderReport(app, key)]);
		progress(outcomes.length, keys.length, String(key));
	}
	return listOlderReadings(app, outcomes);
}
