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


CREATE TABLE "agreements" (
    "id" TEXT NOT NULL CONSTRAINT "PK_agreements" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "professional_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "status" TEXT NOT NULL,
    "signed_on" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "assessments" (
    "id" TEXT NOT NULL CONSTRAINT "PK_assessments" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "episode_id" TEXT NOT NULL,
    "started_on" TEXT NOT NULL,
    "validated_on" TEXT NULL,
    "author_name" TEXT NOT NULL,
    "strengths" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "care_tasks" (
    "id" TEXT NOT NULL CONSTRAINT "PK_care_tasks" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "owner_account_id" TEXT NULL,
    "owner_name" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "closed_on" TEXT NULL,
    "motive" TEXT NULL,
    "meeting_id" TEXT NULL,
    "exchange_id" TEXT NULL,
    "recorded_at_utc" TEXT NOT NULL,
    "version" INTEGER NOT NULL
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


CREATE TABLE "cdaph_decisions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_cdaph_decisions" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "right_code" TEXT NOT NULL,
    "mdph" TEXT NOT NULL,
    "decision_number" TEXT NULL,
    "national_id" TEXT NULL,
    "decided_on" TEXT NOT NULL,
    "opens" TEXT NOT NULL,
    "ends" TEXT NULL,
    "qualification" TEXT NOT NULL,
    "has_pag" INTEGER NOT NULL,
    "creton" INTEGER NOT NULL,
    "implementation" TEXT NOT NULL,
    "implemented_by" TEXT NULL,
    "replaces_id" TEXT NULL,
    "initial_individual_number" TEXT NULL,
    "transfer" TEXT NOT NULL,
    "recorded_at_utc" TEXT NOT NULL,
    "acted_at_utc" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "chain_heads" (
    "subject" TEXT NOT NULL CONSTRAINT "PK_chain_heads" PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "hash" BLOB NOT NULL
);


CREATE TABLE "closures" (
    "id" TEXT NOT NULL CONSTRAINT "PK_closures" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "structure_id" TEXT NULL,
    "label" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "commitments" (
    "id" TEXT NOT NULL CONSTRAINT "PK_commitments" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "meeting_id" TEXT NULL,
    "actor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "followed_on" TEXT NULL,
    "comment" TEXT NULL,
    "recorded_at_utc" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "drafts" (
    "id" TEXT NOT NULL CONSTRAINT "PK_drafts" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "person_id" TEXT NULL,
    "path" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "writer" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "saved_at_utc" TEXT NOT NULL,
    "closed_at_utc" TEXT NULL
);


CREATE TABLE "episodes" (
    "id" TEXT NOT NULL CONSTRAINT "PK_episodes" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "referral_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "admitted_on" TEXT NULL,
    "basis" TEXT NULL,
    "policy_id" TEXT NULL,
    "documents" INTEGER NOT NULL,
    "coordinator_account_id" TEXT NULL,
    "suspension" TEXT NULL,
    "last_review_on" TEXT NULL,
    "dipc_due_on" TEXT NULL,
    "dipc_countersigned_by" TEXT NULL,
    "dipc_given_on" TEXT NULL,
    "dipc_participants" TEXT NULL,
    "dipc_signed_by" TEXT NULL,
    "dipc_minor_opinion_kind" TEXT NULL,
    "dipc_minor_opinion_text" TEXT NULL,
    "exit_destination" TEXT NULL,
    "exit_last_day" TEXT NULL,
    "exit_motive" TEXT NULL,
    "exit_relay_acknowledged_on" TEXT NULL,
    "exit_relay_contact" TEXT NULL,
    "exit_relay_on" TEXT NULL,
    "exit_relay_who" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "exchanges" (
    "id" TEXT NOT NULL CONSTRAINT "PK_exchanges" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "with" TEXT NOT NULL,
    "at_utc" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "important" INTEGER NOT NULL,
    "author_id" TEXT NOT NULL,
    "written_by" TEXT NOT NULL,
    "recorded_at_utc" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "grid_fillings" (
    "id" TEXT NOT NULL CONSTRAINT "PK_grid_fillings" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "grid_id" TEXT NOT NULL,
    "started_by" TEXT NOT NULL,
    "started_on" TEXT NOT NULL,
    "closed_on" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "grids" (
    "id" TEXT NOT NULL CONSTRAINT "PK_grids" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "adopted_on" TEXT NULL,
    "replaced_on" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "import_draft_lines" (
    "id" TEXT NOT NULL CONSTRAINT "PK_import_draft_lines" PRIMARY KEY,
    "file_id" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "fate" TEXT NOT NULL,
    "doubtful" INTEGER NOT NULL,
    "choice" TEXT NULL,
    "content" TEXT NOT NULL
);


CREATE TABLE "import_files" (
    "id" TEXT NOT NULL CONSTRAINT "PK_import_files" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "plan" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "uploaded_at_utc" TEXT NOT NULL
);


CREATE TABLE "import_mappings" (
    "organisation_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at_utc" TEXT NOT NULL,
    CONSTRAINT "PK_import_mappings" PRIMARY KEY ("organisation_id", "fingerprint")
);


CREATE TABLE "import_runs" (
    "id" TEXT NOT NULL CONSTRAINT "PK_import_runs" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at_utc" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "undone_at_utc" TEXT NULL,
    "undone_by" TEXT NULL,
    "undo_reason" TEXT NULL,
    "undone" INTEGER NOT NULL,
    "kept" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "created" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "left_out" INTEGER NOT NULL,
    "warnings" INTEGER NOT NULL
);


CREATE TABLE "import_writes" (
    "id" TEXT NOT NULL CONSTRAINT "PK_import_writes" PRIMARY KEY,
    "run_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "created" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "kept" TEXT NULL
);


CREATE TABLE "interventions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_interventions" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "episode_id" TEXT NOT NULL,
    "prestation_id" TEXT NULL,
    "outside" TEXT NULL,
    "professional_id" TEXT NOT NULL,
    "starts_at_utc" TEXT NOT NULL,
    "duration_minutes" INTEGER NOT NULL,
    "local_day" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "co_intervention" INTEGER NOT NULL,
    "night" INTEGER NOT NULL,
    "group_id" TEXT NULL,
    "status" TEXT NOT NULL,
    "done_minutes" INTEGER NULL,
    "person_present" INTEGER NULL,
    "motive" TEXT NULL,
    "cancel_comment" TEXT NOT NULL,
    "cancelled_at_utc" TEXT NULL,
    "note" TEXT NOT NULL,
    "note_written_at_utc" TEXT NULL,
    "version" INTEGER NOT NULL
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


CREATE TABLE "meetings" (
    "id" TEXT NOT NULL CONSTRAINT "PK_meetings" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "shared_id" TEXT NULL,
    "kind_code" TEXT NOT NULL,
    "shared_with_person" INTEGER NOT NULL,
    "starts_at_utc" TEXT NOT NULL,
    "local_day" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "remote" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "decisions" TEXT NOT NULL,
    "person_part" TEXT NOT NULL,
    "duration_minutes" INTEGER NULL,
    "next_on" TEXT NULL,
    "cancel_reason" TEXT NULL,
    "author_id" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "circulated_at_utc" TEXT NULL,
    "circulated_by" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "organisations" (
    "id" TEXT NOT NULL CONSTRAINT "PK_organisations" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "carrier_finess" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "paper_originals" (
    "id" TEXT NOT NULL CONSTRAINT "PK_paper_originals" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "piece_key" TEXT NOT NULL,
    "where" TEXT NOT NULL,
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


CREATE TABLE "plans" (
    "id" TEXT NOT NULL CONSTRAINT "PK_plans" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "episode_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "professionals" (
    "id" TEXT NOT NULL CONSTRAINT "PK_professionals" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "profession_code" TEXT NOT NULL,
    "rpps" TEXT NULL,
    "adeli" TEXT NULL,
    "siret" TEXT NULL,
    "phone" TEXT NULL,
    "email" TEXT NULL,
    "languages" TEXT NULL,
    "publics" INTEGER NOT NULL,
    "places" INTEGER NOT NULL,
    "weekly_capacity_minutes" INTEGER NOT NULL,
    "active_from" TEXT NOT NULL,
    "active_to" TEXT NULL,
    "account_id" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "proposals" (
    "id" TEXT NOT NULL CONSTRAINT "PK_proposals" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "prestation_id" TEXT NOT NULL,
    "professional_id" TEXT NOT NULL,
    "sent_at_utc" TEXT NOT NULL,
    "answer_by" TEXT NULL,
    "terms" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "slot_day" TEXT NULL,
    "slot_at" TEXT NULL,
    "slot_text" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "answered_at_utc" TEXT NULL,
    "answered_by_id" TEXT NULL,
    "answered_by" TEXT NOT NULL,
    "acceptance_evidence" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
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


CREATE TABLE "referral_counters" (
    "organisation_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    CONSTRAINT "PK_referral_counters" PRIMARY KEY ("organisation_id", "year")
);


CREATE TABLE "referrals" (
    "id" TEXT NOT NULL CONSTRAINT "PK_referrals" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "number" TEXT NULL,
    "received_at_utc" TEXT NULL,
    "channel" TEXT NOT NULL,
    "current_situation" TEXT NOT NULL,
    "person_wishes" TEXT NULL,
    "reasons" INTEGER NOT NULL,
    "situations" INTEGER NOT NULL,
    "living_place" TEXT NULL,
    "schooling" TEXT NULL,
    "commune_code" TEXT NULL,
    "urgency" TEXT NOT NULL,
    "urgency_graded_by" TEXT NULL,
    "urgency_graded_at_utc" TEXT NULL,
    "provisional_measures" TEXT NULL,
    "triaged_at_utc" TEXT NULL,
    "triage_clock_start_utc" TEXT NULL,
    "first_contact_on" TEXT NULL,
    "duplicate_of_id" TEXT NULL,
    "missing_pieces" TEXT NULL,
    "requester_email" TEXT NULL,
    "requester_informed" TEXT NOT NULL,
    "requester_name" TEXT NOT NULL,
    "requester_phone" TEXT NULL,
    "requester_quality" TEXT NOT NULL,
    "version" INTEGER NOT NULL
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


CREATE TABLE "reviews" (
    "id" TEXT NOT NULL CONSTRAINT "PK_reviews" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "plan_version_id" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "participants" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "opinion" TEXT NOT NULL,
    "person_opinion" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "next_on" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "scale_results" (
    "id" TEXT NOT NULL CONSTRAINT "PK_scale_results" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "scale_code" TEXT NOT NULL,
    "passed_on" TEXT NOT NULL,
    "passed_by" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    "noted_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "school_periods" (
    "id" TEXT NOT NULL CONSTRAINT "PK_school_periods" PRIMARY KEY,
    "setting" TEXT NOT NULL,
    "structure_id" TEXT NULL,
    "school" TEXT NULL,
    "level" TEXT NULL,
    "followed_level" TEXT NULL,
    "half_days" INTEGER NULL,
    "hours" TEXT NOT NULL,
    "referent_teacher" TEXT NULL,
    "aesh_notified_minutes" INTEGER NULL,
    "aesh_effective_minutes" INTEGER NULL,
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


CREATE TABLE "search_words" (
    "person_id" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "sound" TEXT NOT NULL,
    "names" TEXT NOT NULL,
    "sounds" TEXT NOT NULL,
    "birth" TEXT NOT NULL,
    CONSTRAINT "PK_search_words" PRIMARY KEY ("person_id", "word")
);


CREATE TABLE "self_assessments" (
    "id" TEXT NOT NULL CONSTRAINT "PK_self_assessments" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "answered_on" TEXT NOT NULL,
    "questions_version" TEXT NOT NULL,
    "help" TEXT NOT NULL,
    "helper_name" TEXT NOT NULL,
    "how_helped" TEXT NOT NULL,
    "typed_by" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "structures" (
    "id" TEXT NOT NULL CONSTRAINT "PK_structures" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT NOT NULL,
    "finess" TEXT NULL,
    "kind" TEXT NOT NULL,
    "commune_name" TEXT NULL,
    "commune_code" TEXT NULL,
    "phone" TEXT NULL,
    "email" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "territory_policies" (
    "id" TEXT NOT NULL CONSTRAINT "PK_territory_policies" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "territory" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "required_before" TEXT NOT NULL,
    "accepted" TEXT NOT NULL,
    "age_min" INTEGER NOT NULL,
    "age_max" INTEGER NULL,
    "accepted_departement_codes" TEXT NOT NULL,
    "source_text" TEXT NOT NULL,
    "recorded_at_utc" TEXT NOT NULL,
    "delays_acknowledge_working_days" INTEGER NOT NULL,
    "delays_amendment_months" INTEGER NOT NULL,
    "delays_cancelled_in_row" INTEGER NOT NULL,
    "delays_closure_days" INTEGER NOT NULL,
    "delays_closure_notice_days" INTEGER NOT NULL,
    "delays_decision_days" INTEGER NOT NULL,
    "delays_dipc_days" INTEGER NOT NULL,
    "delays_draft_days" INTEGER NOT NULL,
    "delays_first_contact_days" INTEGER NOT NULL,
    "delays_first_news_months" INTEGER NOT NULL,
    "delays_import_draft_days" INTEGER NOT NULL,
    "delays_import_undo_days" INTEGER NOT NULL,
    "delays_last_news_months" INTEGER NOT NULL,
    "delays_note_hours" INTEGER NOT NULL,
    "delays_past_entry_days" INTEGER NOT NULL,
    "delays_prorogation_months" INTEGER NOT NULL,
    "delays_realisation_percent" INTEGER NOT NULL,
    "delays_realisation_weeks" INTEGER NOT NULL,
    "delays_reentry_days" INTEGER NOT NULL,
    "delays_renewal_grace_months" INTEGER NOT NULL,
    "delays_review_months" INTEGER NOT NULL,
    "delays_second_news_months" INTEGER NOT NULL,
    "delays_silence_weeks" INTEGER NOT NULL,
    "delays_summer_plan_day" INTEGER NOT NULL,
    "delays_summer_plan_month" INTEGER NOT NULL,
    "delays_travel_minutes" INTEGER NOT NULL,
    "delays_triage_hours" INTEGER NOT NULL,
    "delays_weekly_independent_share_percent" INTEGER NULL,
    "delays_zarit_alert_from" INTEGER NOT NULL,
    "delays_zarit_severe_from" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "thread_watches" (
    "person_id" TEXT NOT NULL CONSTRAINT "PK_thread_watches" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "coordinator_id" TEXT NULL,
    "commune_code" TEXT NULL,
    "admitted_on" TEXT NOT NULL,
    "plan_ends_on" TEXT NULL,
    "silence_weeks" INTEGER NOT NULL,
    "kind" TEXT NULL,
    "breaks_on" TEXT NULL,
    "sort_day" TEXT NOT NULL,
    "sentence" TEXT NULL,
    "others" INTEGER NOT NULL,
    "look_again_on" TEXT NOT NULL
);


CREATE TABLE "waiting_entries" (
    "id" TEXT NOT NULL CONSTRAINT "PK_waiting_entries" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "episode_id" TEXT NOT NULL,
    "referral_id" TEXT NOT NULL,
    "listed_on" TEXT NOT NULL,
    "received_at_utc" TEXT NOT NULL,
    "received_on" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "urgency_graded_on" TEXT NULL,
    "stage" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "waiting_places" (
    "entry_id" TEXT NOT NULL CONSTRAINT "PK_waiting_places" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "order_key" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "listed_on" TEXT NOT NULL,
    "commune_code" TEXT NULL,
    "without_answer" INTEGER NOT NULL,
    "sibling" INTEGER NOT NULL,
    "age_limit_on" TEXT NULL,
    "look_again_on" TEXT NOT NULL
);


CREATE TABLE "waiting_rules" (
    "id" TEXT NOT NULL CONSTRAINT "PK_waiting_rules" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "criteria_text" TEXT NOT NULL,
    "age_limit_months" INTEGER NOT NULL,
    "source_text" TEXT NOT NULL,
    "adopted_by" TEXT NOT NULL,
    "adopted_by_name" TEXT NOT NULL,
    "recorded_at_utc" TEXT NOT NULL,
    "version" INTEGER NOT NULL
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


CREATE TABLE "agreement_pauses" (
    "id" TEXT NOT NULL CONSTRAINT "PK_agreement_pauses" PRIMARY KEY,
    "agreement_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_agreement_pauses_agreements_agreement_id" FOREIGN KEY ("agreement_id") REFERENCES "agreements" ("id") ON DELETE CASCADE
);


CREATE TABLE "person_words" (
    "id" TEXT NOT NULL CONSTRAINT "PK_person_words" PRIMARY KEY,
    "words" TEXT NOT NULL,
    "how_expressed" TEXT NOT NULL,
    "collected_by" TEXT NOT NULL,
    "collected_on" TEXT NOT NULL,
    "assessment_id" TEXT NOT NULL,
    CONSTRAINT "FK_person_words_assessments_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessments" ("id") ON DELETE CASCADE
);


CREATE TABLE "support_needs" (
    "id" TEXT NOT NULL CONSTRAINT "PK_support_needs" PRIMARY KEY,
    "serafin_code" TEXT NOT NULL,
    "intensity" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "comment" TEXT NULL,
    "grid_filling_id" TEXT NULL,
    "grid_position" INTEGER NULL,
    "assessment_id" TEXT NOT NULL,
    CONSTRAINT "FK_support_needs_assessments_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessments" ("id") ON DELETE CASCADE
);


CREATE TABLE "tool_results" (
    "id" TEXT NOT NULL CONSTRAINT "PK_tool_results" PRIMARY KEY,
    "tool_name" TEXT NOT NULL,
    "score" TEXT NOT NULL,
    "passed_on" TEXT NOT NULL,
    "assessment_id" TEXT NOT NULL,
    CONSTRAINT "FK_tool_results_assessments_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessments" ("id") ON DELETE CASCADE
);


CREATE TABLE "care_task_postponements" (
    "id" TEXT NOT NULL CONSTRAINT "PK_care_task_postponements" PRIMARY KEY,
    "due_on" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at_utc" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    CONSTRAINT "FK_care_task_postponements_care_tasks_task_id" FOREIGN KEY ("task_id") REFERENCES "care_tasks" ("id") ON DELETE CASCADE
);


CREATE TABLE "cdaph_interruptions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_cdaph_interruptions" PRIMARY KEY,
    "from" TEXT NOT NULL,
    "until" TEXT NULL,
    "recorded_at_utc" TEXT NOT NULL,
    "end_recorded_at_utc" TEXT NULL,
    "decision_id" TEXT NOT NULL,
    CONSTRAINT "FK_cdaph_interruptions_cdaph_decisions_decision_id" FOREIGN KEY ("decision_id") REFERENCES "cdaph_decisions" ("id") ON DELETE CASCADE
);


CREATE TABLE "cdaph_renewal_filings" (
    "id" TEXT NOT NULL CONSTRAINT "PK_cdaph_renewal_filings" PRIMARY KEY,
    "filed_on" TEXT NOT NULL,
    "proof" TEXT NOT NULL,
    "recorded_at_utc" TEXT NOT NULL,
    "decision_id" TEXT NOT NULL,
    CONSTRAINT "FK_cdaph_renewal_filings_cdaph_decisions_decision_id" FOREIGN KEY ("decision_id") REFERENCES "cdaph_decisions" ("id") ON DELETE CASCADE
);


CREATE TABLE "coordinator_terms" (
    "id" TEXT NOT NULL CONSTRAINT "PK_coordinator_terms" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "episode_id" TEXT NOT NULL,
    CONSTRAINT "FK_coordinator_terms_episodes_episode_id" FOREIGN KEY ("episode_id") REFERENCES "episodes" ("id") ON DELETE CASCADE
);


CREATE TABLE "dipc_amendments" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dipc_amendments" PRIMARY KEY,
    "signed_on" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "episode_id" TEXT NOT NULL,
    CONSTRAINT "FK_dipc_amendments_episodes_episode_id" FOREIGN KEY ("episode_id") REFERENCES "episodes" ("id") ON DELETE CASCADE
);


CREATE TABLE "episode_situations" (
    "id" TEXT NOT NULL CONSTRAINT "PK_episode_situations" PRIMARY KEY,
    "situation" INTEGER NOT NULL,
    "since" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "episode_id" TEXT NOT NULL,
    CONSTRAINT "FK_episode_situations_episodes_episode_id" FOREIGN KEY ("episode_id") REFERENCES "episodes" ("id") ON DELETE CASCADE
);


CREATE TABLE "episode_steps" (
    "id" TEXT NOT NULL CONSTRAINT "PK_episode_steps" PRIMARY KEY,
    "status" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "reason" TEXT NULL,
    "episode_id" TEXT NOT NULL,
    CONSTRAINT "FK_episode_steps_episodes_episode_id" FOREIGN KEY ("episode_id") REFERENCES "episodes" ("id") ON DELETE CASCADE
);


CREATE TABLE "follow_up_news" (
    "id" TEXT NOT NULL CONSTRAINT "PK_follow_up_news" PRIMARY KEY,
    "months" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "episode_id" TEXT NOT NULL,
    CONSTRAINT "FK_follow_up_news_episodes_episode_id" FOREIGN KEY ("episode_id") REFERENCES "episodes" ("id") ON DELETE CASCADE
);


CREATE TABLE "exchange_versions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_exchange_versions" PRIMARY KEY,
    "text" TEXT NOT NULL,
    "written_by" TEXT NOT NULL,
    "replaced_at_utc" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "exchange_id" TEXT NOT NULL,
    CONSTRAINT "FK_exchange_versions_exchanges_exchange_id" FOREIGN KEY ("exchange_id") REFERENCES "exchanges" ("id") ON DELETE CASCADE
);


CREATE TABLE "grid_answers" (
    "id" TEXT NOT NULL CONSTRAINT "PK_grid_answers" PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "grid_filling_id" TEXT NOT NULL,
    CONSTRAINT "FK_grid_answers_grid_fillings_grid_filling_id" FOREIGN KEY ("grid_filling_id") REFERENCES "grid_fillings" ("id") ON DELETE CASCADE
);


CREATE TABLE "grid_items" (
    "id" TEXT NOT NULL CONSTRAINT "PK_grid_items" PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "min" INTEGER NULL,
    "max" INTEGER NULL,
    "need_code" TEXT NOT NULL,
    "grid_id" TEXT NOT NULL,
    CONSTRAINT "FK_grid_items_grids_grid_id" FOREIGN KEY ("grid_id") REFERENCES "grids" ("id") ON DELETE CASCADE
);


CREATE TABLE "intervention_codes" (
    "id" TEXT NOT NULL CONSTRAINT "PK_intervention_codes" PRIMARY KEY,
    "serafin_code" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "intervention_id" TEXT NOT NULL,
    CONSTRAINT "FK_intervention_codes_interventions_intervention_id" FOREIGN KEY ("intervention_id") REFERENCES "interventions" ("id") ON DELETE CASCADE
);


CREATE TABLE "meeting_addenda" (
    "id" TEXT NOT NULL CONSTRAINT "PK_meeting_addenda" PRIMARY KEY,
    "text" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "at_utc" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    CONSTRAINT "FK_meeting_addenda_meetings_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meetings" ("id") ON DELETE CASCADE
);


CREATE TABLE "meeting_participants" (
    "id" TEXT NOT NULL CONSTRAINT "PK_meeting_participants" PRIMARY KEY,
    "account_id" TEXT NULL,
    "name" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "presence" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    CONSTRAINT "FK_meeting_participants_meetings_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meetings" ("id") ON DELETE CASCADE
);


CREATE TABLE "meeting_points" (
    "id" TEXT NOT NULL CONSTRAINT "PK_meeting_points" PRIMARY KEY,
    "rank" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    CONSTRAINT "FK_meeting_points_meetings_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "meetings" ("id") ON DELETE CASCADE
);


CREATE TABLE "plan_versions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_plan_versions" PRIMARY KEY,
    "crisis_signs" TEXT NOT NULL,
    "crisis_avoid" TEXT NOT NULL,
    "crisis_calls" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "author_name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    "submitted_on" TEXT NULL,
    "signed_on" TEXT NULL,
    "ended_with_path" INTEGER NOT NULL,
    "content_hash" TEXT NULL,
    "crisis_plan" TEXT NOT NULL,
    "closure_plan" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_plan_versions_plans_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE CASCADE
);


CREATE TABLE "availability_slots" (
    "id" TEXT NOT NULL CONSTRAINT "PK_availability_slots" PRIMARY KEY,
    "professional_id" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_availability_slots_professionals_professional_id" FOREIGN KEY ("professional_id") REFERENCES "professionals" ("id") ON DELETE CASCADE
);


CREATE TABLE "service_zones" (
    "id" TEXT NOT NULL CONSTRAINT "PK_service_zones" PRIMARY KEY,
    "professional_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_service_zones_professionals_professional_id" FOREIGN KEY ("professional_id") REFERENCES "professionals" ("id") ON DELETE CASCADE
);


CREATE TABLE "referral_decisions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_referral_decisions" PRIMARY KEY,
    "verb" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "remedy" TEXT NULL,
    "redirected_to" TEXT NULL,
    "sent_text" TEXT NULL,
    "referral_id" TEXT NOT NULL,
    CONSTRAINT "FK_referral_decisions_referrals_referral_id" FOREIGN KEY ("referral_id") REFERENCES "referrals" ("id") ON DELETE CASCADE
);


CREATE TABLE "review_attainments" (
    "id" TEXT NOT NULL CONSTRAINT "PK_review_attainments" PRIMARY KEY,
    "goal_id" TEXT NOT NULL,
    "level" TEXT NULL,
    "comment" TEXT NOT NULL,
    "review_id" TEXT NOT NULL,
    CONSTRAINT "FK_review_attainments_reviews_review_id" FOREIGN KEY ("review_id") REFERENCES "reviews" ("id") ON DELETE CASCADE
);


CREATE TABLE "scale_scores" (
    "id" TEXT NOT NULL CONSTRAINT "PK_scale_scores" PRIMARY KEY,
    "score_code" TEXT NOT NULL,
    "value_hundredths" INTEGER NOT NULL,
    "scale_result_id" TEXT NOT NULL,
    CONSTRAINT "FK_scale_scores_scale_results_scale_result_id" FOREIGN KEY ("scale_result_id") REFERENCES "scale_results" ("id") ON DELETE CASCADE
);


CREATE TABLE "self_assessment_answers" (
    "id" TEXT NOT NULL CONSTRAINT "PK_self_assessment_answers" PRIMARY KEY,
    "question_code" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "self_assessment_id" TEXT NOT NULL,
    CONSTRAINT "FK_self_assessment_answers_self_assessments_self_assessment_id" FOREIGN KEY ("self_assessment_id") REFERENCES "self_assessments" ("id") ON DELETE CASCADE
);


CREATE TABLE "waiting_moves" (
    "id" TEXT NOT NULL CONSTRAINT "PK_waiting_moves" PRIMARY KEY,
    "on" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "waiting_entry_id" TEXT NOT NULL,
    CONSTRAINT "FK_waiting_moves_waiting_entries_waiting_entry_id" FOREIGN KEY ("waiting_entry_id") REFERENCES "waiting_entries" ("id") ON DELETE CASCADE
);


CREATE TABLE "plan_expectations" (
    "id" TEXT NOT NULL CONSTRAINT "PK_plan_expectations" PRIMARY KEY,
    "author" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "plan_version_id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    CONSTRAINT "FK_plan_expectations_plan_versions_plan_version_id" FOREIGN KEY ("plan_version_id") REFERENCES "plan_versions" ("id") ON DELETE CASCADE
);


CREATE TABLE "plan_goals" (
    "id" TEXT NOT NULL CONSTRAINT "PK_plan_goals" PRIMARY KEY,
    "wording" TEXT NOT NULL,
    "need_codes" TEXT NOT NULL,
    "expectation_id" TEXT NULL,
    "indicator" TEXT NOT NULL,
    "baseline" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "opinion" TEXT NOT NULL,
    "person_opinion" TEXT NOT NULL,
    "plan_version_id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    CONSTRAINT "FK_plan_goals_plan_versions_plan_version_id" FOREIGN KEY ("plan_version_id") REFERENCES "plan_versions" ("id") ON DELETE CASCADE
);


CREATE TABLE "plan_prestations" (
    "id" TEXT NOT NULL CONSTRAINT "PK_plan_prestations" PRIMARY KEY,
    "goal_id" TEXT NOT NULL,
    "serafin_code" TEXT NOT NULL,
    "profession_code" TEXT NOT NULL,
    "modality" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "times_per_period_hundredths" INTEGER NOT NULL,
    "unit_period" TEXT NOT NULL,
    "duration_minutes" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "payer" TEXT NULL,
    "wished" TEXT NOT NULL,
    "sourcing" TEXT NOT NULL,
    "sourcing_since" TEXT NOT NULL,
    "plan_version_id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    CONSTRAINT "FK_plan_prestations_plan_versions_plan_version_id" FOREIGN KEY ("plan_version_id") REFERENCES "plan_versions" ("id") ON DELETE CASCADE
);


CREATE TABLE "plan_relays" (
    "id" TEXT NOT NULL CONSTRAINT "PK_plan_relays" PRIMARY KEY,
    "label" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "plan_version_id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    CONSTRAINT "FK_plan_relays_plan_versions_plan_version_id" FOREIGN KEY ("plan_version_id") REFERENCES "plan_versions" ("id") ON DELETE CASCADE
);


CREATE TABLE "plan_signatures" (
    "id" TEXT NOT NULL CONSTRAINT "PK_plan_signatures" PRIMARY KEY,
    "signer_id" TEXT NOT NULL,
    "signer_name" TEXT NOT NULL,
    "quality" TEXT NOT NULL,
    "on_behalf" TEXT NULL,
    "method" TEXT NOT NULL,
    "signed_on" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "document_id" TEXT NULL,
    "plan_version_id" TEXT NOT NULL,
    CONSTRAINT "FK_plan_signatures_plan_versions_plan_version_id" FOREIGN KEY ("plan_version_id") REFERENCES "plan_versions" ("id") ON DELETE CASCADE
);


CREATE INDEX "IX_account_claims_user_id" ON "account_claims" ("user_id");


CREATE INDEX "IX_account_logins_user_id" ON "account_logins" ("user_id");


CREATE INDEX "IX_accounts_normalized_email" ON "accounts" ("normalized_email");


CREATE UNIQUE INDEX "IX_accounts_normalized_user_name" ON "accounts" ("normalized_user_name");


CREATE INDEX "IX_act_persons_person_id" ON "act_persons" ("person_id");


CREATE INDEX "IX_acts_actor_id_at_utc" ON "acts" ("actor_id", "at_utc");


CREATE INDEX "IX_acts_at_utc" ON "acts" ("at_utc");


CREATE INDEX "IX_acts_subject_at_utc" ON "acts" ("subject", "at_utc");


CREATE UNIQUE INDEX "IX_acts_subject_number" ON "acts" ("subject", "number");


CREATE INDEX "IX_agreement_pauses_agreement_id" ON "agreement_pauses" ("agreement_id");


CREATE UNIQUE INDEX "IX_agreements_organisation_id_number" ON "agreements" ("organisation_id", "number");


CREATE INDEX "IX_agreements_professional_id" ON "agreements" ("professional_id");


CREATE INDEX "IX_assessments_episode_id" ON "assessments" ("episode_id");


CREATE INDEX "IX_assessments_person_id_started_on" ON "assessments" ("person_id", "started_on");


CREATE INDEX "IX_availability_slots_professional_id" ON "availability_slots" ("professional_id");


CREATE INDEX "IX_care_task_postponements_task_id" ON "care_task_postponements" ("task_id");


CREATE INDEX "IX_care_tasks_exchange_id" ON "care_tasks" ("exchange_id");


CREATE INDEX "IX_care_tasks_meeting_id" ON "care_tasks" ("meeting_id");


CREATE INDEX "IX_care_tasks_person_id_status_due_on" ON "care_tasks" ("person_id", "status", "due_on");


CREATE INDEX "IX_care_team_members_account_id" ON "care_team_members" ("account_id");


CREATE INDEX "IX_care_team_members_person_id_account_id" ON "care_team_members" ("person_id", "account_id");


CREATE INDEX "IX_cdaph_decisions_ends" ON "cdaph_decisions" ("ends");


CREATE INDEX "IX_cdaph_decisions_person_id" ON "cdaph_decisions" ("person_id");


CREATE INDEX "IX_cdaph_interruptions_decision_id" ON "cdaph_interruptions" ("decision_id");


CREATE INDEX "IX_cdaph_renewal_filings_decision_id" ON "cdaph_renewal_filings" ("decision_id");


CREATE INDEX "IX_closures_organisation_id_to" ON "closures" ("organisation_id", "to");


CREATE INDEX "IX_commitments_meeting_id" ON "commitments" ("meeting_id");


CREATE INDEX "IX_commitments_person_id_status_due_on" ON "commitments" ("person_id", "status", "due_on");


CREATE INDEX "IX_coordinator_terms_account_id" ON "coordinator_terms" ("account_id");


CREATE INDEX "IX_coordinator_terms_episode_id" ON "coordinator_terms" ("episode_id");


CREATE INDEX "IX_dipc_amendments_episode_id" ON "dipc_amendments" ("episode_id");


CREATE INDEX "IX_drafts_account_id_path" ON "drafts" ("account_id", "path");


CREATE INDEX "IX_drafts_person_id" ON "drafts" ("person_id");


CREATE INDEX "IX_drafts_saved_at_utc" ON "drafts" ("saved_at_utc");


CREATE INDEX "IX_episode_situations_episode_id" ON "episode_situations" ("episode_id");


CREATE INDEX "IX_episode_steps_episode_id" ON "episode_steps" ("episode_id");


CREATE INDEX "IX_episodes_coordinator_account_id" ON "episodes" ("coordinator_account_id");


CREATE INDEX "IX_episodes_organisation_id_admitted_on" ON "episodes" ("organisation_id", "admitted_on");


CREATE INDEX "IX_episodes_organisation_id_status" ON "episodes" ("organisation_id", "status");


CREATE INDEX "IX_episodes_person_id" ON "episodes" ("person_id");


CREATE INDEX "IX_episodes_referral_id" ON "episodes" ("referral_id");


CREATE INDEX "IX_exchange_versions_exchange_id" ON "exchange_versions" ("exchange_id");


CREATE INDEX "IX_exchanges_at_utc" ON "exchanges" ("at_utc");


CREATE INDEX "IX_exchanges_person_id_at_utc" ON "exchanges" ("person_id", "at_utc");


CREATE INDEX "IX_follow_up_news_episode_id" ON "follow_up_news" ("episode_id");


CREATE UNIQUE INDEX "IX_grid_answers_grid_filling_id_position" ON "grid_answers" ("grid_filling_id", "position");


CREATE INDEX "IX_grid_fillings_grid_id" ON "grid_fillings" ("grid_id");


CREATE INDEX "IX_grid_fillings_person_id_started_on" ON "grid_fillings" ("person_id", "started_on");


CREATE INDEX "IX_grid_items_grid_id" ON "grid_items" ("grid_id");


CREATE INDEX "IX_grids_line_id" ON "grids" ("line_id");


CREATE UNIQUE INDEX "IX_grids_organisation_id_line_id_number" ON "grids" ("organisation_id", "line_id", "number");


CREATE INDEX "IX_import_draft_lines_file_id_doubtful_rank" ON "import_draft_lines" ("file_id", "doubtful", "rank");


CREATE INDEX "IX_import_draft_lines_file_id_fate_rank" ON "import_draft_lines" ("file_id", "fate", "rank");


CREATE INDEX "IX_import_draft_lines_file_id_rank" ON "import_draft_lines" ("file_id", "rank");


CREATE INDEX "IX_import_files_account_id" ON "import_files" ("account_id");


CREATE INDEX "IX_import_files_uploaded_at_utc" ON "import_files" ("uploaded_at_utc");


CREATE INDEX "IX_import_runs_at_utc" ON "import_runs" ("at_utc");


CREATE INDEX "IX_import_runs_organisation_id_id" ON "import_runs" ("organisation_id", "id");


CREATE INDEX "IX_import_writes_person_id" ON "import_writes" ("person_id");


CREATE INDEX "IX_import_writes_run_id_id" ON "import_writes" ("run_id", "id");


CREATE INDEX "IX_intervention_codes_intervention_id" ON "intervention_codes" ("intervention_id");


CREATE INDEX "IX_interventions_episode_id" ON "interventions" ("episode_id");


CREATE INDEX "IX_interventions_local_day" ON "interventions" ("local_day");


CREATE INDEX "IX_interventions_person_id_local_day" ON "interventions" ("person_id", "local_day");


CREATE INDEX "IX_interventions_person_id_status_local_day" ON "interventions" ("person_id", "status", "local_day");


CREATE INDEX "IX_interventions_professional_id_starts_at_utc" ON "interventions" ("professional_id", "starts_at_utc");


CREATE INDEX "IX_interventions_status_local_day" ON "interventions" ("status", "local_day");


CREATE INDEX "IX_living_places_person_id" ON "living_places" ("person_id");


CREATE INDEX "IX_meeting_addenda_meeting_id" ON "meeting_addenda" ("meeting_id");


CREATE INDEX "IX_meeting_participants_account_id" ON "meeting_participants" ("account_id");


CREATE INDEX "IX_meeting_participants_meeting_id" ON "meeting_participants" ("meeting_id");


CREATE INDEX "IX_meeting_points_meeting_id" ON "meeting_points" ("meeting_id");


CREATE INDEX "IX_meetings_author_id_local_day" ON "meetings" ("author_id", "local_day");


CREATE INDEX "IX_meetings_local_day" ON "meetings" ("local_day");


CREATE INDEX "IX_meetings_person_id_starts_at_utc" ON "meetings" ("person_id", "starts_at_utc");


CREATE INDEX "IX_meetings_shared_id" ON "meetings" ("shared_id");


CREATE UNIQUE INDEX "IX_organisations_code" ON "organisations" ("code");


CREATE UNIQUE INDEX "IX_paper_originals_person_id_piece_key" ON "paper_originals" ("person_id", "piece_key");


CREATE INDEX "IX_person_words_assessment_id" ON "person_words" ("assessment_id");


CREATE INDEX "IX_persons_birth_date" ON "persons" ("birth_date");


CREATE INDEX "IX_persons_folded_name" ON "persons" ("folded_name");


CREATE INDEX "IX_persons_organisation_id_birth_date" ON "persons" ("organisation_id", "birth_date");


CREATE INDEX "IX_persons_organisation_id_file_number" ON "persons" ("organisation_id", "file_number");


CREATE INDEX "IX_persons_organisation_id_folded_name" ON "persons" ("organisation_id", "folded_name");


CREATE UNIQUE INDEX "IX_persons_organisation_id_source_system_source_key" ON "persons" ("organisation_id", "source_system", "source_key");


CREATE INDEX "IX_persons_phone" ON "persons" ("phone");


CREATE UNIQUE INDEX "IX_plan_expectations_plan_version_id_line_id" ON "plan_expectations" ("plan_version_id", "line_id");


CREATE UNIQUE INDEX "IX_plan_goals_plan_version_id_line_id" ON "plan_goals" ("plan_version_id", "line_id");


CREATE INDEX "IX_plan_prestations_line_id" ON "plan_prestations" ("line_id");


CREATE UNIQUE INDEX "IX_plan_prestations_plan_version_id_line_id" ON "plan_prestations" ("plan_version_id", "line_id");


CREATE UNIQUE INDEX "IX_plan_relays_plan_version_id_line_id" ON "plan_relays" ("plan_version_id", "line_id");


CREATE INDEX "IX_plan_signatures_plan_version_id" ON "plan_signatures" ("plan_version_id");


CREATE INDEX "IX_plan_versions_person_id_status" ON "plan_versions" ("person_id", "status");


CREATE UNIQUE INDEX "IX_plan_versions_plan_id_number" ON "plan_versions" ("plan_id", "number");


CREATE INDEX "IX_plans_episode_id" ON "plans" ("episode_id");


CREATE INDEX "IX_plans_person_id" ON "plans" ("person_id");


CREATE INDEX "IX_professionals_account_id" ON "professionals" ("account_id");


CREATE INDEX "IX_professionals_organisation_id_folded_name" ON "professionals" ("organisation_id", "folded_name");


CREATE INDEX "IX_professionals_rpps" ON "professionals" ("rpps");


CREATE INDEX "IX_proposals_person_id_status" ON "proposals" ("person_id", "status");


CREATE INDEX "IX_proposals_prestation_id" ON "proposals" ("prestation_id");


CREATE INDEX "IX_proposals_professional_id_status" ON "proposals" ("professional_id", "status");


CREATE INDEX "IX_read_traces_account_id_page_at_utc" ON "read_traces" ("account_id", "page", "at_utc");


CREATE INDEX "IX_read_traces_at_utc" ON "read_traces" ("at_utc");


CREATE INDEX "IX_read_traces_person_id_at_utc" ON "read_traces" ("person_id", "at_utc");


CREATE INDEX "IX_referral_decisions_referral_id" ON "referral_decisions" ("referral_id");


CREATE UNIQUE INDEX "IX_referrals_number" ON "referrals" ("number");


CREATE INDEX "IX_referrals_organisation_id_received_at_utc" ON "referrals" ("organisation_id", "received_at_utc");


CREATE INDEX "IX_referrals_organisation_id_state_received_at_utc" ON "referrals" ("organisation_id", "state", "received_at_utc");


CREATE INDEX "IX_referrals_organisation_id_state_urgency_received_at_utc" ON "referrals" ("organisation_id", "state", "urgency", "received_at_utc");


CREATE INDEX "IX_referrals_person_id" ON "referrals" ("person_id");


CREATE INDEX "IX_relatives_person_id" ON "relatives" ("person_id");


CREATE INDEX "IX_relatives_phone" ON "relatives" ("phone");


CREATE INDEX "IX_review_attainments_review_id" ON "review_attainments" ("review_id");


CREATE INDEX "IX_reviews_person_id_held_on" ON "reviews" ("person_id", "held_on");


CREATE INDEX "IX_reviews_plan_id" ON "reviews" ("plan_id");


CREATE INDEX "IX_scale_results_person_id_passed_on" ON "scale_results" ("person_id", "passed_on");


CREATE UNIQUE INDEX "IX_scale_scores_scale_result_id_score_code" ON "scale_scores" ("scale_result_id", "score_code");


CREATE INDEX "IX_school_periods_person_id" ON "school_periods" ("person_id");


CREATE INDEX "IX_search_words_organisation_id_sound_names_birth_person_id" ON "search_words" ("organisation_id", "sound", "names", "birth", "person_id");


CREATE INDEX "IX_search_words_organisation_id_word_names_birth_person_id" ON "search_words" ("organisation_id", "word", "names", "birth", "person_id");


CREATE INDEX "IX_search_words_word" ON "search_words" ("word");


CREATE UNIQUE INDEX "IX_self_assessment_answers_self_assessment_id_question_code" ON "self_assessment_answers" ("self_assessment_id", "question_code");


CREATE INDEX "IX_self_assessments_person_id_answered_on" ON "self_assessments" ("person_id", "answered_on");


CREATE INDEX "IX_service_zones_code" ON "service_zones" ("code");


CREATE INDEX "IX_service_zones_professional_id_code" ON "service_zones" ("professional_id", "code");


CREATE INDEX "IX_structures_finess" ON "structures" ("finess");


CREATE INDEX "IX_structures_organisation_id_folded_name" ON "structures" ("organisation_id", "folded_name");


CREATE UNIQUE INDEX "IX_support_needs_assessment_id_serafin_code" ON "support_needs" ("assessment_id", "serafin_code");


CREATE INDEX "IX_territory_policies_organisation_id_from" ON "territory_policies" ("organisation_id", "from");


CREATE INDEX "IX_thread_watches_coordinator_id_sort_day_person_id" ON "thread_watches" ("coordinator_id", "sort_day", "person_id");


CREATE INDEX "IX_thread_watches_look_again_on" ON "thread_watches" ("look_again_on");


CREATE INDEX "IX_thread_watches_organisation_id_commune_code_sort_day_person_id" ON "thread_watches" ("organisation_id", "commune_code", "sort_day", "person_id");


CREATE INDEX "IX_thread_watches_organisation_id_sort_day_person_id" ON "thread_watches" ("organisation_id", "sort_day", "person_id");


CREATE INDEX "IX_tool_results_assessment_id" ON "tool_results" ("assessment_id");


CREATE INDEX "IX_waiting_entries_episode_id" ON "waiting_entries" ("episode_id");


CREATE INDEX "IX_waiting_entries_organisation_id_stage" ON "waiting_entries" ("organisation_id", "stage");


CREATE INDEX "IX_waiting_entries_person_id" ON "waiting_entries" ("person_id");


CREATE INDEX "IX_waiting_moves_waiting_entry_id" ON "waiting_moves" ("waiting_entry_id");


CREATE INDEX "IX_waiting_places_look_again_on" ON "waiting_places" ("look_again_on");


CREATE INDEX "IX_waiting_places_organisation_id_order_key_entry_id" ON "waiting_places" ("organisation_id", "order_key", "entry_id");


CREATE INDEX "IX_waiting_places_person_id" ON "waiting_places" ("person_id");


CREATE INDEX "IX_waiting_rules_organisation_id_from" ON "waiting_rules" ("organisation_id", "from");


