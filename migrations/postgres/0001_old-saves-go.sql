-- Version 0.1.0 held demo waves only, which are made anew at the next start. A wave of another kind stops here.
INSERT INTO waves (id) SELECT 'a wave that is no demo' WHERE EXISTS (SELECT 1 FROM waves WHERE not "demo");--> statement-breakpoint
DELETE FROM answer_events;--> statement-breakpoint
DELETE FROM attempts;--> statement-breakpoint
DELETE FROM appointments;--> statement-breakpoint
DELETE FROM claims;--> statement-breakpoint
DELETE FROM sendings;--> statement-breakpoint
DELETE FROM forms;--> statement-breakpoint
DELETE FROM sessions;--> statement-breakpoint
DELETE FROM interviews;--> statement-breakpoint
DELETE FROM responses;--> statement-breakpoint
DELETE FROM access_codes;--> statement-breakpoint
DELETE FROM contacts;--> statement-breakpoint
DELETE FROM case_keys;--> statement-breakpoint
DELETE FROM cases;--> statement-breakpoint
DELETE FROM waves;--> statement-breakpoint
DELETE FROM staff;--> statement-breakpoint
DROP TABLE "answer_events" CASCADE;--> statement-breakpoint
ALTER TABLE "responses" DROP COLUMN "version";