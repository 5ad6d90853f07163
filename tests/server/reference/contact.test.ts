import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadReference } from '../../../src/lib/server/reference/reference.ts';
import { copyOfData, refusalOf, ROOT } from './copy.ts';

const words = { vi: 'Văn phòng', en: 'Office' };

/** Copy of the data in which the installation has this contact, or none. */
function withContact(contact: object | undefined): string {
	const root = copyOfData();
	const file = join(root, 'data/catalogue/installation.json');
	writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), contact }));
	return root;
}

test.each([
	['none', undefined],
	['an office', { office: words }],
	['a telephone number', { telephone: '+84 (0)000 000.000' }],
	['all parts', { office: words, email: 'a@b.example', telephone: '0000-000', note: words }]
])('an installation may have as contact %s', (_, contact) =>
	expect(loadReference(withContact(contact)).catalogue.installation.contact).toEqual(contact)
);

test.each([
	['an e-mail address without @', { email: 'a.example' }, '/contact/email'],
	['an e-mail address with parameters', { email: 'a@b.example?bcc=c@d' }, '/contact/email'],
	['a telephone number of letters', { telephone: 'javascript' }, '/contact/telephone'],
	['an office in one language', { office: { vi: 'Văn phòng' } }, '/contact/office']
])('the start is refused for %s', (_, contact, place) =>
	expect(refusalOf(withContact(contact)).join('\n')).toContain(
		`data/catalogue/installation.json at ${place}: expected`
	)
);

test('the contact of the shipped installation is an example', () =>
	expect(loadReference(ROOT).catalogue.installation.contact?.email).toMatch(/\.example$/u));
