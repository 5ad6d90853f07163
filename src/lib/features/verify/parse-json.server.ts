/** Value of a column of JSON; undefined where it is not JSON. */
export function parseJson<T>(text: string | null): T | undefined {
	if (text === null) return undefined;
	try {
		const value: T = JSON.parse(text);
		return value;
	} catch {
		return undefined;
	}
}
