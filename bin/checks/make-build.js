import { runSteps } from '../setup/run-steps.js';
import { buildStep } from '../setup/steps.js';

// The built pages, where they are not up to date: a program of its own, as every check is.
await runSteps([buildStep], [buildStep], process.stdout);
