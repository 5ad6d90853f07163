import type { Worker } from 'node:worker_threads';

/** Threads that run a task, or were told to end and have not. */
const busyWorkers = new Set<Worker>();

/**
 * Keeps the end of the process from waiting for a thread. Node joins all threads in `process.exit`;
 * one that is in native code does not end, whatever it is told. The process then ends by SIGTERM,
 * which a service manager takes for an orderly end.
 */
export function markBusy(worker: Worker): void {
	if (busyWorkers.size === 0) process.on('exit', endProcess);
	busyWorkers.add(worker);
}

/** The thread has nothing to do any more, or has ended. */
export function markIdle(worker: Worker): void {
	busyWorkers.delete(worker);
	if (busyWorkers.size === 0) process.off('exit', endProcess);
}

function endProcess(): void {
	// without a listener the signal ends the process at once
	process.removeAllListeners('SIGTERM');
	process.kill(process.pid, 'SIGTERM');
}
