import { expect, test } from 'vitest';
import type { Catalogue } from '../../../src/lib/core/model/catalogue.ts';
import { storeReferenceTexts } from '../../../src/lib/server/reference/apply-amendments.ts';
import { canonicalJson } from '../../../src/lib/server/reference/canonical-json.ts';
import { parseReference } from '../../../src/lib/server/reference/reference.ts';
import { snapshotOf } from '../../../src/lib/server/snapshot/as-of-snapshot.ts';
import { at, release, temporaryApp } from '../fixtures/temporary-app.ts';

/** The catalogue as it was kept before names of groups, pairs and examples were in it. */
function textWithoutNames(text: string): string {
	const catalogue: Catalogue = JSON.parse(text);
	const { province, operator, licence } = catalogue.installation;
	const installation = { province, operator, licence, headlines: ['online-dossiers'] };
	return canonicalJson({ ...catalogue, installation });
}

test('a release with a catalogue that was kept without names reads with those in force', () => {
	const app = temporaryApp();
	const { catalogueText, unitsText, catalogue } = app.reference;
	const old = parseReference(textWithoutNames(catalogueText), unitsText);
	storeReferenceTexts(app.store, old, at('2023-03-01').toISOString());
	const { number } = release({ ...app, reference: old }, '2023-03-01');
	const { installation } = snapshotOf(app, String(number)).catalogue;
	expect(installation.headlines).toEqual(['online-dossiers']);
	const { definitionPairs, peerGroups, examples } = catalogue.installation;
	expect(installation).toMatchObject({ definitionPairs, peerGroups, examples });
});
