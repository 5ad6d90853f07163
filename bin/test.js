import { endWithNpm } from './setup/end-with-npm.js';
import { prepared } from './setup/prepare.js';
import { dependencies, generated } from './setup/steps.js';

endWithNpm();
process.exitCode = await prepared([dependencies, generated], process.stdout, async () => {
	const { runChecks } = await import('./checks/run.js');
	return runChecks();
});
