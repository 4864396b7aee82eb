-- What the desk does on the agenda: rules set aside and why, patients who did not come, absences declared from the desk.
ALTER TABLE "appointment" ADD COLUMN "override" JSONB;
ALTER TABLE "appointment" ADD COLUMN "no_show" TEXT;

CREATE TABLE "absence" (
    "practice" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "practitioner" TEXT NOT NULL,
    "from_date" TEXT NOT NULL,
    "to_date" TEXT NOT NULL,
    "from_time" TEXT,
    "to_time" TEXT,
    "stand_in" TEXT,
    "reason" TEXT,
    "declared_by" TEXT NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "absence_pkey" PRIMARY KEY ("practice", "id")
);
CREATE INDEX "absence_last_day" ON "absence"("practice", "to_date");
