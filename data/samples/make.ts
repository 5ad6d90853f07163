/**
 * Makes the sample reports and the manifest anew, always the same to the byte:
 *
 *     node data/samples/make.ts [FOLDER]
 *
 * Without FOLDER they go where they are kept. README.md says what is in them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadReference } from '../../src/lib/server/reference/reference.ts';
import { demoFiles } from './make/demo-files.ts';
import { manifestOf } from './make/manifest.ts';

const sampleFolder = import.meta.dirname;
const target = process.argv[2] ?? sampleFolder;
const { catalogue, units } = loadReference(join(sampleFolder, '../..'));
const files = demoFiles(sampleFolder, catalogue, units);

for (const form of new Set(files.map(({ step }) => step.form)))
	rmSync(join(target, form), { recursive: true, force: true });

for (const { step, bytes } of files) {
	const path = join(target, step.file);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, bytes);
}
writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifestOf(files), null, '\t')}\n`);
process.stdout.write(`${files.length} files\n`);
