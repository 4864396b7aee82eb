-- The tables of schema.prisma, then what Prisma's schema cannot say: the constraint that forbids a double booking, and the
-- partial indexes of the two queues.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE "contact" (
    "practice" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "opted_out_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_pkey" PRIMARY KEY ("practice", "id")
);
CREATE UNIQUE INDEX "contact_practice_channel_address_key" ON "contact"("practice", "channel", "address");

CREATE TABLE "conversation" (
    "practice" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "contact" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "session" JSONB,
    "version" INTEGER NOT NULL DEFAULT 0,
    "owner" TEXT NOT NULL DEFAULT 'bot',
    "owner_slack" TEXT,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_patient_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("practice", "id")
);
CREATE UNIQUE INDEX "conversation_practice_channel_address_key" ON "conversation"("practice", "channel", "address");

CREATE TABLE "inbox" (
    "practice" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "conversation" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("practice", "id")
);
CREATE UNIQUE INDEX "inbox_practice_channel_external_id_key" ON "inbox"("practice", "channel", "external_id");
CREATE INDEX "inbox_conversation" ON "inbox"("practice", "conversation", "id");

CREATE TABLE "outbox" (
    "practice" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "conversation" UUID NOT NULL,
    "destination" TEXT NOT NULL,
    "audience" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "priority" SMALLINT NOT NULL,
    "fenced" BOOLEAN NOT NULL,
    "epoch" INTEGER NOT NULL,
    "receipt" JSONB,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "reference" TEXT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("practice", "id")
);
CREATE INDEX "outbox_conversation" ON "outbox"("practice", "conversation", "sequence");

CREATE TABLE "timer" (
    "practice" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "conversation" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "timer" JSONB NOT NULL,

    CONSTRAINT "timer_pkey" PRIMARY KEY ("practice", "key")
);
CREATE INDEX "timer_due" ON "timer"("due_at");

CREATE TABLE "patient" (
    "practice" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "birth_name" TEXT NOT NULL,
    "first_names" TEXT NOT NULL,
    "birth_date" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "known" BOOLEAN NOT NULL,
    "phone" TEXT,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("practice", "id")
);


CREATE TABLE "patient_contact" (
    "practice" TEXT NOT NULL,
    "contact" UUID NOT NULL,
    "patient" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "patient_contact_pkey" PRIMARY KEY ("practice", "contact", "patient")
);
CREATE INDEX "patient_contact_patient" ON "patient_contact"("practice", "patient");

CREATE TABLE "appointment" (
    "practice" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "chain" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "practitioner" TEXT NOT NULL,
    "resources" TEXT[],
    "location" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "start_at" TIMESTAMPTZ(3) NOT NULL,
    "end_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "patient_id" UUID,
    "patient_label" TEXT NOT NULL,
    "conversation" UUID,
    "contact" UUID,
    "expires_at" TIMESTAMPTZ(3),
    "overbooked" BOOLEAN NOT NULL DEFAULT false,
    "attendance" TEXT NOT NULL DEFAULT 'unknown',
    "code_hash" TEXT,
    "replaces" UUID,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "cancelled_by" TEXT,
    "cancel_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("practice", "id")
);
CREATE INDEX "appointment_contact" ON "appointment"("practice", "contact", "start_at");
CREATE INDEX "appointment_practitioner" ON "appointment"("practice", "practitioner", "start_at");

CREATE TABLE "claim" (
    "practice" TEXT NOT NULL,
    "appointment" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "chain" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "during" tstzrange NOT NULL,
    "party" TEXT,
    "seat" SMALLINT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "overbooked" BOOLEAN NOT NULL DEFAULT false,
    "expires_at" TIMESTAMPTZ(3),
    "born" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "changed" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("practice", "appointment", "resource")
);
CREATE INDEX "claim_changed" ON "claim"("practice", "changed");

