CREATE TABLE "strata" (
	"wave_id" text NOT NULL,
	"stratum" text NOT NULL,
	"territory" text NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT true NOT NULL,
	CONSTRAINT "strata_wave_id_stratum_pk" PRIMARY KEY("wave_id","stratum")
);
--> statement-breakpoint
CREATE TABLE "floor_figures" (
	"id" text PRIMARY KEY NOT NULL,
	"night" timestamp (3) with time zone NOT NULL,
	"login" text NOT NULL,
	"name" text NOT NULL,
	"cases" integer NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "floor_hours" (
	"id" text PRIMARY KEY NOT NULL,
	"login" text NOT NULL,
	"kind" text NOT NULL,
	"started" timestamp (3) with time zone NOT NULL,
	"seen" timestamp (3) with time zone NOT NULL,
	"ended" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "floor_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"from_whom" text NOT NULL,
	"to_whom" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "monitorings" (
	"id" text PRIMARY KEY NOT NULL,
	"interviewer" text NOT NULL,
	"observer" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "phone_legs" (
	"id" text PRIMARY KEY NOT NULL,
	"direction" text NOT NULL,
	"case_id" text,
	"attempt_id" text,
	"login" text,
	"external_id" text,
	"state" text NOT NULL,
	"answered_by" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shifts" (
	"id" text PRIMARY KEY NOT NULL,
	"login" text NOT NULL,
	"starts" timestamp (3) with time zone NOT NULL,
	"ends" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "with_whom" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "interviewer" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "fault" text;--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "calling" jsonb;--> statement-breakpoint
ALTER TABLE "waves" ADD COLUMN "training" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "skills" jsonb;--> statement-breakpoint
ALTER TABLE "strata" ADD CONSTRAINT "strata_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "floor_figures_one" ON "floor_figures" USING btree ("night","login","name");--> statement-breakpoint
CREATE INDEX "floor_hours_login" ON "floor_hours" USING btree ("login","started");--> statement-breakpoint
CREATE INDEX "floor_hours_seen" ON "floor_hours" USING btree ("seen");--> statement-breakpoint
CREATE INDEX "floor_messages_to" ON "floor_messages" USING btree ("to_whom","at");--> statement-breakpoint
CREATE INDEX "monitorings_interviewer" ON "monitorings" USING btree ("interviewer","at");--> statement-breakpoint
CREATE UNIQUE INDEX "phone_legs_external" ON "phone_legs" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "phone_legs_attempt" ON "phone_legs" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "phone_legs_at" ON "phone_legs" USING btree ("at");--> statement-breakpoint
CREATE INDEX "shifts_ends" ON "shifts" USING btree ("ends");--> statement-breakpoint
CREATE INDEX "shifts_login" ON "shifts" USING btree ("login","starts");