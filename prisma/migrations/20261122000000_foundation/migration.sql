-- The foundation: tables, checks, the three locks of tenancy, and the few doors that look across agencies.
-- The roles hearback_app and hearback_worker exist already (scripts/database.mjs makes them).

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- CreateSchema

-- CreateTable
CREATE TABLE "login" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "login_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "region" TEXT,
    "working_from" TEXT NOT NULL DEFAULT '09:00',
    "working_to" TEXT NOT NULL DEFAULT '17:30',
    "working_days" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[],
    "holidays" JSONB NOT NULL DEFAULT '[]',
    "clocks" JSONB NOT NULL DEFAULT '{}',
    "plan" TEXT NOT NULL DEFAULT 'trial',
    "daily_letter_cap" INTEGER NOT NULL DEFAULT 200,
    "next_interview_number" INTEGER NOT NULL DEFAULT 1,
    "verified_at" TIMESTAMPTZ(3),
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultant" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "login_id" UUID NOT NULL,
    "team_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "role" TEXT NOT NULL,
    "zone" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consultant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT,
    "country" TEXT,
    "region" TEXT,
    "phone" TEXT,
    "website" TEXT,
    "notes" TEXT,
    "search" TEXT NOT NULL,
    "import_id" UUID,
    "merged_into_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "employer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "zone" TEXT,
    "preferred_channel" TEXT NOT NULL DEFAULT 'email',
    "do_not_contact" BOOLEAN NOT NULL DEFAULT false,
    "do_not_contact_until" DATE,
    "do_not_contact_why" TEXT,
    "left_at" TIMESTAMPTZ(3),
    "address_failed_at" TIMESTAMPTZ(3),
    "search" TEXT NOT NULL DEFAULT '',
    "import_id" UUID,
    "merged_into_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "owner_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "zone" TEXT,
    "preferred_channel" TEXT NOT NULL DEFAULT 'email',
    "preferred_time" TEXT,
    "wants_reasons" BOOLEAN NOT NULL DEFAULT true,
    "search" TEXT NOT NULL,
    "import_id" UUID,
    "address_failed_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),
    "merged_into_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "contact_id" UUID,
    "owner_id" UUID,
    "title" TEXT NOT NULL,
    "place" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "search" TEXT NOT NULL,
    "import_id" UUID,
    "merged_into_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "status_before" TEXT,
    "status_reason" TEXT,
    "status_since" TIMESTAMPTZ(3) NOT NULL,
    "hold_until" DATE,
    "direct_contact_allowed" BOOLEAN NOT NULL DEFAULT false,
    "import_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "submission_id" UUID NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "format" TEXT NOT NULL DEFAULT 'onsite',
    "place" TEXT,
    "day" DATE NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "zone" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'booked',
    "rescheduled_count" INTEGER NOT NULL DEFAULT 0,
    "cancelled_why" TEXT,
    "cancelled_by" TEXT,
    "import_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interviewer" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "contact_id" UUID,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interviewer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loop" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "closed_reason" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "history" BOOLEAN NOT NULL DEFAULT false,
    "debrief" TEXT NOT NULL DEFAULT 'not_due',
    "debrief_due_at" TIMESTAMPTZ(3),
    "request" TEXT NOT NULL DEFAULT 'planned',
    "request_due_at" TIMESTAMPTZ(3),
    "relay" TEXT NOT NULL DEFAULT 'nothing_to_say',
    "relay_due_at" TIMESTAMPTZ(3),
    "last_word_at" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "loop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "debrief" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "attended" TEXT NOT NULL,
    "rating" INTEGER,
    "interest" TEXT,
    "next_step" TEXT,
    "employer_decides_by" DATE,
    "decides_by_unknown" BOOLEAN NOT NULL DEFAULT false,
    "not_before" DATE,
    "concern" TEXT,
    "minutes" INTEGER,
    "logged_by_id" UUID,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "debrief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "debrief_line" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "debrief_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "detail" TEXT,
    "shareable" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "debrief_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback_request" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "contact_id" UUID,
    "lead" BOOLEAN NOT NULL DEFAULT true,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "not_before" DATE,
    "held_until" DATE,
    "held_why" TEXT,
    "promised_for" DATE,
    "asked_at" TIMESTAMPTZ(3),
    "chase_count" INTEGER NOT NULL DEFAULT 0,
    "last_channel" TEXT,
    "last_chased_at" TIMESTAMPTZ(3),
    "next_chase_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "call_at" TEXT,
    "closed_why" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feedback_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chase" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "contact_id" UUID,
    "letter_id" UUID,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT,
    "consultant_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "strengths" TEXT,
    "concerns" TEXT,
    "would_have_been_yes" TEXT,
    "next_step" TEXT,
    "next_step_day" DATE,
    "share" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "given_by_contact_id" UUID,
    "given_by_name" TEXT,
    "recorded_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relay" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "answer_id" UUID,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "hints" JSONB NOT NULL DEFAULT '[]',
    "approval_reason" TEXT,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "next_word_by" DATE,
    "written_by_id" UUID,
    "letter_id" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "told_by" TEXT,
    "reply" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "relay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promise" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "request_id" UUID,
    "side" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "to_name" TEXT,
    "to_address" TEXT NOT NULL,
    "from_id" UUID,
    "subject" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "token_id" UUID,
    "contact_id" UUID,
    "candidate_id" UUID,
    "interview_id" UUID,
    "request_id" UUID,
    "relay_id" UUID,
    "message_id" TEXT NOT NULL,
    "in_reply_to" TEXT,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "posted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "actor_id" UUID,
    "interview_id" UUID,
    "submission_id" UUID,
    "candidate_id" UUID,
    "employer_id" UUID,
    "job_id" UUID,
    "contact_id" UUID,
    "rule" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "actor_id" UUID,
    "subject_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "login_id" UUID,
    "consultant_id" UUID,
    "candidate_id" UUID,
    "browser" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_why" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "token" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "subject_id" UUID,
    "contact_id" UUID,
    "email" TEXT,
    "browser" TEXT,
    "code" TEXT,
    "guesses" INTEGER NOT NULL DEFAULT 0,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "consultant_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "consultant_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file" BYTEA NOT NULL,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "options" JSONB NOT NULL DEFAULT '{}',
    "status" TEXT NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "created" JSONB NOT NULL DEFAULT '{}',
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merge" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heartbeat" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "heartbeat_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "login_email_key" ON "login"("email");

