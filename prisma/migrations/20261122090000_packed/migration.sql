-- What an index in memory reads of a row, ready to send: start and end in microseconds, the end of the chain's id and of the row's own.
-- Written once with the row, and not put together anew for thousands of rows whenever an agenda is loaded.
ALTER TABLE "claim" ADD COLUMN "packed" BYTEA NOT NULL GENERATED ALWAYS AS (
  timestamptz_send(lower("during")) || timestamptz_send(upper("during")) || substring(uuid_send("chain") FROM 11)
  || substring(uuid_send("appointment") FROM 13)
) STORED;
ALTER TABLE "external_busy" ADD COLUMN "packed" BYTEA NOT NULL GENERATED ALWAYS AS (
  timestamptz_send("start_at") || timestamptz_send("end_at") || substring(uuid_send("id") FROM 11) || substring(uuid_send("id") FROM 13)
) STORED;
