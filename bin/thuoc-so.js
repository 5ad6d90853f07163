#!/usr/bin/env node
import { prepared } from './setup/prepare.js';
import { sparingMemory } from './setup/spare-memory.js';
import { dependencies, generated } from './setup/steps.js';

// Standard output belongs to the command: `--json` prints one document and nothing else.
process.exitCode = await prepared([dependencies, generated], process.stderr, () =>
	sparingMemory(process.argv.slice(1), async () => {
		const { main } = await import('../src/cli/main.ts');
		return main(process.argv.slice(2));
	})
);
