import { readSchemas } from '$lib/server/reference/schemas.ts';
import { respondJson } from '$lib/server/web/respond.ts';
import { openApiDocument } from '$lib/view/openapi/document.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, locals: { app } }) =>
	respondJson(request, () => {
		const { origin, root } = app.env;
		const { installation } = app.reference.catalogue;
		return openApiDocument({ origin, installation, schemas: readSchemas(root) });
	});
