import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of tests that start the real program. */
const STARTS_PROGRAMS = /\/tests\/(?:cli|attacks|api|load|samples|readme\.test)/;

/**
 * Orders tests that start programs first, because they take longest: no processor is idle at the
 * end.
 */
export class ProgramTestsFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const isFirst = ({ moduleId }: TestSpecification): boolean => STARTS_PROGRAMS.test(moduleId);
		return [...sorted.filter(isFirst), ...sorted.filter((file) => !isFirst(file))];
	}
}
