import type {
	DemoManifest,
	DemoRelease
} from '../../../src/lib/features/admin/load-demo.server.ts';
import { DEMO_RELEASES } from './calendar.ts';
import type { DemoFile } from './demo-file.ts';
import { DEMO_SIZES } from './demo-sizes.ts';

/** Reports, sizes of units and releases in the order of time. */
export function manifestOf(files: DemoFile[]): DemoManifest {
	const releases = DEMO_RELEASES.map((release): DemoRelease => ({ ...release, act: 'release' }));
	const steps = [...files.map(({ step }) => step), ...DEMO_SIZES, ...releases];
	return { steps: steps.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}

const keyOf = (step: DemoManifest['steps'][number]): string =>
	`${step.at} ${step.act === 'report' ? step.file : ''}`;
