import { median, memoryOf, percentile, type Sample } from './samples.ts';
import type { Traffic } from './traffic.ts';

/** The figures of a run as text: answers by kind and status, `/healthz`, memory by the minute. */
export function summaryText({ counts, receipts }: Traffic, samples: readonly Sample[]): string {
	const times = samples.map(({ ms }) => ms);
	const shares = [0.5, 0.9, 0.99, 0.999].map((share) => `${share}: ${percentile(times, share)}`);
	const own = samples.map(({ ms, waited }) => ms - (waited ?? 0));
	const { warm, end, peak } = memoryOf(samples);
	return [
		...[...counts].map(([kind, own]) => {
			const parts = [...own].toSorted().map(([status, count]) => `${status} × ${count}`);
			return `${kind.padEnd(8)} ${parts.join(', ')}`;
		}),
		`receipts ${receipts.length}`,
		`/healthz ${times.length} probes, ms at ${shares.join(', ')}, max: ${Math.max(...times)}`,
		`         without waiting for a processor: 0.99: ${percentile(own, 0.99)}, max: ${Math.max(...own)}`,
		`slowest  ${slowest(samples)}`,
		`memory   MiB after warm-up ${warm}, at the end ${end}, peak ${peak}`,
		`         by the minute ${byMinute(samples).join(' ')}`,
		''
	].join('\n');
}

/** Times of the slowest probes, with the second of the run. */
function slowest(samples: readonly Sample[]): string {
	const start = samples[0]?.at ?? 0;
	return samples
		.toSorted((a, b) => b.ms - a.ms)
		.slice(0, 10)
		.map(({ at, ms, waited }) => {
			const second = Math.round((at - start) / 1000);
			return `${ms} ms at ${second} s (${waited ?? '?'} without a processor)`;
		})
		.join(', ');
}

/** Median of the memory in each minute, in MiB. */
function byMinute(samples: readonly Sample[]): number[] {
	const minutes = Math.ceil(samples.length / 60);
	return Array.from({ length: minutes }, (_, minute) =>
		median(
			samples.slice(minute * 60, (minute + 1) * 60).flatMap(({ mebibytes }) => mebibytes ?? [])
		)
	);
}
