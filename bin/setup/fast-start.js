import module from 'node:module';
import { pathInRoot } from './root.js';

const DRIZZLE_SPECIFIER = /^drizzle-orm(?:\/|$)/;

/**
 * The program runs from its source. Two things bring its start from 1.5 s of processor to 0.6:
 * what Node compiled once is kept, and drizzle is loaded from its CommonJS files. As ES modules
 * Node parses that package's 180 kB of `exports` again for each of them.
 */
export function enableFastStart() {
	module.enableCompileCache(pathInRoot('.runtime', 'compiled'));
	module.registerHooks({
		resolve: (specifier, context, next) =>
			next(
				specifier,
				DRIZZLE_SPECIFIER.test(specifier)
					? { ...context, conditions: ['node', 'require', 'default'] }
					: context
			)
	});
}
