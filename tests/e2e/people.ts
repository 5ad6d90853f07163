import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Made } from '../people/wanted.ts';

/** The province as it is today: who reports for it may hand in for all units below, of any time. */
const PROVINCE = '51@2025-07-01';

const reporter = <N extends string>(name: N) =>
	({ name, role: 'reporter', unit: PROVINCE }) as const;
const reviewer = <N extends string>(name: N) => ({ name, role: 'reviewer', unit: null }) as const;

/**
 * Accounts that are there when the tests begin, one a file of tests: how much somebody may send in
 * some minutes is counted by account.
 */
export const PEOPLE = [
	reporter('tai-len'),
	reporter('can-bo'),
	reporter('ra-vao'),
	reporter('tep-lon'),
	reporter('xem-trang'),
	{ name: 'xa-tra-lai', role: 'reporter', unit: '21235@2025-07-01' },
	{ name: 'xa-tu-nghia', role: 'reporter', unit: '21235@2025-07-01' },
	reporter('bien-nhan'),
	reviewer('nguoi-duyet'),
	{ name: 'quan-tri', role: 'admin', unit: null }
] as const;

export type Name = (typeof PEOPLE)[number]['name'];

const folder = (): string => process.env['E2E_FOLDER'] ?? '';

/** The database of the server with samples. */
export const databasePath = (): string => join(folder(), 'samples.sqlite');

/** Path of the stored cookies of a signed-in person, for `test.use({ storageState })`. */
export const stateOf = (name: Name): string => join(folder(), `${name}.json`);

export const madePath = (): string => join(folder(), 'made.json');

const made = (): Made => JSON.parse(readFileSync(madePath(), 'utf8'));

/** The secret of an administrator's second factor. */
export const secretOf = (name: Name): string => made().secrets[name] ?? '';
