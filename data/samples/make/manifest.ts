import type { Manifest, SampleRelease } from '../../../src/lib/server/samples.ts';
import { RELEASES } from './calendar.ts';
import type { SampleFile } from './file.ts';
import { SIZES } from './sizes.ts';

/** Reports, sizes of units and releases in the order of time. */
export function manifestOf(files: SampleFile[]): Manifest {
	const releases = RELEASES.map((release): SampleRelease => ({ ...release, act: 'release' }));
	const steps = [...files.map(({ step }) => step), ...SIZES, ...releases];
	return { steps: steps.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}

const keyOf = (step: Manifest['steps'][number]): string =>
	`${step.at} ${step.act === 'report' ? step.file : ''}`;
