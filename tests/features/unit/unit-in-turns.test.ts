import { setImmediate as nextLoop } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { getUnit, getUnitInTurns } from '../../../src/lib/features/unit/get-unit.server.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

/** An installation in which two units are ranked. */
function rankedApp() {
	const app = temporaryApp();
	const sent = dossiers([
		['528', 90, 10],
		['533', 80, 20]
	]);
	hand(app, sent, { at: at('2023-04-01') });
	release(app, '2023-04-20');
	return app;
}

test('the page of a unit is computed in turns, and other requests are answered in between', async () => {
	const app = rankedApp();
	const running = getUnitInTurns(app, '528', '2023-04-01');
	let loops = 0;
	const isDone = running.then(() => true);
	while (!(await Promise.race([isDone, nextLoop(false)]))) loops += 1;
	expect(loops).toBeGreaterThan(app.reference.catalogue.indicators.length / 2);
	expect(await running).toEqual(getUnit(rankedApp(), '528', '2023-04-01'));
	expect(getUnit(app, '528', '2023-04-01')).toBe(await running);
});
