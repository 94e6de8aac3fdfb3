CREATE TABLE "accounts" (
    "id" TEXT NOT NULL CONSTRAINT "PK_accounts" PRIMARY KEY,
    "display_name" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "until" TEXT NULL,
    "demo" INTEGER NOT NULL,
    "user_name" TEXT NULL,
    "normalized_user_name" TEXT NULL,
    "email" TEXT NULL,
    "normalized_email" TEXT NULL,
    "email_confirmed" INTEGER NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "phone_number" TEXT NULL,
    "phone_number_confirmed" INTEGER NOT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" INTEGER NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL
);


CREATE TABLE "acts" (
    "id" TEXT NOT NULL CONSTRAINT "PK_acts" PRIMARY KEY,
    "subject" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at_utc" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "on_behalf_of" TEXT NULL,
    "organisation_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "allowed" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "payload" TEXT NULL,
    "salt" BLOB NULL,
    "digest" BLOB NOT NULL,
    "previous" BLOB NOT NULL,
    "hash" BLOB NOT NULL
);


CREATE TABLE "care_team_members" (
    "id" TEXT NOT NULL CONSTRAINT "PK_care_team_members" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "account_id" TEXT NULL,
    "name" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "withdrawn_on" TEXT NULL,
    "recorded_at_utc" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "chain_heads" (
    "subject" TEXT NOT NULL CONSTRAINT "PK_chain_heads" PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "hash" BLOB NOT NULL
);


CREATE TABLE "job_runs" (
    "job" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "started_at_utc" TEXT NOT NULL,
    CONSTRAINT "PK_job_runs" PRIMARY KEY ("job", "day")
);


CREATE TABLE "living_places" (
    "id" TEXT NOT NULL CONSTRAINT "PK_living_places" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "with" TEXT NULL,
    "line" TEXT NULL,
    "postcode" TEXT NULL,
    "commune_name" TEXT NULL,
    "commune_code" TEXT NULL,
    "rhythm" TEXT NOT NULL,
    "protected" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "recorded_at_utc" TEXT NOT NULL,
    "end_recorded_at_utc" TEXT NULL,
    "superseded_at_utc" TEXT NULL,
    "correction_reason" TEXT NULL
);


CREATE TABLE "organisations" (
    "id" TEXT NOT NULL CONSTRAINT "PK_organisations" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "carrier_finess" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "persons" (
    "id" TEXT NOT NULL CONSTRAINT "PK_persons" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "file_number" TEXT NULL,
    "sex" TEXT NOT NULL,
    "birth_date" TEXT NOT NULL,
    "birth_place" TEXT NULL,
    "birth_commune_code" TEXT NULL,
    "birth_order" INTEGER NULL,
    "phone" TEXT NULL,
    "email" TEXT NULL,
    "schooling" TEXT NOT NULL,
    "main_disability" TEXT NOT NULL,
    "support_language" TEXT NULL,
    "fictive" INTEGER NOT NULL,
    "deceased_on" TEXT NULL,
    "no_representative_reason" TEXT NULL,
    "source_system" TEXT NULL,
    "source_key" TEXT NULL,
    "folded_name" TEXT NOT NULL,
    "file_closed_on" TEXT NULL,
    "created_at_utc" TEXT NOT NULL,
    "names_birth_name" TEXT NOT NULL,
    "names_first_given_name" TEXT NULL,
    "names_given_names" TEXT NOT NULL,
    "names_used_first_name" TEXT NULL,
    "names_used_name" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "protection_keys" (
    "name" TEXT NOT NULL CONSTRAINT "PK_protection_keys" PRIMARY KEY,
    "xml" TEXT NOT NULL
);


CREATE TABLE "read_traces" (
    "id" TEXT NOT NULL CONSTRAINT "PK_read_traces" PRIMARY KEY,
    "at_utc" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "account_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "person_id" TEXT NULL,
    "page" TEXT NOT NULL,
    "query" TEXT NULL,
    "count" INTEGER NULL
);


CREATE TABLE "relatives" (
    "id" TEXT NOT NULL CONSTRAINT "PK_relatives" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "civility" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "phone" TEXT NULL,
    "email" TEXT NULL,
    "lives_with" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "powers" INTEGER NOT NULL,
    "restrictions" INTEGER NOT NULL,
    "restriction_note" TEXT NULL,
    "evidence" TEXT NULL,
    "version" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "recorded_at_utc" TEXT NOT NULL,
    "end_recorded_at_utc" TEXT NULL,
    "superseded_at_utc" TEXT NULL,
    "correction_reason" TEXT NULL
);


CREATE TABLE "seals" (
    "day" TEXT NOT NULL CONSTRAINT "PK_seals" PRIMARY KEY,
    "sealed_at_utc" TEXT NOT NULL,
    "acts" INTEGER NOT NULL,
    "reads" INTEGER NOT NULL,
    "hash" BLOB NOT NULL
);


CREATE TABLE "account_claims" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_account_claims" PRIMARY KEY AUTOINCREMENT,
    "user_id" TEXT NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "FK_account_claims_accounts_user_id" FOREIGN KEY ("user_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);


CREATE TABLE "account_logins" (
    "login_provider" TEXT NOT NULL,
    "provider_key" TEXT NOT NULL,
    "provider_display_name" TEXT NULL,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "PK_account_logins" PRIMARY KEY ("login_provider", "provider_key"),
    CONSTRAINT "FK_account_logins_accounts_user_id" FOREIGN KEY ("user_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);


CREATE TABLE "account_tokens" (
    "user_id" TEXT NOT NULL,
    "login_provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "PK_account_tokens" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "FK_account_tokens_accounts_user_id" FOREIGN KEY ("user_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);


CREATE TABLE "act_persons" (
    "act_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    CONSTRAINT "PK_act_persons" PRIMARY KEY ("act_id", "person_id"),
    CONSTRAINT "FK_act_persons_acts_act_id" FOREIGN KEY ("act_id") REFERENCES "acts" ("id") ON DELETE CASCADE
);


CREATE INDEX "IX_account_claims_user_id" ON "account_claims" ("user_id");


CREATE INDEX "IX_account_logins_user_id" ON "account_logins" ("user_id");


CREATE INDEX "IX_accounts_normalized_email" ON "accounts" ("normalized_email");


CREATE UNIQUE INDEX "IX_accounts_normalized_user_name" ON "accounts" ("normalized_user_name");


CREATE INDEX "IX_act_persons_person_id" ON "act_persons" ("person_id");


CREATE INDEX "IX_acts_actor_id_at_utc" ON "acts" ("actor_id", "at_utc");


CREATE INDEX "IX_acts_at_utc" ON "acts" ("at_utc");


CREATE UNIQUE INDEX "IX_acts_subject_number" ON "acts" ("subject", "number");


CREATE INDEX "IX_care_team_members_account_id" ON "care_team_members" ("account_id");


CREATE INDEX "IX_care_team_members_person_id_account_id" ON "care_team_members" ("person_id", "account_id");


CREATE INDEX "IX_living_places_person_id" ON "living_places" ("person_id");


CREATE UNIQUE INDEX "IX_organisations_code" ON "organisations" ("code");


CREATE INDEX "IX_persons_birth_date" ON "persons" ("birth_date");


CREATE INDEX "IX_persons_folded_name" ON "persons" ("folded_name");


CREATE INDEX "IX_persons_organisation_id_folded_name" ON "persons" ("organisation_id", "folded_name");


CREATE UNIQUE INDEX "IX_persons_organisation_id_source_system_source_key" ON "persons" ("organisation_id", "source_system", "source_key");


CREATE INDEX "IX_read_traces_at_utc" ON "read_traces" ("at_utc");


CREATE INDEX "IX_read_traces_person_id_at_utc" ON "read_traces" ("person_id", "at_utc");


CREATE INDEX "IX_relatives_person_id" ON "relatives" ("person_id");


