import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { twoFactor, username } from 'better-auth/plugins';
import type { Store } from '../db/open.ts';
import { credential, person, secondFactor, session, verification } from '../db/schema-people.ts';

const MINUTES = 60;
const HOURS = 60 * MINUTES;

/** Idle for so long, a session ends; and after `LONGEST_SESSION_MS` whatever is done in it. */
const IDLE = 2 * HOURS;
export const LONGEST_SESSION_MS = 12 * HOURS * 1000;
/** A link waits over a weekend. */
export const LINK_HOURS = 72;

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Small letters, digits and three signs: a name can be typed on any keyboard and read in any log. */
export const NAME = /^[a-z0-9][a-z0-9._-]{2,39}$/u;

/** What is known of a link when it is made; the library hands it to whoever sends it. */
type LinkTaker = (link: { user: { id: string }; token: string }) => Promise<void>;

/**
 * better-auth: the passwords (scrypt), sessions, one-time links and second factors. Chosen because it
 * is alive, reviewed by many, speaks to drizzle, and can be called as functions: its own addresses
 * are not mounted, so that every way in is one of our routes and stands in `access.ts`. What would
 * change the choice: single sign-on by the province's own service, for which it has a plugin too.
 */
export function makeLibrary(
	store: Store,
	{ origin, secret }: { origin: string; secret: string },
	takeLink: LinkTaker
) {
	return betterAuth({
		appName: 'Thước Số',
		baseURL: origin,
		secret,
		telemetry: { enabled: false },
		logger: { disabled: true },
		database: drizzleAdapter(store.orm, {
			provider: 'sqlite',
			schema: { user: person, session, account: credential, verification, twoFactor: secondFactor }
		}),
		emailAndPassword: { ...PASSWORDS, sendResetPassword: takeLink },
		user: { additionalFields: FIELDS },
		session: { expiresIn: IDLE, updateAge: 5 * MINUTES },
		verification: { storeIdentifier: 'hashed' },
		// what stands before each call is ours (`limits.ts`): it survives a restart
		rateLimit: { enabled: false },
		advanced: cookies(origin.startsWith('https:')),
		plugins: [username(NAMES), twoFactor(CODES)]
	});
}

const PASSWORDS = {
	enabled: true,
	disableSignUp: true,
	minPasswordLength: SHORTEST_PASSWORD,
	maxPasswordLength: LONGEST_PASSWORD,
	resetPasswordTokenExpiresIn: LINK_HOURS * HOURS,
	revokeSessionsOnPasswordReset: true
};

/** What an account has beside what the library knows; no request of it may set them. */
const FIELDS = {
	role: { type: 'string', input: false },
	unit: { type: 'string', required: false, input: false },
	deactivatedAt: { type: 'date', required: false, input: false }
} as const;

const NAMES = {
	displayUsername: false,
	minUsernameLength: 3,
	maxUsernameLength: 40,
	usernameValidator: (name: string) => NAME.test(name)
} as const;

/** Each recovery code works once; ten of them. */
const CODES = { issuer: 'Thước Số', backupCodeOptions: { amount: 10, length: 10 } };

/** With the prefix of TLS a browser takes a cookie from nobody else, not even a neighbour's name. */
const cookies = (isSecure: boolean) =>
	({
		useSecureCookies: false,
		cookiePrefix: isSecure ? '__Host-thuoc-so' : 'thuoc-so',
		defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure }
	}) as const;

export type Library = ReturnType<typeof makeLibrary>;
