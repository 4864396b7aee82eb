-- An agenda is loaded from an index alone, lane by lane: the index holds what is sent. The end comes first in it, in an order that sorts,
-- so that what is over is passed by.
DROP INDEX "claim_upcoming";
ALTER TABLE "claim" DROP COLUMN "packed";
ALTER TABLE "claim" ADD COLUMN "packed" BYTEA NOT NULL GENERATED ALWAYS AS (
  int4send(least(greatest(ceil(extract(epoch FROM upper("during") - '1970-01-01 00:00:00+00'::timestamptz) / 60), 0), 2147483647)::int4)
  || int4send(least(greatest(floor(extract(epoch FROM lower("during") - '1970-01-01 00:00:00+00'::timestamptz) / 60), 0), 2147483647)::int4)
  || substring(uuid_send("chain") FROM 11) || substring(uuid_send("appointment") FROM 13)
) STORED;
CREATE INDEX "claim_lane" ON "claim"("practice", "resource", "reason", "packed") WHERE ("active");
ALTER TABLE "external_busy" DROP COLUMN "packed";
ALTER TABLE "external_busy" ADD COLUMN "packed" BYTEA NOT NULL GENERATED ALWAYS AS (
  int4send(least(greatest(ceil(extract(epoch FROM "end_at" - '1970-01-01 00:00:00+00'::timestamptz) / 60), 0), 2147483647)::int4)
  || int4send(least(greatest(floor(extract(epoch FROM "start_at" - '1970-01-01 00:00:00+00'::timestamptz) / 60), 0), 2147483647)::int4)
  || substring(uuid_send("id") FROM 11) || substring(uuid_send("id") FROM 13)
) STORED;
