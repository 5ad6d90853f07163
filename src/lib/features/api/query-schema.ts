import * as v from 'valibot';
import { RequestError, type RequestErrorCode } from '../../core/model/request-error.ts';

/** The parameters of a query by name; some are optional. */
export type QuerySchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/** The first fault of a query. */
interface QueryFault {
	/** Code of the problem document. */
	code: string;
	/** The value as received; for an unknown or missing parameter, its name. */
	given: string;
	/** Alternatives. */
	offers: { id: string; label: string }[];
}

type QueryReading<T> = { asked: T; fault: null } | { asked: null; fault: QueryFault };

/** Names that other programs add to addresses, such as `utm_source`, are ignored. */
const isIgnored = (name: string): boolean => name.startsWith('_') || name.startsWith('utm_');

/**
 * The values of a query, or its first fault: an unknown parameter, a missing one or an unreadable
 * value. Values are texts; a blank one counts as left out.
 */
export function readQuery<S extends QuerySchema>(
	schema: S,
	query: URLSearchParams
): QueryReading<v.InferOutput<S>> {
	const names = Object.keys(schema.entries);
	const refusedName = (code: string, name: string) =>
		({ asked: null, fault: { code, given: name, offers: names.map(asOffer) } }) as const;
	const unknown = [...query.keys()].find((name) => !names.includes(name) && !isIgnored(name));
	if (unknown !== undefined) return refusedName('unknown-parameter', unknown);
	const given = Object.fromEntries(
		names.map((name) => [name, query.get(name) ?? '']).filter(([, value]) => value !== '')
	);
	const missing = names.find((name) => isRequired(schema, name) && given[name] === undefined);
	if (missing !== undefined) return refusedName('missing-parameter', missing);
	const read = v.safeParse(schema, given);
	return read.success
		? { asked: read.output, fault: null }
		: { asked: null, fault: faultOf(read.issues[0]) };
}

/** The values of a query. Throws `RequestError` (400) for the first fault. */
export function parseQuery<S extends QuerySchema>(
	schema: S,
	query: URLSearchParams
): v.InferOutput<S> {
	const { asked, fault } = readQuery(schema, query);
	if (fault === null) return asked;
	throw queryError(fault);
}

/** For an address without parameters. Throws `RequestError` (400) if there are any. */
export const expectNoParameters = (query: URLSearchParams): void => {
	parseQuery(NO_PARAMETERS, query);
};

export const NO_PARAMETERS = v.strictObject({});

export const isRequired = ({ entries }: QuerySchema, name: string): boolean =>
	entries[name]?.type !== 'optional';

const QUERY_ERRORS = [
	'unknown-parameter',
	'missing-parameter',
	'unknown-level',
	'unknown-geography',
	'unknown-date',
	'unreadable-dry-run'
] as const satisfies RequestErrorCode[];

function queryError({ code, given, offers }: QueryFault): RequestError {
	const known = QUERY_ERRORS.find((error) => error === code);
	if (known === undefined) throw new Error(`${code} is no problem of a query`);
	return new RequestError(known, { status: 400, given, offers });
}

/** The message of a schema is the problem code; a choice lists its values. */
function faultOf({ type, message, expected, input }: v.BaseIssue<unknown>): QueryFault {
	const choices = type === 'picklist' ? (expected ?? '').matchAll(/"([^"]*)"/gu) : [];
	const offers = [...choices].map(([, id = '']) => asOffer(id));
	return { code: message, given: String(input), offers };
}

const asOffer = (id: string) => ({ id, label: id });
