#!/usr/bin/env node
import { runPrepared } from './setup/run-steps.js';
import { runWithMemoryLimit } from './setup/memory-limit.js';
import { dependenciesStep, generatedCodeStep } from './setup/steps.js';

// Standard output belongs to the command: `--json` prints one document and nothing else.
process.exitCode = await runPrepared([dependenciesStep, generatedCodeStep], process.stderr, () =>
	runWithMemoryLimit(process.argv.slice(1), async () => {
		const { main } = await import('../src/cli/main.ts');
		return main(process.argv.slice(2));
	})
);
