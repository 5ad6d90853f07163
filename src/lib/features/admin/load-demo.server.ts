import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DEMO_ACTOR } from '../../core/model/act.ts';
import type { Origin, Receipt } from '../../core/model/report.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { changeUnits } from './change-units.server.ts';
import { proposeSizes, type SizeQuestion } from './propose-sizes.server.ts';
import { publishRelease } from '../release/publish-release.server.ts';
import { hasEvents } from '../../server/events/event-log.ts';
import { submitForReceipt } from '../submission/submit-report.server.ts';
import type { AppContext } from '../../server/app-context.ts';

/** Report of the demo data, as submitted. */
export interface DemoReport {
	/** UTC */
	at: string;
	act: 'report';
	/** Below data/samples. */
	file: string;
	form: string;
	/** Absent where each row names its own. */
	period?: string;
	/** Code of the sender. */
	unit?: string;
	origin: Extract<Origin, 'sample' | 'published'>;
	note: string;
}

export interface DemoRelease {
	at: string;
	act: 'release';
	note: string;
}

/** The sizes of units, as proposed from what is in by then. */
export interface DemoSizes extends SizeQuestion {
	at: string;
	act: 'sizes';
	note: string;
}

/** `data/samples/manifest.json`: reports, sizes and releases in the order of time. */
export interface DemoManifest {
	steps: DemoStep[];
}

type DemoStep = DemoReport | DemoSizes | DemoRelease;

const DEMO_FOLDER = 'data/samples';

/**
 * Plays the samples, with their own times, into a database in which nothing has happened yet; in any
 * other it does nothing. All or nothing: a start that was broken off leaves it as empty as before.
 * Throws for a report that is refused, with the file and its first problems.
 */
export function loadDemo(
	app: AppContext,
	progress: (done: number, all: number, what: string) => void
): void {
	if (hasEvents(app.store)) return;
	const { steps } = readDemoManifest(app.env.root);
	runInTransaction(app.store, () => {
		steps.forEach((step, index) => {
			applyStep(app, step);
			progress(index + 1, steps.length, step.act === 'report' ? step.file : step.note);
		});
	});
}

function readDemoManifest(root: string): DemoManifest {
	return JSON.parse(readFileSync(join(root, DEMO_FOLDER, 'manifest.json'), 'utf8'));
}

function applyStep(app: AppContext, step: DemoStep): void {
	const at = new Date(step.at);
	if (step.act === 'release') publishRelease(app, { note: step.note, at, actor: DEMO_ACTOR });
	else if (step.act === 'sizes') applySizes(app, step, at);
	else assertApproved(step, submitDemoReport(app, step, at));
}

function applySizes(app: AppContext, { note, ...ask }: DemoSizes, at: Date): void {
	const text = { units: '', changes: '', attributes: proposeSizes(app, ask) };
	const { faults } = changeUnits(app, text, { actor: DEMO_ACTOR, at, note });
	if (faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
}

function submitDemoReport(app: AppContext, step: DemoReport, at: Date): Receipt {
	const { file, form, period, unit, origin, note } = step;
	const bytes = readFileSync(join(app.env.root, DEMO_FOLDER, file));
	const sent = { name: basename(file), bytes, form, period, unit };
	return submitForReceipt(app, sent, { actor: DEMO_ACTOR, at, origin, note, approve: true });
}

function assertApproved(step: DemoReport, receipt: Receipt): void {
	if (receipt.status === 'approved') return;
	const problems = receipt.problems.slice(0, 3).map((problem) => JSON.stringify(problem));
	throw new Error(`${step.file}: ${receipt.status}\n${problems.join('\n')}`);
}
