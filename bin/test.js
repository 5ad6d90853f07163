import { stopWithNpm } from './setup/stop-with-npm.js';
import { runPrepared } from './setup/run-steps.js';
import { dependenciesStep, generatedCodeStep } from './setup/steps.js';

stopWithNpm();
process.exitCode = await runPrepared(
	[dependenciesStep, generatedCodeStep],
	process.stdout,
	async () => {
		const [{ CHECKS, LOAD_CHECK }, { runChecks }] = await Promise.all([
			import('./checks/checks.js'),
			import('./checks/run-checks.js')
		]);
		if (!process.stdout.isTTY || process.env['CI']) {
			delete process.env['FORCE_COLOR'];
			process.env['NO_COLOR'] = '1';
		} else {
			// the checks speak through us, so they do not see the terminal themselves
			process.env['FORCE_COLOR'] ??= '1';
		}
		const isLong = process.argv.includes('--long');
		// files of 100 MB are read whole, not a part of them
		if (isLong) process.env['LONG_TESTS'] = '1';
		return runChecks(isLong ? [...CHECKS, LOAD_CHECK] : CHECKS, (text) =>
			process.stdout.write(text)
		);
	}
);
