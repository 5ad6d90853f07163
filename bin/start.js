import { stopWithNpm } from './setup/stop-with-npm.js';
import { runPrepared } from './setup/run-steps.js';
import { buildStep, dependenciesStep, generatedCodeStep } from './setup/steps.js';

stopWithNpm();
const steps = [dependenciesStep, generatedCodeStep, buildStep];
const code = await runPrepared(steps, process.stdout, async () => {
	const { serve } = await import('../src/cli/serve.ts');
	return serve(process.env);
});
// the built pages hold the database open; nothing waits for it
process.exit(code);
