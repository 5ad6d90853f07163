import { readSchemas } from '$lib/server/reference/schemas.ts';
import { respondJson } from '$lib/server/web/respond.ts';
import { openApi } from '$lib/view/openapi/document.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, locals: { world } }) =>
	respondJson(request, () => {
		const { origin, root } = world.env;
		const { installation } = world.reference.catalogue;
		return openApi({ origin, installation, schemas: readSchemas(root) });
	});
