import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCall } from '../../src/cli/main.ts';
import { removeFolder } from '../remove-folder.ts';

const ROOT = resolve('.');
const PROGRAM = join(ROOT, 'bin/thuoc-so.js');

/** The command line on a database of its own, called from a folder of its own. */
export interface Program {
	folder: string;
	databasePath: string;
	/** Writes a file into the folder and gives its name there. */
	file(name: string, content: string): string;
	/** Runs a call in this process: all but the start of the program. One at a time. */
	run(...args: string[]): Promise<Outcome>;
	/** Starts the real program: its own process, its real streams and exit code. */
	spawn(...args: string[]): Outcome;
}

interface Outcome {
	exitCode: number | null;
	out: string;
	/** Standard error: errors and progress. */
	said: string;
}

/**
 * `settings` are environment variables. Everything is gone when the test is over, or, with
 * `afterAll`, when all tests of the file are.
 */
export function program(
	settings: Record<string, string> = {},
	atTheEnd: (tidy: () => void) => void = onTestFinished
): Program {
	const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-cli-'));
	atTheEnd(() => removeFolder(folder));
	const databasePath = join(folder, 'test.sqlite');
	const env = { ...process.env, DATABASE_PATH: databasePath, ...settings };
	return {
		folder,
		databasePath,
		file: (name, content) => {
			writeFileSync(join(folder, name), content);
			return name;
		},
		run: (...args) => inFolder(folder, () => runHere(args, { THUOC_SO_ROOT: ROOT, ...env })),
		spawn: (...args) => {
			const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
				cwd: folder,
				encoding: 'utf8',
				env
			});
			return { exitCode: status, out: stdout, said: stderr };
		}
	};
}

async function runHere(args: string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
	let [out, said] = ['', ''];
	const exitCode = await runCall(args, {
		env,
		stdout: { write: (text) => (out += text) },
		stderr: { write: (text) => (said += text) }
	});
	return { exitCode, out, said };
}

async function inFolder<T>(folder: string, act: () => Promise<T>): Promise<T> {
	process.chdir(folder);
	try {
		return await act();
	} finally {
		process.chdir(ROOT);
	}
}

/** A report file of form `tthc` in canonical keys: early, on time and late of each unit. */
export function dossiers(
	rows: Record<string, [early: number, onTime: number, late: number]>
): string {
	const head =
		'unit,received_online,received_direct_post,carried_over,resolved_early,resolved_on_time,resolved_late,pending_in_time,pending_late';
	const lines = Object.entries(rows).map(
		([unit, counts]) =>
			`${unit},${counts.reduce((sum, count) => sum + count)},0,0,${counts.join(',')},0,0`
	);
	return [head, ...lines, ''].join('\n');
}

export const fixture = (name: string): string => resolve('tests/fixtures/files', name);
