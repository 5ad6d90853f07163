import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth';
import { sha256 } from '../db/digest.ts';

/*
 * better-auth stores the token of a session as it stands in the cookie. Whoever reads a copy of the
 * database could build that cookie with the secret. This adapter stores SHA-256 hashes instead (a
 * token has 190 random bits, so a slow hash adds nothing) and gives the library back the token that
 * it asked with. Version 1.7 of the library has no setting for this.
 */

interface Query {
	model: string;
	where?: Where[] | undefined;
}

const isTokenOf = (model: string, { field }: Where): boolean =>
	model === 'session' && field === 'token';

const hashOfToken = (token: string): string => sha256(token, 'base64url');

function hashedValue(value: Where['value']): Where['value'] {
	if (typeof value === 'string') return hashOfToken(value);
	return Array.isArray(value) ? value.map((one) => hashOfToken(String(one))) : value;
}

/** The query with hashes in place of tokens. */
const withHashes = <Q extends Query>(query: Q): Q => ({
	...query,
	where: query.where?.map((part) =>
		isTokenOf(query.model, part) ? { ...part, value: hashedValue(part.value) } : part
	)
});

/** The row with the token that the query asked with. */
function withToken<T>(row: T | null, { model, where = [] }: Query): T | null {
	const token = where.find((part) => isTokenOf(model, part))?.value;
	return row !== null && typeof token === 'string' ? Object.assign({}, row, { token }) : row;
}

const hashedTransaction = (adapter: DBTransactionAdapter): DBTransactionAdapter => ({
	...adapter,
	create: async <T extends Record<string, unknown>, R = T>(
		query: Parameters<typeof adapter.create<T, R>>[0]
	): Promise<R> => {
		const { token } = query.data;
		if (query.model !== 'session' || typeof token !== 'string') return adapter.create<T, R>(query);
		const data = { ...query.data, token: hashOfToken(token) };
		return Object.assign({}, await adapter.create<T, R>({ ...query, data }), { token });
	},
	findOne: async <T>(query: Parameters<typeof adapter.findOne>[0]) =>
		withToken(await adapter.findOne<T>(withHashes(query)), query),
	findMany: <T>(query: Parameters<typeof adapter.findMany>[0]) =>
		adapter.findMany<T>(withHashes(query)),
	count: (query) => adapter.count(withHashes(query)),
	update: async <T>(query: Parameters<typeof adapter.update>[0]) =>
		withToken(await adapter.update<T>(withHashes(query)), query),
	updateMany: (query) => adapter.updateMany(withHashes(query)),
	delete: (query) => adapter.delete(withHashes(query)),
	deleteMany: (query) => adapter.deleteMany(withHashes(query)),
	consumeOne: async <T>(query: Parameters<typeof adapter.consumeOne>[0]) =>
		withToken(await adapter.consumeOne<T>(withHashes(query)), query)
});

/** The adapter with the tokens of sessions stored as hashes. */
export const withHashedSessions = (adapter: DBAdapter): DBAdapter => ({
	...adapter,
	...hashedTransaction(adapter),
	transaction: (act) => adapter.transaction((inner) => act(hashedTransaction(inner)))
});
