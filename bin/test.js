import { stopWithNpm } from './setup/stop-with-npm.js';
import { runPrepared } from './setup/run-steps.js';
import { dependenciesStep, generatedCodeStep } from './setup/steps.js';

stopWithNpm();
process.exitCode = await runPrepared(
	[dependenciesStep, generatedCodeStep],
	process.stdout,
	async () => {
		const [{ CHECKS }, { runChecks }] = await Promise.all([
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
		// files of 100 MB are read whole, not a part of them
		if (process.argv.includes('--long')) process.env['LONG_TESTS'] = '1';
		return runChecks(CHECKS, (text) => process.stdout.write(text));
	}
);
