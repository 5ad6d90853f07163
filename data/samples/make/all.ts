import { join } from 'node:path';
import { formOf, type Catalogue } from '../../../src/lib/model/catalogue.ts';
import type { UnitList } from '../../../src/lib/model/unit.ts';
import { campaignFiles } from './campaigns.ts';
import { congboFile, type Mapping } from './congbo.ts';
import { dtiFile } from './dti.ts';
import { readRows, type Fact } from './fact.ts';
import type { SampleFile } from './file.ts';
import { publishedTeams } from './published-teams.ts';
import { madeUpFiles } from './samples.ts';

/** When the published figures were taken in, before anything else. */
const TAKEN_IN = '2024-11-04';

/** Every file of the samples: the published figures first, then the made-up reports. */
export function sampleFiles(folder: string, catalogue: Catalogue, list: UnitList): SampleFile[] {
	const facts = readRows<Fact>(join(folder, 'published/facts.csv'));
	const mapping = readRows<Mapping>(join(folder, 'published/mapping.csv'));
	const cnscd = formOf(catalogue, 'cnscd');
	if (cnscd === undefined) throw new Error('The catalogue has no form cnscd');
	return [
		congboFile(list, facts, mapping, `${TAKEN_IN}T02:00:00.000Z`),
		...publishedTeams(list, cnscd, facts, `${TAKEN_IN}T02:30:00.000Z`),
		...campaignFiles(catalogue, list, `${TAKEN_IN}T03:00:00.000Z`),
		dtiFile(list),
		...madeUpFiles(catalogue, list)
	];
}