CREATE TABLE "external_busy" (
    "practice" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "resource" TEXT NOT NULL,
    "start_at" TIMESTAMPTZ(3) NOT NULL,
    "end_at" TIMESTAMPTZ(3) NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "born" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "changed" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,

    CONSTRAINT "external_busy_pkey" PRIMARY KEY ("practice", "id")
);
CREATE INDEX "external_busy_changed" ON "external_busy"("practice", "changed");

CREATE TABLE "waitlist" (
    "practice" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "conversation" UUID NOT NULL,
    "contact" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "practitioner" TEXT,
    "wish" JSONB NOT NULL,
    "patient_id" UUID,
    "patient_label" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',

    CONSTRAINT "waitlist_pkey" PRIMARY KEY ("practice", "id")
);


CREATE TABLE "message" (
    "practice" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "practitioner" TEXT NOT NULL,
    "patient_id" UUID,
    "patient_label" TEXT NOT NULL,
    "written_by" TEXT NOT NULL,
    "phone" TEXT,
    "good_hours" TEXT,
    "category" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "wanted" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "state_by" TEXT,
    "instruction" TEXT,
    "conversation" UUID NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("practice", "id")
);
CREATE UNIQUE INDEX "message_practice_number_key" ON "message"("practice", "number");
CREATE INDEX "message_practitioner" ON "message"("practice", "practitioner", "taken_at");

CREATE TABLE "handoff" (
    "practice" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "conversation" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "emergency_kind" TEXT,
    "state" TEXT NOT NULL,
    "owner" TEXT,
    "owner_name" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "previous" UUID,
    "alert_level" INTEGER NOT NULL DEFAULT 0,
    "alerted_at" TIMESTAMPTZ(3),
    "acknowledged_by" TEXT,

    CONSTRAINT "handoff_pkey" PRIMARY KEY ("practice", "id")
);
CREATE INDEX "handoff_conversation" ON "handoff"("practice", "conversation", "opened_at");

CREATE TABLE "fact" (
    "practice" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "conversation" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "fact" TEXT NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("practice", "id")
);
CREATE INDEX "fact_kind" ON "fact"("practice", "fact", "at");
CREATE INDEX "fact_conversation" ON "fact"("practice", "conversation", "id");

CREATE TABLE "code_attempt" (
    "practice" TEXT NOT NULL,
    "contact" UUID NOT NULL,
    "inbox" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "code_attempt_pkey" PRIMARY KEY ("practice", "contact", "inbox")
);


CREATE TABLE "post_reference" (
    "practice" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "ts" TEXT NOT NULL,

    CONSTRAINT "post_reference_pkey" PRIMARY KEY ("practice", "key")
);
CREATE INDEX "post_reference_post" ON "post_reference"("channel", "ts");

CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);


-- No resource twice at the same time, unless within one chain (a move over its own old place), among the members of a group visit,
-- or by a decision of the staff. A seat of a group visit is taken once.
ALTER TABLE "claim" ADD CONSTRAINT "claim_no_double_booking" EXCLUDE USING gist (
    "practice" WITH =,
    "resource" WITH =,
    "during" WITH &&,
    (coalesce("party", "chain"::text)) WITH <>
) WHERE ("active" AND NOT "overbooked");
CREATE UNIQUE INDEX "claim_seat" ON "claim"("practice", "resource", "party", "seat") WHERE ("active" AND "seat" IS NOT NULL);

-- Holds that may have expired.
CREATE INDEX "claim_hold" ON "claim"("practice", "expires_at") WHERE ("active" AND "expires_at" IS NOT NULL);

-- The queues: only what still waits.
CREATE INDEX "inbox_waiting" ON "inbox"("ready_at") WHERE ("consumed_at" IS NULL);
CREATE INDEX "inbox_unconsumed" ON "inbox"("practice", "conversation", "id") WHERE ("consumed_at" IS NULL);
CREATE INDEX "outbox_waiting" ON "outbox"("practice", "conversation", "destination", "priority" DESC, "sequence")
    WHERE ("state" IN ('waiting', 'sending'));

-- A short code points to one appointment of the practice.
CREATE UNIQUE INDEX "appointment_code" ON "appointment"("practice", "code_hash") WHERE ("status" = 'booked');
