CREATE TABLE accounts (
    id uuid NOT NULL,
    display_name text NOT NULL,
    function text NOT NULL,
    role text NOT NULL,
    organisation_id uuid NOT NULL,
    until date,
    demo boolean NOT NULL,
    user_name text,
    normalized_user_name text,
    email text,
    normalized_email text,
    email_confirmed boolean NOT NULL,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    phone_number text,
    phone_number_confirmed boolean NOT NULL,
    two_factor_enabled boolean NOT NULL,
    lockout_end bigint,
    lockout_enabled boolean NOT NULL,
    access_failed_count integer NOT NULL,
    CONSTRAINT "PK_accounts" PRIMARY KEY (id)
);


CREATE TABLE acts (
    id uuid NOT NULL,
    subject uuid NOT NULL,
    number integer NOT NULL,
    at_utc timestamp with time zone NOT NULL,
    actor_id uuid NOT NULL,
    actor_name text NOT NULL,
    actor_role text NOT NULL,
    on_behalf_of text,
    organisation_id uuid NOT NULL,
    code text NOT NULL,
    allowed boolean NOT NULL,
    reason text,
    payload text,
    salt bytea,
    digest bytea NOT NULL,
    previous bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT "PK_acts" PRIMARY KEY (id)
);


CREATE TABLE care_team_members (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    account_id uuid,
    name text NOT NULL,
    function text NOT NULL,
    category text NOT NULL,
    place text NOT NULL,
    "from" date NOT NULL,
    "to" date,
    withdrawn_on date,
    recorded_at_utc timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_care_team_members" PRIMARY KEY (id)
);


CREATE TABLE chain_heads (
    subject uuid NOT NULL,
    number integer NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT "PK_chain_heads" PRIMARY KEY (subject)
);


CREATE TABLE job_runs (
    job text NOT NULL,
    day date NOT NULL,
    started_at_utc timestamp with time zone NOT NULL,
    CONSTRAINT "PK_job_runs" PRIMARY KEY (job, day)
);


CREATE TABLE living_places (
    id uuid NOT NULL,
    kind text NOT NULL,
    "with" text,
    line text,
    postcode text,
    commune_name text,
    commune_code text,
    rhythm text NOT NULL,
    protected boolean NOT NULL,
    version integer NOT NULL,
    person_id uuid NOT NULL,
    "from" date NOT NULL,
    "to" date,
    recorded_at_utc timestamp with time zone NOT NULL,
    end_recorded_at_utc timestamp with time zone,
    superseded_at_utc timestamp with time zone,
    correction_reason text,
    CONSTRAINT "PK_living_places" PRIMARY KEY (id)
);


CREATE TABLE organisations (
    id uuid NOT NULL,
    name text NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    carrier_finess text,
    version integer NOT NULL,
    CONSTRAINT "PK_organisations" PRIMARY KEY (id)
);


CREATE TABLE persons (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    file_number text,
    sex text NOT NULL,
    birth_date text NOT NULL,
    birth_place text,
    birth_commune_code text,
    birth_order integer,
    phone text,
    email text,
    schooling text NOT NULL,
    main_disability text NOT NULL,
    support_language text,
    fictive boolean NOT NULL,
    deceased_on date,
    no_representative_reason text,
    source_system text,
    source_key text,
    folded_name text NOT NULL,
    file_closed_on date,
    created_at_utc timestamp with time zone NOT NULL,
    names_birth_name text NOT NULL,
    names_first_given_name text,
    names_given_names text NOT NULL,
    names_used_first_name text,
    names_used_name text,
    version integer NOT NULL,
    CONSTRAINT "PK_persons" PRIMARY KEY (id)
);


CREATE TABLE protection_keys (
    name text NOT NULL,
    xml text NOT NULL,
    CONSTRAINT "PK_protection_keys" PRIMARY KEY (name)
);


CREATE TABLE read_traces (
    id uuid NOT NULL,
    at_utc timestamp with time zone NOT NULL,
    account_id uuid NOT NULL,
    account_name text NOT NULL,
    role text NOT NULL,
    organisation_id uuid NOT NULL,
    person_id uuid,
    page text NOT NULL,
    query text,
    count integer,
    CONSTRAINT "PK_read_traces" PRIMARY KEY (id)
);


