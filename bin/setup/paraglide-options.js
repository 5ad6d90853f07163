/**
 * Paraglide options: compile the Vietnamese and English messages to functions. The build and the
 * command line, which runs from source, use the same options, so both write the same files.
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
