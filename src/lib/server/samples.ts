import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Origin, Receipt } from '../model/report.ts';
import { inOneTransaction } from './db/open.ts';
import { changeUnits } from './change-units.ts';
import { proposeSizes, type SizeAsk } from './propose-sizes.ts';
import { publish } from './publish.ts';
import { hasEvents } from './query/events.ts';
import { receive } from './receive.ts';
import type { World } from './world.ts';

/** A report of the samples, as it came in. */
export interface SampleReport {
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

export interface SampleRelease {
	at: string;
	act: 'release';
	note: string;
}

/** The sizes of units, as proposed from what is in by then. */
export interface SampleSizes extends SizeAsk {
	at: string;
	act: 'sizes';
	note: string;
}

/** `data/samples/manifest.json`: reports, sizes and releases in the order of time. */
export interface Manifest {
	steps: SampleStep[];
}

type SampleStep = SampleReport | SampleSizes | SampleRelease;

const FOLDER = 'data/samples';
const ACTOR = 'samples';

/**
 * Plays the samples, with their own times, into a database in which nothing has happened yet; in any
 * other it does nothing. All or nothing: a start that was broken off leaves it as empty as before.
 * Throws for a report that is refused, with the file and its first problems.
 */
export function loadSamples(
	world: World,
	progress: (done: number, all: number, what: string) => void
): void {
	if (hasEvents(world.store)) return;
	const { steps } = readManifest(world.env.root);
	inOneTransaction(world.store, () => {
		steps.forEach((step, index) => {
			play(world, step);
			progress(index + 1, steps.length, step.act === 'report' ? step.file : step.note);
		});
	});
}

function readManifest(root: string): Manifest {
	return JSON.parse(readFileSync(join(root, FOLDER, 'manifest.json'), 'utf8'));
}

function play(world: World, step: SampleStep): void {
	const at = new Date(step.at);
	if (step.act === 'release') publish(world, { note: step.note, at, actor: ACTOR });
	else if (step.act === 'sizes') size(world, step, at);
	else accepted(step, handIn(world, step, at));
}

function size(world: World, { note, ...ask }: SampleSizes, at: Date): void {
	const text = { units: '', changes: '', attributes: proposeSizes(world, ask) };
	const { faults } = changeUnits(world, text, { actor: ACTOR, at, note });
	if (faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
}

function handIn(world: World, step: SampleReport, at: Date): Receipt {
	const { file, form, period, unit, origin, note } = step;
	const bytes = readFileSync(join(world.env.root, FOLDER, file));
	const sent = { name: basename(file), bytes, form, period, unit };
	return receive(world, sent, { actor: ACTOR, at, origin, note, approve: true });
}

function accepted(step: SampleReport, receipt: Receipt): void {
	if (receipt.status === 'approved') return;
	const problems = receipt.problems.slice(0, 3).map((problem) => JSON.stringify(problem));
	throw new Error(`${step.file}: ${receipt.status}\n${problems.join('\n')}`);
}