CREATE TABLE relatives (
    id uuid NOT NULL,
    name text NOT NULL,
    civility text NOT NULL,
    relation text NOT NULL,
    phone text,
    email text,
    lives_with boolean NOT NULL,
    title text NOT NULL,
    measure text NOT NULL,
    scope text NOT NULL,
    powers integer NOT NULL,
    restrictions integer NOT NULL,
    restriction_note text,
    evidence text,
    version integer NOT NULL,
    person_id uuid NOT NULL,
    "from" date NOT NULL,
    "to" date,
    recorded_at_utc timestamp with time zone NOT NULL,
    end_recorded_at_utc timestamp with time zone,
    superseded_at_utc timestamp with time zone,
    correction_reason text,
    CONSTRAINT "PK_relatives" PRIMARY KEY (id)
);


CREATE TABLE seals (
    day date NOT NULL,
    sealed_at_utc timestamp with time zone NOT NULL,
    acts integer NOT NULL,
    reads integer NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT "PK_seals" PRIMARY KEY (day)
);


CREATE TABLE account_claims (
    id integer GENERATED BY DEFAULT AS IDENTITY,
    user_id uuid NOT NULL,
    claim_type text,
    claim_value text,
    CONSTRAINT "PK_account_claims" PRIMARY KEY (id),
    CONSTRAINT "FK_account_claims_accounts_user_id" FOREIGN KEY (user_id) REFERENCES accounts (id) ON DELETE CASCADE
);


CREATE TABLE account_logins (
    login_provider text NOT NULL,
    provider_key text NOT NULL,
    provider_display_name text,
    user_id uuid NOT NULL,
    CONSTRAINT "PK_account_logins" PRIMARY KEY (login_provider, provider_key),
    CONSTRAINT "FK_account_logins_accounts_user_id" FOREIGN KEY (user_id) REFERENCES accounts (id) ON DELETE CASCADE
);


CREATE TABLE account_tokens (
    user_id uuid NOT NULL,
    login_provider text NOT NULL,
    name text NOT NULL,
    value text,
    CONSTRAINT "PK_account_tokens" PRIMARY KEY (user_id, login_provider, name),
    CONSTRAINT "FK_account_tokens_accounts_user_id" FOREIGN KEY (user_id) REFERENCES accounts (id) ON DELETE CASCADE
);


CREATE TABLE act_persons (
    act_id uuid NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT "PK_act_persons" PRIMARY KEY (act_id, person_id),
    CONSTRAINT "FK_act_persons_acts_act_id" FOREIGN KEY (act_id) REFERENCES acts (id) ON DELETE CASCADE
);


CREATE INDEX "IX_account_claims_user_id" ON account_claims (user_id);


CREATE INDEX "IX_account_logins_user_id" ON account_logins (user_id);


CREATE INDEX "IX_accounts_normalized_email" ON accounts (normalized_email);


CREATE UNIQUE INDEX "IX_accounts_normalized_user_name" ON accounts (normalized_user_name);


CREATE INDEX "IX_act_persons_person_id" ON act_persons (person_id);


CREATE INDEX "IX_acts_actor_id_at_utc" ON acts (actor_id, at_utc);


CREATE INDEX "IX_acts_at_utc" ON acts (at_utc);


CREATE UNIQUE INDEX "IX_acts_subject_number" ON acts (subject, number);


CREATE INDEX "IX_care_team_members_account_id" ON care_team_members (account_id);


CREATE INDEX "IX_care_team_members_person_id_account_id" ON care_team_members (person_id, account_id);


CREATE INDEX "IX_living_places_person_id" ON living_places (person_id);


CREATE UNIQUE INDEX "IX_organisations_code" ON organisations (code);


CREATE INDEX "IX_persons_birth_date" ON persons (birth_date);


CREATE INDEX "IX_persons_folded_name" ON persons (folded_name);


CREATE INDEX "IX_persons_organisation_id_folded_name" ON persons (organisation_id, folded_name);


CREATE UNIQUE INDEX "IX_persons_organisation_id_source_system_source_key" ON persons (organisation_id, source_system, source_key);


CREATE INDEX "IX_read_traces_at_utc" ON read_traces (at_utc);


CREATE INDEX "IX_read_traces_person_id_at_utc" ON read_traces (person_id, at_utc);


CREATE INDEX "IX_relatives_person_id" ON relatives (person_id);


