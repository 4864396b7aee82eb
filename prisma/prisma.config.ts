/**
 * For the `prisma` command alone: `npx prisma migrate deploy --config prisma/prisma.config.ts` applies the migrations to
 * `DATABASE_URL` as our own start would. The product does not read this file.
 */
import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
