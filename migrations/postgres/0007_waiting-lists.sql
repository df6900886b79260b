DROP INDEX "cases_state";--> statement-breakpoint
CREATE INDEX "cases_state" ON "cases" USING btree ("wave_id","state","disposition");