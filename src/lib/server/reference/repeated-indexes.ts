/** The places of the values that stood in the list before. */
export function repeated(values: string[]): Set<number> {
	const seen = new Set<string>();
	const places = new Set<number>();
	values.forEach((value, at) => {
		if (seen.has(value)) places.add(at);
		seen.add(value);
	});
	return places;
}
