/**
 * Says what is done and how long it took: "[2/4] Cài thư viện … 31 s".
 * @param {string} what
 * @param {NodeJS.WriteStream} words
 * @param {() => Promise<void>} action
 */
export async function withProgressLine(what, words, action) {
	const start = Date.now();
	words.write(`${what} … `);
	try {
		await action();
		words.write(`${Math.max(1, Math.round((Date.now() - start) / 1000))} s\n`);
	} catch (error) {
		words.write('✗\n');
		throw error;
	}
}
