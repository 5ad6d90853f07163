import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A second of a run: the answer of `/healthz`, and the memory of the server. */
export interface Sample {
	/** Milliseconds since 1970. */
	at: number;
	/** Milliseconds until the answer. */
	ms: number;
	/** 0: no answer. */
	status: number;
	mebibytes: number | null;
	/** Milliseconds of it in which the serving thread was ready and had no processor (Linux). */
	waited: number | null;
}

/** Starts the probe. The returned function ends it and gives what it measured. */
export function startProbe(server: { port: number; pid: () => number }): () => Promise<Sample[]> {
	const program = join(import.meta.dirname, 'probe.ts');
	const probe = spawn(process.execPath, [program, String(server.port), String(server.pid())], {
		stdio: ['pipe', 'pipe', 'inherit']
	});
	let output = '';
	probe.stdout.on('data', (chunk) => (output += String(chunk)));
	return async () => {
		const closed = once(probe, 'close');
		probe.stdin.end();
		await closed;
		return output
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
	};
}

/** The value below which `share` of the sorted values lie. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Memory of a run: medians of its second sixth (after the warm-up) and of its last sixth, and the peak. */
export function memoryOf(samples: readonly Sample[]): { warm: number; end: number; peak: number } {
	const values = samples.flatMap(({ mebibytes }) => mebibytes ?? []);
	const sixth = Math.ceil(values.length / 6);
	return {
		warm: median(values.slice(sixth, 2 * sixth)),
		end: median(values.slice(-sixth)),
		peak: Math.max(...values)
	};
}
