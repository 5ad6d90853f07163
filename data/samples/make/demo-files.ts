import { join } from 'node:path';
import { formOf, type Catalogue } from '../../../src/lib/core/model/catalogue.ts';
import type { UnitList } from '../../../src/lib/core/model/unit.ts';
import { campaignFiles } from './campaigns.ts';
import { publishedFactsFile, type FactMapping } from './congbo.ts';
import { dtiFile } from './dti.ts';
import { readFactRows, type PublishedFact } from './published-fact.ts';
import type { DemoFile } from './demo-file.ts';
import { publishedTeams } from './published-teams.ts';
import { demoReportFiles } from './demo-reports.ts';

/** When the published figures were taken in, before anything else. */
const COPIED_ON = '2024-11-04';

/** Every file of the samples: the published figures first, then the made-up reports. */
export function demoFiles(folder: string, catalogue: Catalogue, list: UnitList): DemoFile[] {
	const facts = readFactRows<PublishedFact>(join(folder, 'published/facts.csv'));
	const mapping = readFactRows<FactMapping>(join(folder, 'published/mapping.csv'));
	const cnscd = formOf(catalogue, 'cnscd');
	if (cnscd === undefined) throw new Error('The catalogue has no form cnscd');
	return [
		publishedFactsFile(list, facts, mapping, `${COPIED_ON}T02:00:00.000Z`),
		...publishedTeams(list, cnscd, facts, `${COPIED_ON}T02:30:00.000Z`),
		...campaignFiles(catalogue, list, `${COPIED_ON}T03:00:00.000Z`),
		dtiFile(list),
		...demoReportFiles(catalogue, list)
	];
}
