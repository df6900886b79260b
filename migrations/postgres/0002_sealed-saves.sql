CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"channel" text NOT NULL,
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"due" timestamp (3) with time zone NOT NULL,
	"tries" integer NOT NULL,
	"claimed_by" text,
	"claimed_until" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"external_id" text,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wave_versions" (
	"wave_id" text NOT NULL,
	"serial" integer NOT NULL,
	"questionnaire_hash" text NOT NULL,
	"kind" text NOT NULL,
	"holds_from" timestamp (3) with time zone NOT NULL,
	"declared_by" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "wave_versions_wave_id_serial_pk" PRIMARY KEY("wave_id","serial")
);
--> statement-breakpoint
CREATE TABLE "answer_archives" (
	"response_id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer_events" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"response_id" text NOT NULL,
	"slot" integer NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"response_id" text NOT NULL,
	"decision" text NOT NULL,
	"who" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"state" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"certificate" jsonb
);
--> statement-breakpoint
CREATE TABLE "pins" (
	"case_id" text PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "access_codes" ADD COLUMN "issued_at" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "access_codes" ADD COLUMN "starts_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "access_codes" ADD COLUMN "sending_id" text;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "phase_one_case_id" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "batch" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "head" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "factors" text;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "second_factor" "bytea";--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "last_step" integer;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "failed_tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "locked_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "active" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "identity" text;--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "phase_one_wave_id" text;--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "contacts_purge_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_versions" ADD CONSTRAINT "wave_versions_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_archives" ADD CONSTRAINT "answer_archives_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_archives" ADD CONSTRAINT "answer_archives_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_events" ADD CONSTRAINT "answer_events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_events" ADD CONSTRAINT "answer_events_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_decisions" ADD CONSTRAINT "identity_decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_decisions" ADD CONSTRAINT "identity_decisions_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pins" ADD CONSTRAINT "pins_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due") WHERE "outbox"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_case" ON "outbox" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "answer_events_slot" ON "answer_events" USING btree ("response_id","slot");--> statement-breakpoint
CREATE INDEX "identity_decisions_response" ON "identity_decisions" USING btree ("response_id","at");--> statement-breakpoint
CREATE INDEX "erasures_case" ON "erasures" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "erasures_state" ON "erasures" USING btree ("state");--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_identity" UNIQUE("identity");