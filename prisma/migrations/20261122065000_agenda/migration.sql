-- What is still to come, without the years that are over: the indexes in memory load no more than that.
CREATE INDEX "claim_upcoming" ON "claim"("practice", (upper("during"))) WHERE ("active");

-- The indexes in memory know what they hold by itself.
ALTER TABLE "claim" DROP COLUMN "born";
ALTER TABLE "external_busy" DROP COLUMN "born";
