/**
 * How Vietnamese and English words become functions. One place for the build and for the command
 * line, which runs from source: with the same options both write the same files.
 *
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export const paraglideOptions = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	// Vietnamese at the plain address, English below /en; no cookie, so that a link says what it shows
	strategy: ['url', 'baseLocale'],
	outputStructure: 'locale-modules',
	isServer: "typeof window === 'undefined'",
	emitReadme: false
};
