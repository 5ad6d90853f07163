import type { Asked } from './documented.ts';

/** A question with these values in place of the examples; null leaves a parameter out. */
export interface BadQuestion {
	given: Record<string, string | null>;
	status: number;
	code: string;
}

/** Values that are refused, by status, code and parameter. */
const BAD_VALUES: Record<string, Record<string, string>> = {
	'400 unknown-level': { level: 'x' },
	'400 unknown-geography': { geography: 'x' },
	'400 unknown-date': { on: '2025-02-30', by: 'x' },
	'400 unknown-period': { period: 'x', from: 'x', to: '2025-13' },
	'400 unknown-release': { release: 'x' },
	'400 unreadable-dry-run': { dry_run: 'maybe' },
	'404 unknown-release': { release: '999' },
	'404 unknown-indicator': { indicator: 'khong-co' },
	'404 unknown-unit': { unit: 'x', parent: 'x', code: 'x' },
	'404 unknown-form': { form: 'x' },
	'404 unknown-scorecard': { id: 'x' },
	'404 unknown-campaign': { campaign: 'x' },
	'404 unknown-date': { by: '2001-01-01' },
	'404 no-version': { period: '2001' }
};

/** A question for each way in which a documented code comes about; none: no way is known here. */
export function badQuestions(asked: Asked, status: number, code: string): BadQuestion[] {
	const refused = (given: BadQuestion['given']): BadQuestion => ({ given, status, code });
	const { parameters = [] } = asked.operation;
	if (code === 'unknown-parameter') return [refused({ peroid: '2025-08' })];
	if (code === 'missing-parameter')
		return parameters
			.filter(({ in: place, required }) => place === 'query' && required)
			.flatMap(({ name }) => [refused({ [name]: null }), refused({ [name]: '' })]);
	const named = parameters.filter(({ in: place }) => place !== 'header');
	if (code === 'text-too-long')
		return [...named.map(({ name }) => name), 'peroid'].map((name) =>
			refused({ [name]: 'a'.repeat(101) })
		);
	const values = BAD_VALUES[`${status} ${code}`] ?? {};
	return named.flatMap(({ name }) => {
		const value = values[name];
		return value === undefined ? [] : [refused({ [name]: value })];
	});
}

const TYPE = 'urn:thuoc-so:problem:';

/** The codes that are documented for a status. */
export function documentedCodes({ operation: { responses } }: Asked, status: number): string[] {
	const text = JSON.stringify(responses[status] ?? {});
	return [...text.matchAll(new RegExp(`"${TYPE}([^"]+)"`, 'gu'))].map(([, code = '']) => code);
}
