import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Role } from '../../core/model/person.ts';
import type { UnitId } from '../../core/model/unit.ts';

/*
 * Who may come in, and by what. These tables change; what was done with accounts stands in `event`.
 * The first five are written by better-auth, under the names it knows for their columns; `rate_limit`
 * by rate-limiter-flexible. Moments are milliseconds, as better-auth keeps them.
 */

const moment = (name: string) => integer(name, { mode: 'timestamp_ms' });

/** An account. Never deleted: its name stands in the log and is given to nobody else. */
export const person = sqliteTable('person', {
	id: text('id').primaryKey(),
	/** As others read it. */
	name: text('name').notNull(),
	/** The library wants one; nothing is ever sent there. */
	email: text('email').notNull().unique('person_email'),
	emailVerified: integer('email_verified', { mode: 'boolean' }).notNull(),
	image: text('image'),
	createdAt: moment('created_at').notNull(),
	updatedAt: moment('updated_at').notNull(),
	/** By which the person signs in; null until the first administrator chose one. */
	username: text('username').unique('person_username'),
	twoFactorEnabled: integer('two_factor_enabled', { mode: 'boolean' }),
	role: text('role').$type<Role>().notNull(),
	unit: text('unit').$type<UnitId>(),
	deactivatedAt: moment('deactivated_at')
});

const owner = (name: string) =>
	text(name)
		.notNull()
		.references(() => person.id);

export const session = sqliteTable(
	'session',
	{
		id: text('id').primaryKey(),
		/** SHA-256 of the token in the cookie (`auth/hashed-sessions.ts`). */
		token: text('token').notNull().unique('session_token'),
		userId: owner('person'),
		expiresAt: moment('expires_at').notNull(),
		createdAt: moment('created_at').notNull(),
		updatedAt: moment('updated_at').notNull(),
		ipAddress: text('ip_address'),
		userAgent: text('user_agent')
	},
	(table) => [index('session_person').on(table.userId)]
);

/** The hash of a password; the columns without a use here are those of sign-in by other services. */
export const credential = sqliteTable(
	'credential',
	{
		id: text('id').primaryKey(),
		accountId: text('account_id').notNull(),
		providerId: text('provider_id').notNull(),
		userId: owner('person'),
		accessToken: text('access_token'),
		refreshToken: text('refresh_token'),
		idToken: text('id_token'),
		accessTokenExpiresAt: moment('access_token_expires_at'),
		refreshTokenExpiresAt: moment('refresh_token_expires_at'),
		scope: text('scope'),
		password: text('password'),
		createdAt: moment('created_at').notNull(),
		updatedAt: moment('updated_at').notNull()
	},
	(table) => [index('credential_person').on(table.userId)]
);

/** One-time links and the steps of a sign-in with a second factor, by the hash of their secret. */
export const verification = sqliteTable(
	'one_time_link',
	{
		id: text('id').primaryKey(),
		identifier: text('identifier').notNull(),
		value: text('value').notNull(),
		expiresAt: moment('expires_at').notNull(),
		createdAt: moment('created_at').notNull(),
		updatedAt: moment('updated_at').notNull()
	},
	(table) => [index('one_time_link_identifier').on(table.identifier)]
);

/** Secret and recovery codes, encrypted with the secret of the installation. */
export const secondFactor = sqliteTable(
	'second_factor',
	{
		id: text('id').primaryKey(),
		secret: text('secret').notNull(),
		backupCodes: text('backup_codes').notNull(),
		userId: owner('person'),
		verified: integer('verified', { mode: 'boolean' }),
		failedVerificationCount: integer('failed_verification_count'),
		lockedUntil: moment('locked_until')
	},
	(table) => [index('second_factor_person').on(table.userId)]
);

/** With it a program hands in for an account; only the hash of the key is kept. */
export const machineKey = sqliteTable(
	'machine_key',
	{
		id: text('id').primaryKey(),
		person: owner('person'),
		/** Purpose, entered by the owner. */
		label: text('label').notNull(),
		unit: text('unit').$type<UnitId>().notNull(),
		hash: text('hash').notNull().unique('machine_key_hash'),
		createdAt: text('created_at').notNull(),
		expiresAt: text('expires_at').notNull(),
		lastUsedAt: text('last_used_at'),
		revokedAt: text('revoked_at')
	},
	(table) => [index('machine_key_person').on(table.person)]
);

/** Counts of attempts; the columns are rate-limiter-flexible's. */
export const rateLimit = sqliteTable('rate_limit', {
	key: text('key').primaryKey(),
	points: integer('points').notNull().default(0),
	expire: integer('expire')
});

/** Proof of the secret that the database belongs to; one row at most. */
export const installationSecret = sqliteTable('installation_secret', {
	proof: text('proof').primaryKey(),
	boundAt: text('bound_at').notNull()
});
