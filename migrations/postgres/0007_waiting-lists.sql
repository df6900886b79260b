DROP INDEX "cases_state";--> statement-breakpoint
DROP INDEX "cases_line_morning";--> statement-breakpoint
DROP INDEX "cases_line_afternoon";--> statement-breakpoint
DROP INDEX "cases_line_evening";--> statement-breakpoint
DROP INDEX "cases_line_saturday";--> statement-breakpoint
CREATE INDEX "cases_state" ON "cases" USING btree ("wave_id","state","disposition");--> statement-breakpoint
CREATE INDEX "cases_line_morning" ON "cases" USING btree ("wave_id","line","rank_morning","rank_stratum","last_call","id","call_after") WHERE "cases"."line" is not null;--> statement-breakpoint
CREATE INDEX "cases_line_afternoon" ON "cases" USING btree ("wave_id","line","rank_afternoon","rank_stratum","last_call","id","call_after") WHERE "cases"."line" is not null;--> statement-breakpoint
CREATE INDEX "cases_line_evening" ON "cases" USING btree ("wave_id","line","rank_evening","rank_stratum","last_call","id","call_after") WHERE "cases"."line" is not null;--> statement-breakpoint
CREATE INDEX "cases_line_saturday" ON "cases" USING btree ("wave_id","line","rank_saturday","rank_stratum","last_call","id","call_after") WHERE "cases"."line" is not null;