import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { runSteps } from '../../bin/setup/run-steps.js';
import { buildStep } from '../../bin/setup/steps.js';
import { ACCESS } from '../../src/lib/server/auth/access.ts';

interface Node {
	server?: { actions?: Record<string, unknown> };
}

/** Manifest that Kit writes for the adapter. */
interface Manifest {
	_: {
		nodes: (() => Promise<Node>)[];
		routes: {
			id: string;
			page: { leaf: number } | null;
			endpoint: (() => Promise<Record<string, unknown>>) | null;
		}[];
	};
}

/** Response of one route of the build. */
interface Answered {
	id: string;
	hasPage: boolean;
	actions: string[];
	methods: string[];
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'fallback'];

let answered: Answered[] = [];

beforeAll(async () => {
	await runSteps([buildStep], [buildStep], process.stdout);
	const path = resolve('.svelte-kit/output/server/manifest-full.js');
	if (!existsSync(path)) throw new Error('the build has no manifest');
	const { manifest }: { manifest: Manifest } = await import(pathToFileURL(path).href);
	answered = await Promise.all(
		manifest._.routes.map(async ({ id, page, endpoint }) => {
			const node = page === null ? undefined : await manifest._.nodes[page.leaf]?.();
			const exported = endpoint === null ? {} : await endpoint();
			return {
				id,
				hasPage: page !== null,
				actions: Object.keys(node?.server?.actions ?? {}).toSorted(),
				methods: METHODS.filter((method) => method in exported)
			};
		})
	);
});

describe('everything that the build answers stands in the table of duties', () => {
	it('no page, action or endpoint is left out of it', () => {
		const unnamed = answered.flatMap(({ id, hasPage, actions, methods }) => {
			const access = ACCESS[id];
			if (access === undefined) return [id];
			const reading = hasPage || methods.includes('GET');
			return [
				...(reading && !access.read ? [`${id} GET`] : []),
				...actions.filter((name) => !access.actions?.[name]).map((name) => `${id}?/${name}`),
				...methods
					.filter((method) => method !== 'GET' && !access.apiClients?.[method])
					.map((method) => `${id} ${method}`)
			];
		});
		expect(unnamed).toEqual([]);
	});

	it('and nothing stands in it that is not there', () => {
		const named = Object.entries(ACCESS).flatMap(([id, { actions = {} }]) => {
			const route = answered.find((other) => other.id === id);
			if (!route) return [id];
			return Object.keys(actions)
				.filter((name) => !route.actions.includes(name))
				.map((name) => `${id}?/${name}`);
		});
		expect(named).toEqual([]);
	});

	it('whatever opens to nobody in particular stands in a folder that says so', () => {
		const open = Object.entries(ACCESS).filter(([, { read }]) => read?.includes('nobody'));
		const odd = open.filter(([id]) => !/^\/(?:\(public\)|\(entry\)|api\/v1|healthz)/u.test(id));
		expect(odd.map(([id]) => id)).toEqual([]);
	});
});
