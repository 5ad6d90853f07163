import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'sqlite',
	schema: ['./src/lib/server/db/schema.ts', './src/lib/server/db/schema-drafts.ts'],
	out: './drizzle'
});
