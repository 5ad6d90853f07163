import { make } from '../setup/prepare.js';
import { build } from '../setup/steps.js';

// The built pages, where they are not up to date: a program of its own, as every check is.
await make([build], [build], process.stdout);
