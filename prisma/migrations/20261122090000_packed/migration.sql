-- What an index in memory reads of a row, ready to send: the minutes since 1970 of its start, rounded down, and of its end, rounded up
-- (a calendar from outside may hold an event of all times); the end of the chain's id and of the row's own. Written once with the row,
-- and not put together anew for thousands of rows whenever an agenda is loaded.
ALTER TABLE "claim" ADD COLUMN "packed" BYTEA NOT NULL GENERATED ALWAYS AS (
  int4send(least(greatest(floor(extract(epoch FROM lower("during") - '1970-01-01 00:00:00+00'::timestamptz) / 60), 0), 2147483647)::int4)
  || int4send(least(greatest(ceil(extract(epoch FROM upper("during") - '1970-01-01 00:00:00+00'::timestamptz) / 60), 0), 2147483647)::int4)
  || substring(uuid_send("chain") FROM 11) || substring(uuid_send("appointment") FROM 13)
) STORED;
ALTER TABLE "external_busy" ADD COLUMN "packed" BYTEA NOT NULL GENERATED ALWAYS AS (
  int4send(least(greatest(floor(extract(epoch FROM "start_at" - '1970-01-01 00:00:00+00'::timestamptz) / 60), 0), 2147483647)::int4)
  || int4send(least(greatest(ceil(extract(epoch FROM "end_at" - '1970-01-01 00:00:00+00'::timestamptz) / 60), 0), 2147483647)::int4)
  || substring(uuid_send("id") FROM 11) || substring(uuid_send("id") FROM 13)
) STORED;
