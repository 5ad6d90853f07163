import { expectNoParameters } from '$lib/features/api/query-schema.ts';
import { readSchemas } from '$lib/server/reference/schema-validator.ts';
import { respondJson } from '$lib/server/http/respond.ts';
import { openApiDocument } from '$lib/features/api-schema/document.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url, locals: { app } }) =>
	respondJson(request, () => {
		expectNoParameters(url.searchParams);
		const { origin, root } = app.env;
		const { installation } = app.reference.catalogue;
		return openApiDocument({ origin, installation, schemas: readSchemas(root) });
	});
