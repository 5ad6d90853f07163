import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'sqlite',
	schema: ['schema', 'schema-drafts', 'schema-people', 'schema-units'].map(
		(name) => `./src/lib/server/db/${name}.ts`
	),
	out: './drizzle'
});
