import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../server/fixtures/temporary-store.ts';
import { busy, verifiedBytes } from './busy-app.ts';
import { contentOf, withByte } from './content.ts';

const PAGE = 4096;

/**
 * Places of the file that are worth a try: all that is not blank, but of the catalogue and the unit
 * list, which fill half of it and are all one text, only every hundredth.
 */
function placesIn(file: Buffer, texts: string[]): number[] {
	const long = Buffer.from(texts.join(''));
	const isOfText = Array.from({ length: file.length / PAGE }, (_, page) =>
		long.includes(file.subarray(page * PAGE + 1000, page * PAGE + 1040))
	);
	return [...file.keys()].filter(
		(place) => file[place] !== 0 && (!isOfText[Math.floor(place / PAGE)] || place % 100 === 0)
	);
}

test('whatever byte of the file is changed: something is found, or all on record reads as before', async () => {
	const { file, references } = await busy();
	const folder = temporaryFolder();
	const before = contentOf(file);
	const places = placesIn(
		file,
		references.map(({ content }) => content)
	);
	await fc.assert(
		fc.asyncProperty(fc.nat({ max: places.length - 1 }), fc.nat({ max: 7 }), async (index, bit) => {
			const changed = withByte(file, places[index] ?? 0, 1 << bit);
			const { found } = await verifiedBytes(changed, folder);
			// the texts themselves would fill a screen many times over
			if (found === 0) expect(contentOf(changed) === before).toBe(true);
		}),
		{ numRuns: 200 }
	);
});
