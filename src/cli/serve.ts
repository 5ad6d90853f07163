import type { RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import { bindSecret } from '../lib/server/auth/installation-secret.ts';
import { PRIVATE_UMASK } from '../lib/server/db/private-files.ts';
import { readEnv, type Env } from '../lib/server/env.ts';
import { inviteFirstAdministrator } from '../lib/features/people/first-administrator.server.ts';
import type { OneTimeLink } from '../lib/features/account/one-time-links.server.ts';
import { loadDemo } from '../lib/features/admin/load-demo.server.ts';
import { closeApp, openApp } from '../lib/server/app-context.ts';
import { isConfigurationError } from './shared/configuration-error.ts';
import { createProgressReporter } from './shared/progress.ts';
import { largestBodyBytes } from '../lib/server/http/limit-body.ts';
import { withStaticSecurityHeaders } from '../lib/server/http/security-headers.ts';
import { createHttpServer } from './http-server.ts';
import { loadPages, warmUp } from './warm-up.ts';

/** Time for running requests before the server stops. */
const GRACE_MS = 3_000;

/**
 * `npm start`: the database brought up to date, the samples loaded once, the pages served until
 * Ctrl+C or SIGTERM. Gives the exit code.
 */
export async function serve(variables: NodeJS.ProcessEnv): Promise<number> {
	process.umask(PRIVATE_UMASK);
	try {
		if (process.getuid?.() === ROOT_ID) process.stderr.write(rootWarning);
		const env = readEnv(variables);
		const link = await prepareData(env);
		const handler = withStaticSecurityHeaders(await loadPageHandler(env), env);
		await loadPages(join(env.root, 'build', 'server', 'chunks', 'entries'));
		await warmUp(handler, env);
		const server = createHttpServer(handler);
		await listen(server, env);
		// before the first word: who reads it may stop us at once
		const stopped = waitForStop(server);
		process.stdout.write(welcomeText(env) + (link ? firstInvitationText(link) : ''));
		await stopped;
		return 0;
	} catch (error) {
		if (!isConfigurationError(error) && !isPortInUse(error)) throw error;
		process.stderr.write(
			`${isConfigurationError(error) ? error.message : portInUseText(variables)}\n`
		);
		return 1;
	}
}

/**
 * The secret made once, the database brought up to date. Gives the link of the first administrator
 * while there is none. Throws `InvalidSetting` for a secret that can be guessed, `SecretMismatch` for
 * one that is not the database's.
 */
async function prepareData(env: Env): Promise<OneTimeLink | null> {
	const app = openApp(env);
	try {
		await bindSecret(app);
		if (env.demoData) loadDemo(app, createProgressReporter('Nạp số liệu minh họa', process.stderr));
		return await inviteFirstAdministrator(app);
	} finally {
		closeApp(app);
	}
}

/**
 * adapter-node's handler without its own server: a cache of answers can stand before it one day,
 * and how we start and stop is said in our words.
 */
async function loadPageHandler(env: Env): Promise<RequestListener> {
	process.env['ORIGIN'] = env.origin;
	// read in `client-address.ts`: the adapter answers 500 where the header is absent
	delete process.env['ADDRESS_HEADER'];
	process.env['BODY_SIZE_LIMIT'] = String(largestBodyBytes(env.maxUploadBytes));
	const built = new URL('../../build/handler.js', import.meta.url);
	const { handler }: { handler: RequestListener } = await import(built.href);
	return handler;
}

function listen(server: Server, { port, host }: Env): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
}

/** User id of root on systems that have one. */
const ROOT_ID = 0;

/** A fault of the program would reach the whole machine. */
const rootWarning =
	'Cảnh báo: chương trình đang chạy bằng tài khoản root. Hãy chạy bằng một tài khoản riêng, không có quyền quản trị.\n' +
	'Warning: this program runs as root. Run it as an account of its own without privileges.\n';

const welcomeText = ({ origin }: Env): string =>
	`\nThước Số đang chạy tại ${origin}\nNhấn Ctrl+C để dừng. Press Ctrl+C to stop.\n`;

const firstInvitationText = ({ href, hours }: OneTimeLink): string =>
	`\nChưa có quản trị viên. Mở liên kết này một lần, trong ${hours} giờ, để thành quản trị viên đầu tiên:\n` +
	`There is no administrator yet. Open this link once, within ${hours} hours, to become the first:\n` +
	`  ${href}\n`;

/** Ctrl+C reaches us twice where another Node started us, so that further signals change nothing. */
function waitForStop(server: Server): Promise<void> {
	return new Promise((resolve) => {
		const stop = (): void => {
			server.close(() => resolve());
			setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
		};
		process.on('SIGINT', stop);
		process.on('SIGTERM', stop);
	});
}

const isPortInUse = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const portInUseText = ({ PORT = '3000' }: NodeJS.ProcessEnv): string =>
	`Cổng ${PORT} đang được dùng: dừng chương trình kia, hoặc chọn cổng khác: PORT=3001 npm start\n` +
	`Port ${PORT} is in use: stop the other program or choose another: PORT=3001 npm start`;
