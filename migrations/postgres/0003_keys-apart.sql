CREATE SCHEMA "keys";
--> statement-breakpoint
CREATE TABLE "keys"."case_keys" (
	"case_id" text PRIMARY KEY NOT NULL,
	"contacts_key_id" text,
	"contacts_wrapped" "bytea",
	"answers_key_id" text NOT NULL,
	"answers_wrapped" "bytea" NOT NULL
);
--> statement-breakpoint
INSERT INTO "keys"."case_keys" ("case_id", "contacts_key_id", "contacts_wrapped", "answers_key_id", "answers_wrapped")
	SELECT "case_id", "contacts_key_id", "contacts_wrapped", "answers_key_id", "answers_wrapped" FROM "public"."case_keys";
--> statement-breakpoint
DROP TABLE "public"."case_keys";
