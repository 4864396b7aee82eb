-- The waiting list at work: the appointment that an offer would replace, offers let pass, the place held now, and why somebody left.
ALTER TABLE "waitlist"
  ADD COLUMN "chain" UUID,
  ADD COLUMN "passed" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "offer" UUID,
  ADD COLUMN "offered_until" TIMESTAMPTZ(3),
  ADD COLUMN "left_at" TIMESTAMPTZ(3),
  ADD COLUMN "left_why" TEXT;

-- Those who are on it are few; those who ever were are many.
CREATE INDEX "waitlist_standing" ON "waitlist" ("practice", "contact") WHERE "state" IN ('waiting', 'offered');

-- Reminders of a day are counted among all that was said.
CREATE INDEX "outbox_reminder" ON "outbox" ("practice", "created_at") WHERE "receipt" ->> 'of' = 'reminder';
