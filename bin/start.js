import { prepared } from './setup/prepare.js';
import { build, dependencies, generated } from './setup/steps.js';

const steps = [dependencies, generated, build];
process.exitCode = await prepared(steps, process.stdout, async () => {
	const { serve } = await import('../src/cli/serve.ts');
	return serve(process.env);
});
