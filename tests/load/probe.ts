/*
 * A program of its own, so that its times do not contain waiting of the clients: asks `/healthz` once
 * a second and reads the memory of the server. Prints a line of JSON for each second; ends when its
 * input ends. Arguments: port and process id of the server.
 */
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import type { Sample } from './samples.ts';

const [port = 0, pid = 0] = process.argv.slice(2).map(Number);
const TIMEOUT_MS = 30_000;

const timer = setInterval(() => {
	const [start, waiting] = [performance.now(), waitedMs()];
	const report = (status: number) => {
		const ms = Math.round((performance.now() - start) * 10) / 10;
		const sample: Sample = {
			at: Date.now(),
			ms,
			status,
			mebibytes: memoryOf(pid),
			waited: differenceOf(waitedMs(), waiting)
		};
		process.stdout.write(`${JSON.stringify(sample)}\n`);
	};
	const options = { host: '127.0.0.1', port, path: '/healthz', agent: false, timeout: TIMEOUT_MS };
	const probe = get(options, (response) => {
		response.resume().once('end', () => report(response.statusCode ?? 0));
	});
	probe.once('timeout', () => probe.destroy(new Error('no answer')));
	probe.once('error', () => report(0));
}, 1000);

process.stdin.resume().once('end', () => clearInterval(timer));

/** Resident memory of a process in MiB; null where the system does not tell it in `/proc`. */
function memoryOf(id: number): number | null {
	try {
		const [, kibibytes] =
			/^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
		return kibibytes === undefined ? null : Math.round(Number(kibibytes) / 1024);
	} catch {
		return null;
	}
}

/** Time for which the thread that serves was ready and other programs had the processors. */
function waitedMs(): number | null {
	try {
		const [, nanoseconds] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
		return Number(nanoseconds) / 1e6;
	} catch {
		return null;
	}
}

const differenceOf = (end: number | null, start: number | null): number | null =>
	end === null || start === null ? null : Math.round(end - start);
