/** A query with its `?`; commas, `@` and `:` stay readable. Empty where no parameter is given. */
export function queryText(parameters: readonly (readonly [name: string, value: string])[]): string {
	const query = parameters
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
		.join('&')
		.replaceAll('%2C', ',')
		.replaceAll('%40', '@')
		.replaceAll('%3A', ':');
	return query === '' ? '' : `?${query}`;
}
