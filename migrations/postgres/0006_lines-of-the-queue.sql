DROP INDEX "cases_queue";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "line" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rank_stratum" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rank_morning" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rank_afternoon" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rank_evening" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rank_saturday" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Cases that are in the field already go into their lines, by the rules of a wave that sets none.
UPDATE "cases" SET "line" = CASE
  WHEN "last_call" IS NULL THEN 'fresh mainland'
  WHEN EXISTS (SELECT 1 FROM "attempts" WHERE "attempts"."case_id" = "cases"."id" AND "attempts"."channel" = 'phone' AND "attempts"."outcome" = 'soft-refusal') THEN 'refused mainland'
  ELSE 'recall mainland' END
WHERE "finished_mode" IS NULL AND "state" IN ('invited', 'form-posted', 'calling', 'appointment', 'under-way')
  AND "calls" < 8 AND ("call_after" IS NULL OR "call_after" <> '9999-01-01T00:00:00Z');--> statement-breakpoint
CREATE INDEX "cases_line_morning" ON "cases" USING btree ("wave_id","line","rank_morning","rank_stratum","last_call","id") WHERE "cases"."line" is not null;--> statement-breakpoint
CREATE INDEX "cases_line_afternoon" ON "cases" USING btree ("wave_id","line","rank_afternoon","rank_stratum","last_call","id") WHERE "cases"."line" is not null;--> statement-breakpoint
CREATE INDEX "cases_line_evening" ON "cases" USING btree ("wave_id","line","rank_evening","rank_stratum","last_call","id") WHERE "cases"."line" is not null;--> statement-breakpoint
CREATE INDEX "cases_line_saturday" ON "cases" USING btree ("wave_id","line","rank_saturday","rank_stratum","last_call","id") WHERE "cases"."line" is not null;