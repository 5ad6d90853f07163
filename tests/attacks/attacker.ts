import { request } from 'node:http';
import { PASSWORD } from '../people/wanted.ts';
import { totp } from '../totp.ts';
import type { Installation } from './installation.ts';

/** Request to send byte by byte: no library adds, corrects or refuses a header. */
export interface Attempt {
	method?: string;
	path: string;
	headers?: Record<string, string>;
	body?: string | Buffer;
}

export interface Answer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	text: string;
	/** Address of the redirect. */
	location: string;
	/** `Set-Cookie`, whole. */
	cookies: string[];
}

/** Sends one request over a connection of its own. */
export function send(
	{ port }: Pick<Installation, 'port'>,
	{ method = 'GET', path, headers = {}, body }: Attempt
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
		asked.once('error', reject);
		asked.once('response', (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.once('error', reject);
			response.once('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					text: Buffer.concat(chunks).toString(),
					location: response.headers.location ?? '',
					cookies: response.headers['set-cookie'] ?? []
				})
			);
		});
		asked.end(body);
	});
}

/** A browser that keeps its cookies and says truly where its forms come from. */
export class Browser {
	readonly #at: Installation;
	readonly cookies = new Map<string, string>();

	constructor(at: Installation) {
		this.#at = at;
	}

	get cookie(): string {
		return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	async send(attempt: Attempt): Promise<Answer> {
		const headers = { cookie: this.cookie, ...attempt.headers };
		const answer = await send(this.#at, { ...attempt, headers });
		for (const text of answer.cookies) this.#keep(text);
		return answer;
	}

	get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
		return this.send({ path, headers: { accept: 'text/html', ...headers } });
	}

	/** Sends a form as a page of ours does. */
	post(
		path: string,
		form: Record<string, string>,
		headers: Record<string, string> = {}
	): Promise<Answer> {
		return this.send({
			method: 'POST',
			path,
			headers: {
				accept: 'text/html',
				origin: this.#at.origin,
				'content-type': 'application/x-www-form-urlencoded',
				...headers
			},
			body: new URLSearchParams(form).toString()
		});
	}

	/** Sends a file through the upload form; gives the address of its draft. */
	async upload(name: string, content: string | Buffer<ArrayBuffer>): Promise<Answer> {
		const data = new FormData();
		data.set('file', new File([content], name, { type: 'text/csv' }));
		const packed = new Response(data);
		return this.send({
			method: 'POST',
			path: '/nop-bao-cao?/send',
			headers: {
				accept: 'text/html',
				origin: this.#at.origin,
				'content-type': packed.headers.get('content-type') ?? ''
			},
			body: Buffer.from(await packed.arrayBuffer())
		});
	}

	#keep(text: string): void {
		const [pair = ''] = text.split(';');
		const cut = pair.indexOf('=');
		if (/max-age=0/iu.test(text)) this.cookies.delete(pair.slice(0, cut));
		else this.cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
	}
}

/** A browser in which somebody signed in; people of the province with the code of the app, too. */
export async function signedIn(
	at: Installation,
	name: string,
	browser = new Browser(at)
): Promise<Browser> {
	const first = await browser.post('/dang-nhap', { name, password: PASSWORD });
	if (first.status !== 303) throw new Error(`${name} is not let in: ${first.status}`);
	const secret = at.secrets[name];
	if (secret === undefined) return browser;
	const code = totp(secret, Date.now() + 30_000);
	const second = await browser.post('/dang-nhap/ma', { code });
	if (second.status !== 303) throw new Error(`the code of ${name} is not taken: ${second.status}`);
	return browser;
}
