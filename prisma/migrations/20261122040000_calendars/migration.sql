-- Private calendar addresses of the practitioners, and the state of the agendas that are read from elsewhere.
CREATE TABLE "calendar_feed" (
    "practice" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "practitioner" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "etag" TEXT,
    "changed_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("practice", "token_hash")
);
CREATE INDEX "calendar_feed_token" ON "calendar_feed"("token_hash");

CREATE TABLE "external_calendar" (
    "practice" TEXT NOT NULL,
    "practitioner" TEXT NOT NULL,
    "address_hash" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "etag" TEXT,
    "modified" TEXT,
    "succeeded_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "fault" TEXT,
    "told" BOOLEAN NOT NULL DEFAULT false,
    "overlaps" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "external_calendar_pkey" PRIMARY KEY ("practice", "practitioner")
);
CREATE INDEX "external_calendar_due" ON "external_calendar"("due_at");
