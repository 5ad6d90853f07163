/*
 * A program that reads the report files named and prints, as JSON, how much work each of them was:
 * how often every stretch of our reading code ran, as the engine counts it. The engine counts all
 * only of code that it loads while it counts already, so this is a process of its own.
 */
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

const engine = new Session();
engine.connect();
await engine.post('Profiler.enable');
await engine.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { ingest } = await import('../../../src/lib/core/ingest/ingest.ts');
const { reference } = await import('./reference.ts');

/** Taking the counts sets them back to 0. */
async function work(act: () => unknown): Promise<number> {
	await engine.post('Profiler.takePreciseCoverage');
	act();
	const { result } = await engine.post('Profiler.takePreciseCoverage');
	return result
		.filter(({ url }) => /src\/lib\/core\/(?:ingest|model)|papaparse/u.test(url))
		.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
		.reduce((sum, { count }) => sum + count, 0);
}

const sending = { name: 'x.csv', form: 'tthc', period: '2023-Q1' };
const counts: number[] = [];
for (const path of process.argv.slice(2)) {
	const bytes = readFileSync(path);
	counts.push(await work(() => ingest(bytes, sending, reference)));
}
process.stdout.write(JSON.stringify(counts));
