import { endWithNpm } from './setup/end-with-npm.js';
import { prepared } from './setup/prepare.js';
import { build, dependencies, generated } from './setup/steps.js';

endWithNpm();
const steps = [dependencies, generated, build];
const code = await prepared(steps, process.stdout, async () => {
	const { serve } = await import('../src/cli/serve.ts');
	return serve(process.env);
});
// the built pages hold the database open; nothing waits for it
process.exit(code);
