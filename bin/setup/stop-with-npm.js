const CHECK_INTERVAL_MS = 500;

/**
 * Ends this process when the npm that started it is ended. npm passes a signal on to its shell, and
 * many a shell dies of it without telling its child, which would go on holding the port.
 */
export function stopWithNpm() {
	if (process.env['npm_lifecycle_event'] === undefined) return;
	const shell = process.ppid;
	const look = setInterval(() => {
		if (process.ppid === shell) return;
		clearInterval(look);
		process.kill(process.pid, 'SIGTERM');
	}, CHECK_INTERVAL_MS);
	look.unref();
}