-- CreateIndex
CREATE UNIQUE INDEX "team_agency_id_id_key" ON "team"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "team_agency_id_name_key" ON "team"("agency_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "consultant_agency_id_id_key" ON "consultant"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "consultant_agency_id_login_id_key" ON "consultant"("agency_id", "login_id");

-- CreateIndex
CREATE UNIQUE INDEX "consultant_agency_id_email_key" ON "consultant"("agency_id", "email");

-- CreateIndex
CREATE INDEX "employer_agency_id_name_idx" ON "employer"("agency_id", "name");

-- CreateIndex
CREATE INDEX "employer_agency_id_search_idx" ON "employer" USING GIN ("agency_id" uuid_ops, "search" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "employer_agency_id_import_id_idx" ON "employer"("agency_id", "import_id");

-- CreateIndex
CREATE UNIQUE INDEX "employer_agency_id_id_key" ON "employer"("agency_id", "id");

-- CreateIndex
CREATE INDEX "contact_agency_id_employer_id_idx" ON "contact"("agency_id", "employer_id");

-- CreateIndex
CREATE INDEX "contact_agency_id_email_idx" ON "contact"("agency_id", "email");

-- CreateIndex
CREATE INDEX "contact_agency_id_search_idx" ON "contact" USING GIN ("agency_id" uuid_ops, "search" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "contact_agency_id_import_id_idx" ON "contact"("agency_id", "import_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_agency_id_id_key" ON "contact"("agency_id", "id");

-- CreateIndex
CREATE INDEX "candidate_agency_id_name_idx" ON "candidate"("agency_id", "name");

-- CreateIndex
CREATE INDEX "candidate_agency_id_email_idx" ON "candidate"("agency_id", "email");

-- CreateIndex
CREATE INDEX "candidate_agency_id_search_idx" ON "candidate" USING GIN ("agency_id" uuid_ops, "search" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "candidate_agency_id_import_id_idx" ON "candidate"("agency_id", "import_id");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_agency_id_id_key" ON "candidate"("agency_id", "id");

-- CreateIndex
CREATE INDEX "job_agency_id_employer_id_idx" ON "job"("agency_id", "employer_id");

-- CreateIndex
CREATE INDEX "job_agency_id_title_idx" ON "job"("agency_id", "title");

-- CreateIndex
CREATE INDEX "job_agency_id_search_idx" ON "job" USING GIN ("agency_id" uuid_ops, "search" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "job_agency_id_import_id_idx" ON "job"("agency_id", "import_id");

-- CreateIndex
CREATE UNIQUE INDEX "job_agency_id_id_key" ON "job"("agency_id", "id");

-- CreateIndex
CREATE INDEX "submission_agency_id_job_id_idx" ON "submission"("agency_id", "job_id");

-- CreateIndex
CREATE INDEX "submission_agency_id_status_idx" ON "submission"("agency_id", "status");

-- CreateIndex
CREATE INDEX "submission_agency_id_import_id_idx" ON "submission"("agency_id", "import_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_agency_id_id_key" ON "submission"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_agency_id_candidate_id_job_id_key" ON "submission"("agency_id", "candidate_id", "job_id");

-- CreateIndex
CREATE INDEX "interview_agency_id_submission_id_idx" ON "interview"("agency_id", "submission_id");

-- CreateIndex
CREATE INDEX "interview_agency_id_day_id_idx" ON "interview"("agency_id", "day" DESC, "id");

-- CreateIndex
CREATE INDEX "interview_agency_id_import_id_idx" ON "interview"("agency_id", "import_id");

-- CreateIndex
CREATE UNIQUE INDEX "interview_agency_id_id_key" ON "interview"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "interview_agency_id_number_key" ON "interview"("agency_id", "number");

-- CreateIndex
CREATE INDEX "interviewer_agency_id_interview_id_idx" ON "interviewer"("agency_id", "interview_id");

-- CreateIndex
CREATE UNIQUE INDEX "interviewer_agency_id_id_key" ON "interviewer"("agency_id", "id");

-- CreateIndex
CREATE INDEX "loop_agency_id_state_history_owner_id_idx" ON "loop"("agency_id", "state", "history", "owner_id");

-- CreateIndex
CREATE INDEX "loop_next_at_idx" ON "loop"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "loop_agency_id_id_key" ON "loop"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "loop_agency_id_interview_id_key" ON "loop"("agency_id", "interview_id");

-- CreateIndex
CREATE UNIQUE INDEX "debrief_agency_id_id_key" ON "debrief"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "debrief_agency_id_interview_id_key" ON "debrief"("agency_id", "interview_id");

-- CreateIndex
CREATE INDEX "debrief_line_agency_id_debrief_id_idx" ON "debrief_line"("agency_id", "debrief_id");

-- CreateIndex
CREATE UNIQUE INDEX "debrief_line_agency_id_id_key" ON "debrief_line"("agency_id", "id");

-- CreateIndex
CREATE INDEX "feedback_request_agency_id_interview_id_idx" ON "feedback_request"("agency_id", "interview_id");

-- CreateIndex
CREATE INDEX "feedback_request_agency_id_contact_id_idx" ON "feedback_request"("agency_id", "contact_id");

-- CreateIndex
CREATE INDEX "feedback_request_agency_id_next_chase_at_idx" ON "feedback_request"("agency_id", "next_chase_at");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_request_agency_id_id_key" ON "feedback_request"("agency_id", "id");

-- CreateIndex
CREATE INDEX "chase_agency_id_request_id_idx" ON "chase"("agency_id", "request_id");

-- CreateIndex
CREATE UNIQUE INDEX "chase_agency_id_id_key" ON "chase"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_agency_id_id_key" ON "answer"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_agency_id_request_id_version_key" ON "answer"("agency_id", "request_id", "version");

-- CreateIndex
CREATE INDEX "relay_agency_id_interview_id_idx" ON "relay"("agency_id", "interview_id");

-- CreateIndex
CREATE UNIQUE INDEX "relay_agency_id_id_key" ON "relay"("agency_id", "id");

-- CreateIndex
CREATE INDEX "promise_agency_id_interview_id_idx" ON "promise"("agency_id", "interview_id");

-- CreateIndex
CREATE INDEX "promise_agency_id_status_due_on_idx" ON "promise"("agency_id", "status", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "promise_agency_id_id_key" ON "promise"("agency_id", "id");

-- CreateIndex
CREATE INDEX "letter_agency_id_interview_id_idx" ON "letter"("agency_id", "interview_id");

-- CreateIndex
CREATE INDEX "letter_agency_id_created_at_idx" ON "letter"("agency_id", "created_at");

-- CreateIndex
CREATE INDEX "letter_agency_id_posted_at_idx" ON "letter"("agency_id", "posted_at");

-- CreateIndex
CREATE INDEX "letter_next_try_at_idx" ON "letter"("next_try_at");

-- CreateIndex
CREATE UNIQUE INDEX "letter_agency_id_id_key" ON "letter"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_agency_id_key_key" ON "letter"("agency_id", "key");

-- CreateIndex
CREATE INDEX "event_agency_id_interview_id_at_idx" ON "event"("agency_id", "interview_id", "at");

-- CreateIndex
CREATE INDEX "event_agency_id_candidate_id_at_idx" ON "event"("agency_id", "candidate_id", "at");

-- CreateIndex
CREATE INDEX "event_agency_id_employer_id_at_idx" ON "event"("agency_id", "employer_id", "at");

-- CreateIndex
CREATE INDEX "event_agency_id_job_id_at_idx" ON "event"("agency_id", "job_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "event_agency_id_id_key" ON "event"("agency_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_agency_id_at_idx" ON "audit_entry"("agency_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_agency_id_id_key" ON "audit_entry"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "session_hash_key" ON "session"("hash");

-- CreateIndex
CREATE INDEX "session_agency_id_consultant_id_idx" ON "session"("agency_id", "consultant_id");

-- CreateIndex
CREATE INDEX "session_agency_id_candidate_id_idx" ON "session"("agency_id", "candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_agency_id_id_key" ON "session"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "token_hash_key" ON "token"("hash");

-- CreateIndex
CREATE INDEX "token_agency_id_purpose_subject_id_idx" ON "token"("agency_id", "purpose", "subject_id");

-- CreateIndex
CREATE INDEX "token_browser_idx" ON "token"("browser");

-- CreateIndex
CREATE UNIQUE INDEX "token_agency_id_id_key" ON "token"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_agency_id_id_key" ON "draft"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_agency_id_consultant_id_form_key" ON "draft"("agency_id", "consultant_id", "form");

-- CreateIndex
CREATE INDEX "import_agency_id_created_at_idx" ON "import"("agency_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "import_agency_id_id_key" ON "import"("agency_id", "id");

-- CreateIndex
CREATE INDEX "merge_agency_id_kept_id_idx" ON "merge"("agency_id", "kept_id");

-- CreateIndex
CREATE UNIQUE INDEX "merge_agency_id_id_key" ON "merge"("agency_id", "id");

-- AddForeignKey
ALTER TABLE "consultant" ADD CONSTRAINT "consultant_agency_id_team_id_fkey" FOREIGN KEY ("agency_id", "team_id") REFERENCES "team"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_agency_id_employer_id_fkey" FOREIGN KEY ("agency_id", "employer_id") REFERENCES "employer"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_agency_id_owner_id_fkey" FOREIGN KEY ("agency_id", "owner_id") REFERENCES "consultant"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_agency_id_employer_id_fkey" FOREIGN KEY ("agency_id", "employer_id") REFERENCES "employer"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_agency_id_contact_id_fkey" FOREIGN KEY ("agency_id", "contact_id") REFERENCES "contact"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_agency_id_owner_id_fkey" FOREIGN KEY ("agency_id", "owner_id") REFERENCES "consultant"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_agency_id_candidate_id_fkey" FOREIGN KEY ("agency_id", "candidate_id") REFERENCES "candidate"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_agency_id_job_id_fkey" FOREIGN KEY ("agency_id", "job_id") REFERENCES "job"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview" ADD CONSTRAINT "interview_agency_id_submission_id_fkey" FOREIGN KEY ("agency_id", "submission_id") REFERENCES "submission"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviewer" ADD CONSTRAINT "interviewer_agency_id_interview_id_fkey" FOREIGN KEY ("agency_id", "interview_id") REFERENCES "interview"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loop" ADD CONSTRAINT "loop_agency_id_interview_id_fkey" FOREIGN KEY ("agency_id", "interview_id") REFERENCES "interview"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loop" ADD CONSTRAINT "loop_agency_id_owner_id_fkey" FOREIGN KEY ("agency_id", "owner_id") REFERENCES "consultant"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief" ADD CONSTRAINT "debrief_agency_id_interview_id_fkey" FOREIGN KEY ("agency_id", "interview_id") REFERENCES "interview"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debrief_line" ADD CONSTRAINT "debrief_line_agency_id_debrief_id_fkey" FOREIGN KEY ("agency_id", "debrief_id") REFERENCES "debrief"("agency_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_agency_id_interview_id_fkey" FOREIGN KEY ("agency_id", "interview_id") REFERENCES "interview"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_request" ADD CONSTRAINT "feedback_request_agency_id_contact_id_fkey" FOREIGN KEY ("agency_id", "contact_id") REFERENCES "contact"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chase" ADD CONSTRAINT "chase_agency_id_request_id_fkey" FOREIGN KEY ("agency_id", "request_id") REFERENCES "feedback_request"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_agency_id_request_id_fkey" FOREIGN KEY ("agency_id", "request_id") REFERENCES "feedback_request"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relay" ADD CONSTRAINT "relay_agency_id_interview_id_fkey" FOREIGN KEY ("agency_id", "interview_id") REFERENCES "interview"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promise" ADD CONSTRAINT "promise_agency_id_interview_id_fkey" FOREIGN KEY ("agency_id", "interview_id") REFERENCES "interview"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- 1. Statuses are text with a CHECK: a native enum cannot use its index under row level security.

ALTER TABLE consultant ADD CHECK (role IN ('consultant', 'manager', 'owner'));
ALTER TABLE contact ADD CHECK (preferred_channel IN ('email', 'phone'));
ALTER TABLE candidate ADD CHECK (preferred_channel IN ('email', 'phone'));
ALTER TABLE job ADD CHECK (status IN ('open', 'on_hold', 'filled', 'closed'));
ALTER TABLE submission ADD CHECK (status IN (
  'shortlisted', 'submitted', 'employer_reviewing', 'interview_requested', 'interviewing', 'awaiting_outcome',
  'offer_pending', 'offered', 'offer_accepted', 'placed', 'on_hold', 'candidate_withdrew', 'employer_rejected',
  'job_closed', 'kept_in_view', 'offer_declined', 'offer_withdrawn', 'fell_through'));
ALTER TABLE interview ADD CHECK (status IN ('booked', 'attended', 'candidate_no_show', 'employer_no_show', 'cancelled'));
ALTER TABLE interview ADD CHECK (format IN ('onsite', 'video', 'phone', 'other'));
ALTER TABLE interview ADD CHECK (round BETWEEN 1 AND 20);
ALTER TABLE interview ADD CHECK (cancelled_by IN ('agency', 'employer', 'candidate'));
ALTER TABLE interview ADD CHECK (ends_at IS NULL OR (starts_at IS NOT NULL AND ends_at > starts_at));
ALTER TABLE loop ADD CHECK (state IN ('open', 'closed'));
ALTER TABLE loop ADD CHECK (closed_reason IN ('told', 'no_feedback_told', 'candidate_unreachable', 'cancelled'));
ALTER TABLE loop ADD CHECK ((state = 'closed') = (closed_reason IS NOT NULL));
ALTER TABLE loop ADD CHECK (debrief IN ('not_due', 'due', 'logged', 'skipped', 'cancelled'));
ALTER TABLE loop ADD CHECK (request IN (
  'planned', 'waiting_debrief', 'ready', 'asked', 'held', 'promised', 'answered', 'declined', 'lapsed',
  'unreachable', 'cancelled'));
ALTER TABLE loop ADD CHECK (relay IN (
  'nothing_to_say', 'to_write', 'needs_approval', 'approved', 'scheduled', 'sent', 'acknowledged', 'spoken',
  'failed', 'withheld'));
ALTER TABLE debrief ADD CHECK (attended IN ('attended', 'candidate_no_show', 'employer_no_show'));
ALTER TABLE debrief ADD CHECK (rating BETWEEN 1 AND 10);
ALTER TABLE debrief ADD CHECK (interest IN ('want', 'unsure', 'withdraw'));
ALTER TABLE feedback_request ADD CHECK (status IN (
  'planned', 'waiting_debrief', 'ready', 'asked', 'held', 'promised', 'answered', 'declined', 'lapsed',
  'unreachable', 'cancelled'));
ALTER TABLE chase ADD CHECK (kind IN ('ask', 'chase'));
ALTER TABLE chase ADD CHECK (channel IN ('email', 'phone', 'other'));
ALTER TABLE chase ADD CHECK (outcome IN ('sent', 'talked', 'voicemail', 'missed', 'wrong_number'));
ALTER TABLE answer ADD CHECK (verdict IN ('progress', 'undecided', 'no'));
ALTER TABLE answer ADD CHECK (share IN ('as_is', 'reword', 'not'));
ALTER TABLE answer ADD CHECK (source IN ('form', 'phone', 'email'));
ALTER TABLE relay ADD CHECK (kind IN ('feedback', 'no_answer', 'holding', 'cancelled'));
ALTER TABLE relay ADD CHECK (channel IN ('email', 'spoken'));
ALTER TABLE relay ADD CHECK (status IN ('needs_approval', 'approved', 'sent', 'acknowledged', 'spoken', 'failed', 'withheld'));
ALTER TABLE relay ADD CHECK (told_by IN ('read_in_portal', 'replied', 'spoken'));
ALTER TABLE relay ADD CHECK ((told_at IS NULL) = (told_by IS NULL));
ALTER TABLE promise ADD CHECK (side IN ('employer', 'consultant', 'candidate'));
ALTER TABLE promise ADD CHECK (status IN ('open', 'kept', 'broken', 'cancelled'));
ALTER TABLE letter ADD CHECK (status IN ('waiting', 'claimed', 'posting', 'sent', 'failed', 'unknown', 'cancelled'));
ALTER TABLE event ADD CHECK (actor IN ('consultant', 'candidate', 'employer', 'product'));
ALTER TABLE session ADD CHECK (kind IN ('desk', 'portal'));
ALTER TABLE session ADD CHECK ((kind = 'desk' AND consultant_id IS NOT NULL) OR (kind = 'portal' AND candidate_id IS NOT NULL));
ALTER TABLE token ADD CHECK (purpose IN ('verify_email', 'invitation', 'password_reset', 'portal_sign_in', 'reply', 'stop'));
ALTER TABLE import ADD CHECK (status IN ('uploaded', 'queued', 'running', 'done', 'failed', 'undone'));
ALTER TABLE merge ADD CHECK (kind IN ('candidate', 'employer', 'contact', 'job'));

-- 2. Row level security. With no agency set nothing is visible; a forgotten table fails closed, for it has no grant.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO hearback_app, hearback_worker;

CREATE FUNCTION current_agency() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('app.agency_id', true), '')::uuid;

-- One call a table. append_only tables can be read and added to, never changed.
CREATE FUNCTION protect(target regclass, append_only boolean DEFAULT false, agency_column text DEFAULT 'agency_id')
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY one_agency ON %s TO hearback_app, hearback_worker
       USING (%I = (SELECT current_agency())) WITH CHECK (%I = (SELECT current_agency()))',
    target, agency_column, agency_column);
  EXECUTE format('GRANT SELECT, INSERT ON %s TO hearback_app, hearback_worker', target);
  IF NOT append_only THEN
    EXECUTE format('GRANT UPDATE, DELETE ON %s TO hearback_app, hearback_worker', target);
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION protect(regclass, boolean, text) FROM PUBLIC;

SELECT protect('agency', agency_column => 'id');
SELECT protect(t::regclass) FROM unnest(ARRAY[
  'team', 'consultant', 'employer', 'contact', 'candidate', 'job', 'submission', 'interview', 'interviewer', 'loop',
  'debrief', 'debrief_line', 'feedback_request', 'chase', 'answer', 'relay', 'promise', 'letter', 'session', 'token',
  'draft', 'import', 'merge']) AS t;
SELECT protect(t::regclass, append_only => true) FROM unnest(ARRAY['event', 'audit_entry']) AS t;

-- Global tables. login: reached through the functions below alone. heartbeat and rate_limit know no person.
ALTER TABLE login ENABLE ROW LEVEL SECURITY;
ALTER TABLE login FORCE ROW LEVEL SECURITY;
GRANT SELECT ON heartbeat TO hearback_app;
GRANT SELECT, INSERT, UPDATE ON heartbeat TO hearback_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO hearback_app;

-- 3. The doors across agencies: SECURITY DEFINER functions of the owner, who is under row level security too and
--    sees only what these policies open to it.

CREATE POLICY owner_functions ON login TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_functions ON agency TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_functions ON consultant FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_functions ON session TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_functions ON token FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_functions ON candidate FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_functions ON employer FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_functions ON contact FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_functions ON job FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_functions ON letter TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_functions ON loop FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_functions ON import FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION login_by_email(p_email text)
RETURNS TABLE (id uuid, email text, password_hash text, verified_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT id, email, password_hash, verified_at FROM login WHERE email = p_email $$;

CREATE FUNCTION login_by_id(p_id uuid)
RETURNS TABLE (id uuid, email text, password_hash text, verified_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT id, email, password_hash, verified_at FROM login WHERE id = p_id $$;

-- False when the address has a login already.
CREATE FUNCTION login_create(p_id uuid, p_email text, p_hash text, p_verified timestamptz, p_at timestamptz)
RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  WITH made AS (
    INSERT INTO login (id, email, password_hash, verified_at, created_at)
    VALUES (p_id, p_email, p_hash, p_verified, p_at) ON CONFLICT (email) DO NOTHING RETURNING 1)
  SELECT EXISTS (SELECT 1 FROM made)
$$;

CREATE FUNCTION login_verify(p_id uuid, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$ UPDATE login SET verified_at = COALESCE(verified_at, p_at) WHERE id = p_id $$;

-- Changes the password and ends every session of that login, whichever the agency.
CREATE FUNCTION login_set_password(p_id uuid, p_hash text, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  UPDATE login SET password_hash = p_hash WHERE id = p_id;
  UPDATE session SET ended_at = p_at, ended_why = 'password_changed' WHERE login_id = p_id AND ended_at IS NULL;
$$;

-- Where a login works: for the choice after sign-in.
CREATE FUNCTION memberships_of_login(p_login uuid)
RETURNS TABLE (agency_id uuid, agency_name text, consultant_id uuid, role text, suspended boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT a.id, a.name, c.id, c.role, a.suspended_at IS NOT NULL
  FROM consultant c JOIN agency a ON a.id = c.agency_id
  WHERE c.login_id = p_login AND c.disabled_at IS NULL ORDER BY a.name
$$;

-- The session behind a cookie, with all that a gate must know, in one look.
CREATE FUNCTION session_by_hash(p_hash text)
RETURNS TABLE (
  id uuid, agency_id uuid, kind text, login_id uuid, consultant_id uuid, candidate_id uuid, role text,
  seen_at timestamptz, expires_at timestamptz, ended_at timestamptz, suspended boolean, disabled boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT s.id, s.agency_id, s.kind, s.login_id, s.consultant_id, s.candidate_id, c.role,
         s.seen_at, s.expires_at, s.ended_at, a.suspended_at IS NOT NULL,
         COALESCE(c.disabled_at IS NOT NULL, false) OR COALESCE(k.archived_at IS NOT NULL, false)
  FROM session s
  JOIN agency a ON a.id = s.agency_id
  LEFT JOIN consultant c ON c.agency_id = s.agency_id AND c.id = s.consultant_id
  LEFT JOIN candidate k ON k.agency_id = s.agency_id AND k.id = s.candidate_id
  WHERE s.hash = p_hash
$$;

-- What a link opens; the purpose is part of the question, so that one kind never serves as another.
CREATE FUNCTION token_by_hash(p_hash text, p_purpose text)
RETURNS TABLE (
  id uuid, agency_id uuid, subject_id uuid, contact_id uuid, email text, browser text, code text, guesses int,
  data jsonb, expires_at timestamptz, used_at timestamptz, revoked_at timestamptz, suspended boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT t.id, t.agency_id, t.subject_id, t.contact_id, t.email, t.browser, t.code, t.guesses, t.data, t.expires_at,
         t.used_at, t.revoked_at, a.suspended_at IS NOT NULL
  FROM token t JOIN agency a ON a.id = t.agency_id WHERE t.hash = p_hash AND t.purpose = p_purpose
$$;

-- What a browser asked for and may still use with the code from the letter; the caller compares the code.
CREATE FUNCTION tokens_by_browser(p_browser text, p_purpose text, p_now timestamptz)
RETURNS TABLE (id uuid, agency_id uuid, subject_id uuid, code text, data jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT t.id, t.agency_id, t.subject_id, t.code, t.data
  FROM token t JOIN agency a ON a.id = t.agency_id
  WHERE t.browser = p_browser AND t.purpose = p_purpose AND t.code IS NOT NULL AND t.used_at IS NULL
    AND t.revoked_at IS NULL AND t.expires_at > p_now AND a.suspended_at IS NULL
  ORDER BY t.created_at DESC LIMIT 20
$$;

-- Everybody of this address, in every agency: for the portal's sign-in letters.
CREATE FUNCTION candidates_by_email(p_email text)
RETURNS TABLE (agency_id uuid, candidate_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT c.agency_id, c.id FROM candidate c JOIN agency a ON a.id = c.agency_id
  WHERE c.email = p_email AND c.archived_at IS NULL AND c.merged_into_id IS NULL AND a.suspended_at IS NULL
$$;

CREATE FUNCTION agency_create(p_id uuid, p_name text, p_zone text, p_country text, p_region text, p_at timestamptz)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  INSERT INTO agency (id, name, zone, country, region, created_at) VALUES (p_id, p_name, p_zone, p_country, p_region, p_at)
$$;

-- For the operator's command line and the demo seed: agencies by name.
CREATE FUNCTION agencies_by_name(p_name text)
RETURNS TABLE (id uuid, name text, suspended_at timestamptz, verified_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT id, name, suspended_at, verified_at FROM agency WHERE lower(name) = lower(p_name) OR id::text = p_name $$;

-- For the operator's list.
CREATE FUNCTION all_agencies()
RETURNS TABLE (id uuid, name text, people int, created_at timestamptz, verified_at timestamptz, suspended_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT a.id, a.name, (SELECT count(*)::int FROM consultant c WHERE c.agency_id = a.id AND c.disabled_at IS NULL),
         a.created_at, a.verified_at, a.suspended_at
  FROM agency a ORDER BY a.created_at DESC
$$;

-- Stops or resumes an agency; stopping ends its sessions too.
CREATE FUNCTION agency_suspend(p_id uuid, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  UPDATE agency SET suspended_at = p_at WHERE id = p_id;
  UPDATE session SET ended_at = p_at, ended_why = 'agency_suspended'
    WHERE agency_id = p_id AND ended_at IS NULL AND p_at IS NOT NULL;
$$;

-- Claims letters that are due, for one worker, for the length of the lease. Two workers never get the same one.
CREATE FUNCTION claim_letters(p_now timestamptz, p_lease_until timestamptz, p_limit int)
RETURNS TABLE (agency_id uuid, id uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  UPDATE letter l SET status = 'claimed', next_try_at = p_lease_until
  FROM (
    SELECT d.id FROM letter d WHERE d.next_try_at <= p_now AND d.status IN ('waiting', 'claimed')
    ORDER BY d.next_try_at LIMIT p_limit FOR UPDATE SKIP LOCKED) due
  WHERE l.id = due.id RETURNING l.agency_id, l.id
$$;

-- Letters that a worker was handing over when it died: nobody knows whether they left.
CREATE FUNCTION flag_unknown_letters(p_now timestamptz)
RETURNS TABLE (agency_id uuid, id uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  UPDATE letter l SET status = 'unknown', next_try_at = NULL, updated_at = p_now
  WHERE l.status = 'posting' AND l.next_try_at <= p_now RETURNING l.agency_id, l.id
$$;

-- Loops at which the clock has something to do.
CREATE FUNCTION due_loops(p_now timestamptz, p_limit int)
RETURNS TABLE (agency_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT agency_id, id FROM loop WHERE next_at <= p_now ORDER BY next_at LIMIT p_limit $$;

-- Imports that wait for the worker.
CREATE FUNCTION queued_imports()
RETURNS TABLE (agency_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT agency_id, id FROM import WHERE status IN ('queued', 'running') ORDER BY created_at LIMIT 20 $$;

-- Whether the database is as new as a build of the product needs it: for /api/ready.
CREATE FUNCTION migration_applied(p_name text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$ BEGIN
  RETURN EXISTS (SELECT 1 FROM _prisma_migrations WHERE migration_name = p_name AND finished_at IS NOT NULL);
END $$;

-- Text search. ILIKE is not leakproof, so that under a policy it could not use its index; the agency filter is here.
CREATE FUNCTION search_ids(p_kind text, p_query text, p_limit int)
RETURNS TABLE (id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  agency uuid := current_agency();
  pattern text := '%' || replace(replace(replace(p_query, '\', '\\'), '%', '\%'), '_', '\_') || '%';
BEGIN
  IF agency IS NULL THEN RETURN; END IF;
  CASE p_kind
    WHEN 'candidate' THEN RETURN QUERY SELECT c.id FROM candidate c
      WHERE c.agency_id = agency AND c.search LIKE pattern AND c.merged_into_id IS NULL LIMIT p_limit;
    WHEN 'employer' THEN RETURN QUERY SELECT e.id FROM employer e
      WHERE e.agency_id = agency AND e.search LIKE pattern AND e.merged_into_id IS NULL LIMIT p_limit;
    WHEN 'job' THEN RETURN QUERY SELECT j.id FROM job j
      WHERE j.agency_id = agency AND j.search LIKE pattern AND j.merged_into_id IS NULL LIMIT p_limit;
    WHEN 'contact' THEN RETURN QUERY SELECT k.id FROM contact k
      WHERE k.agency_id = agency AND k.search LIKE pattern AND k.merged_into_id IS NULL LIMIT p_limit;
    ELSE RAISE EXCEPTION 'search_ids: unknown kind %', p_kind;
  END CASE;
END $$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON FUNCTION current_agency(), login_by_email(text), login_by_id(uuid),
  login_create(uuid, text, text, timestamptz, timestamptz), login_verify(uuid, timestamptz),
  login_set_password(uuid, text, timestamptz), memberships_of_login(uuid), session_by_hash(text),
  token_by_hash(text, text), tokens_by_browser(text, text, timestamptz), candidates_by_email(text), agencies_by_name(text),
  agency_create(uuid, text, text, text, text, timestamptz), search_ids(text, text, int), migration_applied(text)
  TO hearback_app, hearback_worker;
GRANT EXECUTE ON FUNCTION agency_suspend(uuid, timestamptz), all_agencies(), claim_letters(timestamptz, timestamptz, int),
  flag_unknown_letters(timestamptz), due_loops(timestamptz, int), queued_imports() TO hearback_worker;
-- What pg_trgm and btree_gin brought along does no harm and is needed by their operators.
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e'
           WHERE p.pronamespace = 'public'::regnamespace LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO PUBLIC', f);
  END LOOP;
END $$;
