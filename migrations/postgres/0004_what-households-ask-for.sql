CREATE TABLE "requests" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"asked_on" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "requests_case" ON "requests" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "requests_waiting" ON "requests" USING btree ("state") WHERE "requests"."state" in ('open', 'call-soon', 'booked');--> statement-breakpoint
CREATE UNIQUE INDEX "requests_one_call" ON "requests" USING btree ("case_id") WHERE "requests"."state" = 'call-soon';