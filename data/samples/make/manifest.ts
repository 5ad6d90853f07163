import type { Manifest, SampleRelease, SampleReport } from '../../../src/lib/server/samples.ts';
import { RELEASES } from './calendar.ts';
import type { SampleFile } from './file.ts';

/** Reports and releases in the order of time. */
export function manifestOf(files: SampleFile[]): Manifest {
	const releases = RELEASES.map((release): SampleRelease => ({ ...release, act: 'release' }));
	const steps = [...files.map(({ step }) => step), ...releases];
	return { steps: steps.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}

const keyOf = (step: SampleReport | SampleRelease): string =>
	`${step.at} ${step.act === 'report' ? step.file : ''}`;
