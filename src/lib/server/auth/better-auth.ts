import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { twoFactor, username } from 'better-auth/plugins';
import type { Store } from '../db/store.ts';
import { withHashedSessions } from './hashed-sessions.ts';
import { PASSWORD_HASH } from './password-hash.ts';
import { credential, person, secondFactor, session, verification } from '../db/schema-people.ts';

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 60 * MINUTE_SECONDS;

/** Idle for so long, a session ends; and after `MAX_SESSION_MS` whatever is done in it. */
const IDLE_SECONDS = 2 * HOUR_SECONDS;
export const MAX_SESSION_MS = 12 * HOUR_SECONDS * 1000;
/** A link waits over a weekend. */
export const LINK_HOURS = 72;

export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 128;

/** Small letters, digits and three signs: a name can be typed on any keyboard and read in any log. */
export const USERNAME_PATTERN = /^[a-z0-9][a-z0-9._-]{2,39}$/u;

/** Request header with the address of the client; `http/client-address.ts` sets it, never a client. */
export const CLIENT_ADDRESS_HEADER = 'x-thuoc-so-client-address';

/**
 * better-auth: the passwords (scrypt), sessions, one-time links and second factors. Chosen because it
 * is alive, reviewed by many, speaks to drizzle, and can be called as functions: its own addresses
 * are not mounted, so that every way in is one of our routes and stands in `access.ts`. What would
 * change the choice: single sign-on by the province's own service, for which it has a plugin too.
 */
export function createAuthLibrary(
	store: Store,
	{ origin, secret }: { origin: string; secret: string }
) {
	return betterAuth({
		appName: 'Thước Số',
		baseURL: origin,
		secret,
		telemetry: { enabled: false },
		logger: { disabled: true },
		database: (options: BetterAuthOptions) => withHashedSessions(tablesOf(store)(options)),
		emailAndPassword: PASSWORD_OPTIONS,
		user: { additionalFields: ACCOUNT_FIELDS },
		session: { expiresIn: IDLE_SECONDS, updateAge: 5 * MINUTE_SECONDS },
		verification: { storeIdentifier: 'hashed' },
		// what stands before each call is ours (`rate-limit.ts`): it survives a restart
		rateLimit: { enabled: false },
		advanced: advancedOptions(origin.startsWith('https:')),
		plugins: [username(USERNAME_OPTIONS), twoFactor(TWO_FACTOR_OPTIONS)]
	});
}

const tablesOf = (store: Store) =>
	drizzleAdapter(store.orm, {
		provider: 'sqlite',
		schema: { user: person, session, account: credential, verification, twoFactor: secondFactor }
	});

const PASSWORD_OPTIONS = {
	enabled: true,
	disableSignUp: true,
	password: PASSWORD_HASH,
	minPasswordLength: MIN_PASSWORD_LENGTH,
	maxPasswordLength: MAX_PASSWORD_LENGTH,
	revokeSessionsOnPasswordReset: true
};

/** Account fields that the library does not know; no request may set them. */
const ACCOUNT_FIELDS = {
	role: { type: 'string', input: false },
	unit: { type: 'string', required: false, input: false },
	deactivatedAt: { type: 'date', required: false, input: false }
} as const;

const USERNAME_OPTIONS = {
	displayUsername: false,
	minUsernameLength: 3,
	maxUsernameLength: 40,
	usernameValidator: (name: string) => USERNAME_PATTERN.test(name)
} as const;

/** Each recovery code works once; ten of them. */
const TWO_FACTOR_OPTIONS = {
	issuer: 'Thước Số',
	backupCodeOptions: { amount: 10, length: 10 },
	// wrong codes are counted in `rate-limit.ts`: the library would lock known devices out with others
	accountLockout: { enabled: false }
};

/**
 * With the prefix of TLS a browser takes a cookie from nobody else, not even a neighbour's name. The
 * library reads the address of a session from no header that a client can send.
 */
const advancedOptions = (isSecure: boolean) => ({
	useSecureCookies: false,
	cookiePrefix: isSecure ? '__Host-thuoc-so' : 'thuoc-so',
	defaultCookieAttributes: {
		httpOnly: true,
		sameSite: 'lax' as const,
		path: '/',
		secure: isSecure
	},
	ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] }
});

export type AuthLibrary = ReturnType<typeof createAuthLibrary>;
