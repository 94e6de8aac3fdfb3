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


CREATE TABLE agreements (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    professional_id uuid NOT NULL,
    number text NOT NULL,
    "from" date NOT NULL,
    "to" date,
    status text NOT NULL,
    signed_on date,
    version integer NOT NULL,
    CONSTRAINT "PK_agreements" PRIMARY KEY (id)
);


CREATE TABLE assessments (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    episode_id uuid NOT NULL,
    started_on date NOT NULL,
    validated_on date,
    author_name text NOT NULL,
    strengths text NOT NULL,
    status text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_assessments" PRIMARY KEY (id)
);


CREATE TABLE care_tasks (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    what text NOT NULL,
    owner_account_id uuid,
    owner_name text NOT NULL,
    due_on date NOT NULL,
    status text NOT NULL,
    closed_on date,
    motive text,
    meeting_id uuid,
    exchange_id uuid,
    recorded_at_utc timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_care_tasks" PRIMARY KEY (id)
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


CREATE TABLE cdaph_decisions (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    right_code text NOT NULL,
    mdph text NOT NULL,
    decision_number text,
    national_id text,
    decided_on date NOT NULL,
    opens date NOT NULL,
    ends date,
    qualification text NOT NULL,
    has_pag boolean NOT NULL,
    creton boolean NOT NULL,
    implementation text NOT NULL,
    implemented_by text,
    replaces_id uuid,
    initial_individual_number text,
    transfer text NOT NULL,
    recorded_at_utc timestamp with time zone NOT NULL,
    acted_at_utc timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT "PK_cdaph_decisions" PRIMARY KEY (id)
);


CREATE TABLE chain_heads (
    subject uuid NOT NULL,
    number integer NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT "PK_chain_heads" PRIMARY KEY (subject)
);


CREATE TABLE closures (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    structure_id uuid,
    label text NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_closures" PRIMARY KEY (id)
);


CREATE TABLE commitments (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    meeting_id uuid,
    actor text NOT NULL,
    kind text NOT NULL,
    what text NOT NULL,
    due_on date NOT NULL,
    status text NOT NULL,
    followed_on date,
    comment text,
    recorded_at_utc timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_commitments" PRIMARY KEY (id)
);


CREATE TABLE drafts (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    person_id uuid,
    path text NOT NULL,
    form text NOT NULL,
    title text NOT NULL,
    fields text NOT NULL,
    writer uuid NOT NULL,
    rank integer NOT NULL,
    saved_at_utc timestamp with time zone NOT NULL,
    closed_at_utc timestamp with time zone,
    CONSTRAINT "PK_drafts" PRIMARY KEY (id)
);


CREATE TABLE episodes (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    referral_id uuid NOT NULL,
    status text NOT NULL,
    admitted_on date,
    basis text,
    policy_id uuid,
    documents integer NOT NULL,
    coordinator_account_id uuid,
    suspension text,
    last_review_on date,
    dipc_due_on date,
    dipc_countersigned_by text,
    dipc_given_on date,
    dipc_participants text,
    dipc_signed_by text,
    dipc_minor_opinion_kind text,
    dipc_minor_opinion_text text,
    exit_destination text,
    exit_last_day date,
    exit_motive text,
    exit_relay_acknowledged_on date,
    exit_relay_contact text,
    exit_relay_on date,
    exit_relay_who text,
    version integer NOT NULL,
    CONSTRAINT "PK_episodes" PRIMARY KEY (id)
);


CREATE TABLE exchanges (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    scope text NOT NULL,
    "with" text NOT NULL,
    at_utc timestamp with time zone NOT NULL,
    text text NOT NULL,
    important boolean NOT NULL,
    author_id uuid NOT NULL,
    written_by text NOT NULL,
    recorded_at_utc timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_exchanges" PRIMARY KEY (id)
);


CREATE TABLE grid_fillings (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    grid_id uuid NOT NULL,
    started_by text NOT NULL,
    started_on date NOT NULL,
    closed_on date,
    version integer NOT NULL,
    CONSTRAINT "PK_grid_fillings" PRIMARY KEY (id)
);


CREATE TABLE grids (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    line_id uuid NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    adopted_on date,
    replaced_on date,
    version integer NOT NULL,
    CONSTRAINT "PK_grids" PRIMARY KEY (id)
);


CREATE TABLE import_draft_lines (
    id uuid NOT NULL,
    file_id uuid NOT NULL,
    rank integer NOT NULL,
    place text NOT NULL,
    fate text NOT NULL,
    doubtful boolean NOT NULL,
    choice text,
    content text NOT NULL,
    CONSTRAINT "PK_import_draft_lines" PRIMARY KEY (id)
);


CREATE TABLE import_files (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    bytes bytea NOT NULL,
    plan text NOT NULL,
    summary text NOT NULL,
    uploaded_at_utc timestamp with time zone NOT NULL,
    CONSTRAINT "PK_import_files" PRIMARY KEY (id)
);


CREATE TABLE import_mappings (
    organisation_id uuid NOT NULL,
    fingerprint text NOT NULL,
    columns text NOT NULL,
    by text NOT NULL,
    at_utc timestamp with time zone NOT NULL,
    CONSTRAINT "PK_import_mappings" PRIMARY KEY (organisation_id, fingerprint)
);


CREATE TABLE import_runs (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    by text NOT NULL,
    at_utc timestamp with time zone NOT NULL,
    file_name text NOT NULL,
    undone_at_utc timestamp with time zone,
    undone_by text,
    undo_reason text,
    undone integer NOT NULL,
    kept integer NOT NULL,
    rows integer NOT NULL,
    created integer NOT NULL,
    changed integer NOT NULL,
    unchanged integer NOT NULL,
    refused integer NOT NULL,
    left_out integer NOT NULL,
    warnings integer NOT NULL,
    CONSTRAINT "PK_import_runs" PRIMARY KEY (id)
);


CREATE TABLE import_writes (
    id uuid NOT NULL,
    run_id uuid NOT NULL,
    person_id uuid NOT NULL,
    created boolean NOT NULL,
    content text NOT NULL,
    kept text,
    CONSTRAINT "PK_import_writes" PRIMARY KEY (id)
);


CREATE TABLE interventions (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    episode_id uuid NOT NULL,
    prestation_id uuid,
    outside text,
    professional_id uuid NOT NULL,
    starts_at_utc timestamp with time zone NOT NULL,
    duration_minutes integer NOT NULL,
    local_day date NOT NULL,
    place text NOT NULL,
    mode text NOT NULL,
    co_intervention boolean NOT NULL,
    night boolean NOT NULL,
    group_id uuid,
    status text NOT NULL,
    done_minutes integer,
    person_present boolean,
    motive text,
    cancel_comment text NOT NULL,
    cancelled_at_utc timestamp with time zone,
    note text NOT NULL,
    note_written_at_utc timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT "PK_interventions" PRIMARY KEY (id)
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


CREATE TABLE meetings (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    shared_id uuid,
    kind_code text NOT NULL,
    shared_with_person boolean NOT NULL,
    starts_at_utc timestamp with time zone NOT NULL,
    local_day date NOT NULL,
    place text NOT NULL,
    remote boolean NOT NULL,
    status text NOT NULL,
    note text NOT NULL,
    decisions text NOT NULL,
    person_part text NOT NULL,
    duration_minutes integer,
    next_on date,
    cancel_reason text,
    author_id uuid NOT NULL,
    author_name text NOT NULL,
    circulated_at_utc timestamp with time zone,
    circulated_by text,
    version integer NOT NULL,
    CONSTRAINT "PK_meetings" PRIMARY KEY (id)
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


CREATE TABLE paper_originals (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    piece_key text NOT NULL,
    "where" text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_paper_originals" PRIMARY KEY (id)
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


CREATE TABLE plans (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    episode_id uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_plans" PRIMARY KEY (id)
);


CREATE TABLE professionals (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    folded_name text NOT NULL,
    status text NOT NULL,
    profession_code text NOT NULL,
    rpps text,
    adeli text,
    siret text,
    phone text,
    email text,
    languages text,
    publics integer NOT NULL,
    places integer NOT NULL,
    weekly_capacity_minutes integer NOT NULL,
    active_from date NOT NULL,
    active_to date,
    account_id uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_professionals" PRIMARY KEY (id)
);


CREATE TABLE proposals (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    prestation_id uuid NOT NULL,
    professional_id uuid NOT NULL,
    sent_at_utc timestamp with time zone NOT NULL,
    answer_by date,
    terms text NOT NULL,
    message text NOT NULL,
    slot_day text,
    slot_at time without time zone,
    slot_text text NOT NULL,
    status text NOT NULL,
    answered_at_utc timestamp with time zone,
    answered_by_id uuid,
    answered_by text NOT NULL,
    acceptance_evidence text NOT NULL,
    reason text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_proposals" PRIMARY KEY (id)
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


CREATE TABLE referral_counters (
    organisation_id uuid NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT "PK_referral_counters" PRIMARY KEY (organisation_id, year)
);


CREATE TABLE referrals (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    state text NOT NULL,
    number text,
    received_at_utc timestamp with time zone,
    channel text NOT NULL,
    current_situation text NOT NULL,
    person_wishes text,
    reasons integer NOT NULL,
    situations integer NOT NULL,
    living_place text,
    schooling text,
    commune_code text,
    urgency text NOT NULL,
    urgency_graded_by uuid,
    urgency_graded_at_utc timestamp with time zone,
    provisional_measures text,
    triaged_at_utc timestamp with time zone,
    triage_clock_start_utc timestamp with time zone,
    first_contact_on date,
    duplicate_of_id uuid,
    missing_pieces text,
    requester_email text,
    requester_informed text NOT NULL,
    requester_name text NOT NULL,
    requester_phone text,
    requester_quality text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_referrals" PRIMARY KEY (id)
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


CREATE TABLE reviews (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    plan_version_id uuid NOT NULL,
    held_on date NOT NULL,
    participants text NOT NULL,
    summary text NOT NULL,
    opinion text NOT NULL,
    person_opinion text NOT NULL,
    decision text NOT NULL,
    next_on date,
    version integer NOT NULL,
    CONSTRAINT "PK_reviews" PRIMARY KEY (id)
);


CREATE TABLE scale_results (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    scale_code text NOT NULL,
    passed_on date NOT NULL,
    passed_by text NOT NULL,
    about text NOT NULL,
    report text NOT NULL,
    noted_by text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_scale_results" PRIMARY KEY (id)
);


CREATE TABLE school_periods (
    id uuid NOT NULL,
    setting text NOT NULL,
    structure_id uuid,
    school text,
    level text,
    followed_level text,
    half_days integer,
    hours text NOT NULL,
    referent_teacher text,
    aesh_notified_minutes integer,
    aesh_effective_minutes integer,
    version integer NOT NULL,
    person_id uuid NOT NULL,
    "from" date NOT NULL,
    "to" date,
    recorded_at_utc timestamp with time zone NOT NULL,
    end_recorded_at_utc timestamp with time zone,
    superseded_at_utc timestamp with time zone,
    correction_reason text,
    CONSTRAINT "PK_school_periods" PRIMARY KEY (id)
);


CREATE TABLE seals (
    day date NOT NULL,
    sealed_at_utc timestamp with time zone NOT NULL,
    acts integer NOT NULL,
    reads integer NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT "PK_seals" PRIMARY KEY (day)
);


CREATE TABLE search_words (
    person_id uuid NOT NULL,
    word text NOT NULL,
    organisation_id uuid NOT NULL,
    sound text NOT NULL,
    names text NOT NULL,
    sounds text NOT NULL,
    birth text NOT NULL,
    CONSTRAINT "PK_search_words" PRIMARY KEY (person_id, word)
);


CREATE TABLE self_assessments (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    answered_on date NOT NULL,
    questions_version text NOT NULL,
    help text NOT NULL,
    helper_name text NOT NULL,
    how_helped text NOT NULL,
    typed_by text NOT NULL,
    words text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_self_assessments" PRIMARY KEY (id)
);


CREATE TABLE structures (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    folded_name text NOT NULL,
    finess text,
    kind text NOT NULL,
    commune_name text,
    commune_code text,
    phone text,
    email text,
    version integer NOT NULL,
    CONSTRAINT "PK_structures" PRIMARY KEY (id)
);


CREATE TABLE territory_policies (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    territory text NOT NULL,
    "from" date NOT NULL,
    "to" date,
    required_before text NOT NULL,
    accepted text NOT NULL,
    age_min integer NOT NULL,
    age_max integer,
    accepted_departement_codes text NOT NULL,
    source_text text NOT NULL,
    recorded_at_utc timestamp with time zone NOT NULL,
    delays_acknowledge_working_days integer NOT NULL,
    delays_amendment_months integer NOT NULL,
    delays_cancelled_in_row integer NOT NULL,
    delays_closure_days integer NOT NULL,
    delays_closure_notice_days integer NOT NULL,
    delays_decision_days integer NOT NULL,
    delays_dipc_days integer NOT NULL,
    delays_draft_days integer NOT NULL,
    delays_first_contact_days integer NOT NULL,
    delays_first_news_months integer NOT NULL,
    delays_import_draft_days integer NOT NULL,
    delays_import_undo_days integer NOT NULL,
    delays_last_news_months integer NOT NULL,
    delays_note_hours integer NOT NULL,
    delays_past_entry_days integer NOT NULL,
    delays_prorogation_months integer NOT NULL,
    delays_realisation_percent integer NOT NULL,
    delays_realisation_weeks integer NOT NULL,
    delays_reentry_days integer NOT NULL,
    delays_renewal_grace_months integer NOT NULL,
    delays_review_months integer NOT NULL,
    delays_second_news_months integer NOT NULL,
    delays_silence_weeks integer NOT NULL,
    delays_summer_plan_day integer NOT NULL,
    delays_summer_plan_month integer NOT NULL,
    delays_travel_minutes integer NOT NULL,
    delays_triage_hours integer NOT NULL,
    delays_weekly_independent_share_percent integer,
    delays_zarit_alert_from integer NOT NULL,
    delays_zarit_severe_from integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_territory_policies" PRIMARY KEY (id)
);


CREATE TABLE thread_watches (
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    coordinator_id uuid,
    commune_code text,
    admitted_on date NOT NULL,
    plan_ends_on date,
    silence_weeks integer NOT NULL,
    kind text,
    breaks_on date,
    sort_day date NOT NULL,
    sentence text,
    others integer NOT NULL,
    look_again_on date NOT NULL,
    CONSTRAINT "PK_thread_watches" PRIMARY KEY (person_id)
);


CREATE TABLE waiting_entries (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    episode_id uuid NOT NULL,
    referral_id uuid NOT NULL,
    listed_on date NOT NULL,
    received_at_utc timestamp with time zone NOT NULL,
    received_on date NOT NULL,
    urgency text NOT NULL,
    urgency_graded_on date,
    stage text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_waiting_entries" PRIMARY KEY (id)
);


CREATE TABLE waiting_places (
    entry_id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    order_key text NOT NULL,
    stage text NOT NULL,
    listed_on date NOT NULL,
    commune_code text,
    without_answer boolean NOT NULL,
    sibling boolean NOT NULL,
    age_limit_on date,
    look_again_on date NOT NULL,
    CONSTRAINT "PK_waiting_places" PRIMARY KEY (entry_id)
);


CREATE TABLE waiting_rules (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    "from" date NOT NULL,
    "to" date,
    criteria_text text NOT NULL,
    age_limit_months integer NOT NULL,
    source_text text NOT NULL,
    adopted_by uuid NOT NULL,
    adopted_by_name text NOT NULL,
    recorded_at_utc timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_waiting_rules" PRIMARY KEY (id)
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


CREATE TABLE agreement_pauses (
    id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    "from" date NOT NULL,
    "to" date,
    version integer NOT NULL,
    CONSTRAINT "PK_agreement_pauses" PRIMARY KEY (id),
    CONSTRAINT "FK_agreement_pauses_agreements_agreement_id" FOREIGN KEY (agreement_id) REFERENCES agreements (id) ON DELETE CASCADE
);


CREATE TABLE person_words (
    id uuid NOT NULL,
    words text NOT NULL,
    how_expressed text NOT NULL,
    collected_by text NOT NULL,
    collected_on date NOT NULL,
    assessment_id uuid NOT NULL,
    CONSTRAINT "PK_person_words" PRIMARY KEY (id),
    CONSTRAINT "FK_person_words_assessments_assessment_id" FOREIGN KEY (assessment_id) REFERENCES assessments (id) ON DELETE CASCADE
);


CREATE TABLE support_needs (
    id uuid NOT NULL,
    serafin_code text NOT NULL,
    intensity integer NOT NULL,
    source text NOT NULL,
    comment text,
    grid_filling_id uuid,
    grid_position integer,
    assessment_id uuid NOT NULL,
    CONSTRAINT "PK_support_needs" PRIMARY KEY (id),
    CONSTRAINT "FK_support_needs_assessments_assessment_id" FOREIGN KEY (assessment_id) REFERENCES assessments (id) ON DELETE CASCADE
);


CREATE TABLE tool_results (
    id uuid NOT NULL,
    tool_name text NOT NULL,
    score text NOT NULL,
    passed_on date NOT NULL,
    assessment_id uuid NOT NULL,
    CONSTRAINT "PK_tool_results" PRIMARY KEY (id),
    CONSTRAINT "FK_tool_results_assessments_assessment_id" FOREIGN KEY (assessment_id) REFERENCES assessments (id) ON DELETE CASCADE
);


CREATE TABLE care_task_postponements (
    id uuid NOT NULL,
    due_on date NOT NULL,
    reason text NOT NULL,
    by text NOT NULL,
    at_utc timestamp with time zone NOT NULL,
    task_id uuid NOT NULL,
    CONSTRAINT "PK_care_task_postponements" PRIMARY KEY (id),
    CONSTRAINT "FK_care_task_postponements_care_tasks_task_id" FOREIGN KEY (task_id) REFERENCES care_tasks (id) ON DELETE CASCADE
);


CREATE TABLE cdaph_interruptions (
    id uuid NOT NULL,
    "from" date NOT NULL,
    until date,
    recorded_at_utc timestamp with time zone NOT NULL,
    end_recorded_at_utc timestamp with time zone,
    decision_id uuid NOT NULL,
    CONSTRAINT "PK_cdaph_interruptions" PRIMARY KEY (id),
    CONSTRAINT "FK_cdaph_interruptions_cdaph_decisions_decision_id" FOREIGN KEY (decision_id) REFERENCES cdaph_decisions (id) ON DELETE CASCADE
);


CREATE TABLE cdaph_renewal_filings (
    id uuid NOT NULL,
    filed_on date NOT NULL,
    proof text NOT NULL,
    recorded_at_utc timestamp with time zone NOT NULL,
    decision_id uuid NOT NULL,
    CONSTRAINT "PK_cdaph_renewal_filings" PRIMARY KEY (id),
    CONSTRAINT "FK_cdaph_renewal_filings_cdaph_decisions_decision_id" FOREIGN KEY (decision_id) REFERENCES cdaph_decisions (id) ON DELETE CASCADE
);


CREATE TABLE coordinator_terms (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    "from" date NOT NULL,
    "to" date,
    episode_id uuid NOT NULL,
    CONSTRAINT "PK_coordinator_terms" PRIMARY KEY (id),
    CONSTRAINT "FK_coordinator_terms_episodes_episode_id" FOREIGN KEY (episode_id) REFERENCES episodes (id) ON DELETE CASCADE
);


CREATE TABLE dipc_amendments (
    id uuid NOT NULL,
    signed_on date NOT NULL,
    subject text NOT NULL,
    episode_id uuid NOT NULL,
    CONSTRAINT "PK_dipc_amendments" PRIMARY KEY (id),
    CONSTRAINT "FK_dipc_amendments_episodes_episode_id" FOREIGN KEY (episode_id) REFERENCES episodes (id) ON DELETE CASCADE
);


CREATE TABLE episode_situations (
    id uuid NOT NULL,
    situation integer NOT NULL,
    since date NOT NULL,
    evidence text NOT NULL,
    episode_id uuid NOT NULL,
    CONSTRAINT "PK_episode_situations" PRIMARY KEY (id),
    CONSTRAINT "FK_episode_situations_episodes_episode_id" FOREIGN KEY (episode_id) REFERENCES episodes (id) ON DELETE CASCADE
);


CREATE TABLE episode_steps (
    id uuid NOT NULL,
    status text NOT NULL,
    "from" date NOT NULL,
    reason text,
    episode_id uuid NOT NULL,
    CONSTRAINT "PK_episode_steps" PRIMARY KEY (id),
    CONSTRAINT "FK_episode_steps_episodes_episode_id" FOREIGN KEY (episode_id) REFERENCES episodes (id) ON DELETE CASCADE
);


CREATE TABLE follow_up_news (
    id uuid NOT NULL,
    months integer NOT NULL,
    "on" date NOT NULL,
    outcome text NOT NULL,
    words text NOT NULL,
    episode_id uuid NOT NULL,
    CONSTRAINT "PK_follow_up_news" PRIMARY KEY (id),
    CONSTRAINT "FK_follow_up_news_episodes_episode_id" FOREIGN KEY (episode_id) REFERENCES episodes (id) ON DELETE CASCADE
);


CREATE TABLE exchange_versions (
    id uuid NOT NULL,
    text text NOT NULL,
    written_by text NOT NULL,
    replaced_at_utc timestamp with time zone NOT NULL,
    reason text NOT NULL,
    exchange_id uuid NOT NULL,
    CONSTRAINT "PK_exchange_versions" PRIMARY KEY (id),
    CONSTRAINT "FK_exchange_versions_exchanges_exchange_id" FOREIGN KEY (exchange_id) REFERENCES exchanges (id) ON DELETE CASCADE
);


CREATE TABLE grid_answers (
    id uuid NOT NULL,
    position integer NOT NULL,
    value text NOT NULL,
    by text NOT NULL,
    "on" date NOT NULL,
    grid_filling_id uuid NOT NULL,
    CONSTRAINT "PK_grid_answers" PRIMARY KEY (id),
    CONSTRAINT "FK_grid_answers_grid_fillings_grid_filling_id" FOREIGN KEY (grid_filling_id) REFERENCES grid_fillings (id) ON DELETE CASCADE
);


CREATE TABLE grid_items (
    id uuid NOT NULL,
    position integer NOT NULL,
    section text NOT NULL,
    question text NOT NULL,
    kind text NOT NULL,
    min integer,
    max integer,
    need_code text NOT NULL,
    grid_id uuid NOT NULL,
    CONSTRAINT "PK_grid_items" PRIMARY KEY (id),
    CONSTRAINT "FK_grid_items_grids_grid_id" FOREIGN KEY (grid_id) REFERENCES grids (id) ON DELETE CASCADE
);


CREATE TABLE intervention_codes (
    id uuid NOT NULL,
    serafin_code text NOT NULL,
    minutes integer NOT NULL,
    intervention_id uuid NOT NULL,
    CONSTRAINT "PK_intervention_codes" PRIMARY KEY (id),
    CONSTRAINT "FK_intervention_codes_interventions_intervention_id" FOREIGN KEY (intervention_id) REFERENCES interventions (id) ON DELETE CASCADE
);


CREATE TABLE meeting_addenda (
    id uuid NOT NULL,
    text text NOT NULL,
    author text NOT NULL,
    at_utc timestamp with time zone NOT NULL,
    meeting_id uuid NOT NULL,
    CONSTRAINT "PK_meeting_addenda" PRIMARY KEY (id),
    CONSTRAINT "FK_meeting_addenda_meetings_meeting_id" FOREIGN KEY (meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);


CREATE TABLE meeting_participants (
    id uuid NOT NULL,
    account_id uuid,
    name text NOT NULL,
    function text NOT NULL,
    presence text NOT NULL,
    meeting_id uuid NOT NULL,
    CONSTRAINT "PK_meeting_participants" PRIMARY KEY (id),
    CONSTRAINT "FK_meeting_participants_meetings_meeting_id" FOREIGN KEY (meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);


CREATE TABLE meeting_points (
    id uuid NOT NULL,
    rank integer NOT NULL,
    title text NOT NULL,
    note text NOT NULL,
    meeting_id uuid NOT NULL,
    CONSTRAINT "PK_meeting_points" PRIMARY KEY (id),
    CONSTRAINT "FK_meeting_points_meetings_meeting_id" FOREIGN KEY (meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);


CREATE TABLE plan_versions (
    id uuid NOT NULL,
    crisis_signs text NOT NULL,
    crisis_avoid text NOT NULL,
    crisis_calls text NOT NULL,
    person_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    number integer NOT NULL,
    author_name text NOT NULL,
    status text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    submitted_on date,
    signed_on date,
    ended_with_path boolean NOT NULL,
    content_hash text,
    crisis_plan text NOT NULL,
    closure_plan text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_plan_versions" PRIMARY KEY (id),
    CONSTRAINT "FK_plan_versions_plans_plan_id" FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE CASCADE
);


CREATE TABLE availability_slots (
    id uuid NOT NULL,
    professional_id uuid NOT NULL,
    day text NOT NULL,
    "from" time without time zone NOT NULL,
    "to" time without time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_availability_slots" PRIMARY KEY (id),
    CONSTRAINT "FK_availability_slots_professionals_professional_id" FOREIGN KEY (professional_id) REFERENCES professionals (id) ON DELETE CASCADE
);


CREATE TABLE service_zones (
    id uuid NOT NULL,
    professional_id uuid NOT NULL,
    code text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_service_zones" PRIMARY KEY (id),
    CONSTRAINT "FK_service_zones_professionals_professional_id" FOREIGN KEY (professional_id) REFERENCES professionals (id) ON DELETE CASCADE
);


CREATE TABLE referral_decisions (
    id uuid NOT NULL,
    verb text NOT NULL,
    by uuid NOT NULL,
    "on" date NOT NULL,
    reason text NOT NULL,
    remedy text,
    redirected_to text,
    sent_text text,
    referral_id uuid NOT NULL,
    CONSTRAINT "PK_referral_decisions" PRIMARY KEY (id),
    CONSTRAINT "FK_referral_decisions_referrals_referral_id" FOREIGN KEY (referral_id) REFERENCES referrals (id) ON DELETE CASCADE
);


CREATE TABLE review_attainments (
    id uuid NOT NULL,
    goal_id uuid NOT NULL,
    level text,
    comment text NOT NULL,
    review_id uuid NOT NULL,
    CONSTRAINT "PK_review_attainments" PRIMARY KEY (id),
    CONSTRAINT "FK_review_attainments_reviews_review_id" FOREIGN KEY (review_id) REFERENCES reviews (id) ON DELETE CASCADE
);


CREATE TABLE scale_scores (
    id uuid NOT NULL,
    score_code text NOT NULL,
    value_hundredths integer NOT NULL,
    scale_result_id uuid NOT NULL,
    CONSTRAINT "PK_scale_scores" PRIMARY KEY (id),
    CONSTRAINT "FK_scale_scores_scale_results_scale_result_id" FOREIGN KEY (scale_result_id) REFERENCES scale_results (id) ON DELETE CASCADE
);


CREATE TABLE self_assessment_answers (
    id uuid NOT NULL,
    question_code text NOT NULL,
    answer text NOT NULL,
    self_assessment_id uuid NOT NULL,
    CONSTRAINT "PK_self_assessment_answers" PRIMARY KEY (id),
    CONSTRAINT "FK_self_assessment_answers_self_assessments_self_assessment_id" FOREIGN KEY (self_assessment_id) REFERENCES self_assessments (id) ON DELETE CASCADE
);


CREATE TABLE waiting_moves (
    id uuid NOT NULL,
    "on" date NOT NULL,
    by uuid NOT NULL,
    urgency text NOT NULL,
    stage text NOT NULL,
    reason text NOT NULL,
    waiting_entry_id uuid NOT NULL,
    CONSTRAINT "PK_waiting_moves" PRIMARY KEY (id),
    CONSTRAINT "FK_waiting_moves_waiting_entries_waiting_entry_id" FOREIGN KEY (waiting_entry_id) REFERENCES waiting_entries (id) ON DELETE CASCADE
);


CREATE TABLE plan_expectations (
    id uuid NOT NULL,
    author text NOT NULL,
    words text NOT NULL,
    plan_version_id uuid NOT NULL,
    line_id uuid NOT NULL,
    CONSTRAINT "PK_plan_expectations" PRIMARY KEY (id),
    CONSTRAINT "FK_plan_expectations_plan_versions_plan_version_id" FOREIGN KEY (plan_version_id) REFERENCES plan_versions (id) ON DELETE CASCADE
);


CREATE TABLE plan_goals (
    id uuid NOT NULL,
    wording text NOT NULL,
    need_codes text NOT NULL,
    expectation_id uuid,
    indicator text NOT NULL,
    baseline text NOT NULL,
    due_on date NOT NULL,
    opinion text NOT NULL,
    person_opinion text NOT NULL,
    plan_version_id uuid NOT NULL,
    line_id uuid NOT NULL,
    CONSTRAINT "PK_plan_goals" PRIMARY KEY (id),
    CONSTRAINT "FK_plan_goals_plan_versions_plan_version_id" FOREIGN KEY (plan_version_id) REFERENCES plan_versions (id) ON DELETE CASCADE
);


CREATE TABLE plan_prestations (
    id uuid NOT NULL,
    goal_id uuid NOT NULL,
    serafin_code text NOT NULL,
    profession_code text NOT NULL,
    modality text NOT NULL,
    place text NOT NULL,
    times_per_period_hundredths integer NOT NULL,
    unit_period text NOT NULL,
    duration_minutes integer NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    payer text,
    wished text NOT NULL,
    sourcing text NOT NULL,
    sourcing_since date NOT NULL,
    plan_version_id uuid NOT NULL,
    line_id uuid NOT NULL,
    CONSTRAINT "PK_plan_prestations" PRIMARY KEY (id),
    CONSTRAINT "FK_plan_prestations_plan_versions_plan_version_id" FOREIGN KEY (plan_version_id) REFERENCES plan_versions (id) ON DELETE CASCADE
);


CREATE TABLE plan_relays (
    id uuid NOT NULL,
    label text NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    who text NOT NULL,
    contact text NOT NULL,
    what text NOT NULL,
    plan_version_id uuid NOT NULL,
    line_id uuid NOT NULL,
    CONSTRAINT "PK_plan_relays" PRIMARY KEY (id),
    CONSTRAINT "FK_plan_relays_plan_versions_plan_version_id" FOREIGN KEY (plan_version_id) REFERENCES plan_versions (id) ON DELETE CASCADE
);


CREATE TABLE plan_signatures (
    id uuid NOT NULL,
    signer_id uuid NOT NULL,
    signer_name text NOT NULL,
    quality text NOT NULL,
    on_behalf text,
    method text NOT NULL,
    signed_on date NOT NULL,
    content_hash text NOT NULL,
    document_id uuid,
    plan_version_id uuid NOT NULL,
    CONSTRAINT "PK_plan_signatures" PRIMARY KEY (id),
    CONSTRAINT "FK_plan_signatures_plan_versions_plan_version_id" FOREIGN KEY (plan_version_id) REFERENCES plan_versions (id) ON DELETE CASCADE
);


CREATE INDEX "IX_account_claims_user_id" ON account_claims (user_id);


CREATE INDEX "IX_account_logins_user_id" ON account_logins (user_id);


CREATE INDEX "IX_accounts_normalized_email" ON accounts (normalized_email);


CREATE UNIQUE INDEX "IX_accounts_normalized_user_name" ON accounts (normalized_user_name);


CREATE INDEX "IX_act_persons_person_id" ON act_persons (person_id);


CREATE INDEX "IX_acts_actor_id_at_utc" ON acts (actor_id, at_utc);


CREATE INDEX "IX_acts_at_utc" ON acts (at_utc);


CREATE INDEX "IX_acts_subject_at_utc" ON acts (subject, at_utc);


CREATE UNIQUE INDEX "IX_acts_subject_number" ON acts (subject, number);


CREATE INDEX "IX_agreement_pauses_agreement_id" ON agreement_pauses (agreement_id);


CREATE UNIQUE INDEX "IX_agreements_organisation_id_number" ON agreements (organisation_id, number);


CREATE INDEX "IX_agreements_professional_id" ON agreements (professional_id);


CREATE INDEX "IX_assessments_episode_id" ON assessments (episode_id);


CREATE INDEX "IX_assessments_person_id_started_on" ON assessments (person_id, started_on);


CREATE INDEX "IX_availability_slots_professional_id" ON availability_slots (professional_id);


CREATE INDEX "IX_care_task_postponements_task_id" ON care_task_postponements (task_id);


CREATE INDEX "IX_care_tasks_exchange_id" ON care_tasks (exchange_id);


CREATE INDEX "IX_care_tasks_meeting_id" ON care_tasks (meeting_id);


CREATE INDEX "IX_care_tasks_person_id_status_due_on" ON care_tasks (person_id, status, due_on);


CREATE INDEX "IX_care_team_members_account_id" ON care_team_members (account_id);


CREATE INDEX "IX_care_team_members_person_id_account_id" ON care_team_members (person_id, account_id);


CREATE INDEX "IX_cdaph_decisions_ends" ON cdaph_decisions (ends);


CREATE INDEX "IX_cdaph_decisions_person_id" ON cdaph_decisions (person_id);


CREATE INDEX "IX_cdaph_interruptions_decision_id" ON cdaph_interruptions (decision_id);


CREATE INDEX "IX_cdaph_renewal_filings_decision_id" ON cdaph_renewal_filings (decision_id);


CREATE INDEX "IX_closures_organisation_id_to" ON closures (organisation_id, "to");


CREATE INDEX "IX_commitments_meeting_id" ON commitments (meeting_id);


CREATE INDEX "IX_commitments_person_id_status_due_on" ON commitments (person_id, status, due_on);


CREATE INDEX "IX_coordinator_terms_account_id" ON coordinator_terms (account_id);


CREATE INDEX "IX_coordinator_terms_episode_id" ON coordinator_terms (episode_id);


CREATE INDEX "IX_dipc_amendments_episode_id" ON dipc_amendments (episode_id);


CREATE INDEX "IX_drafts_account_id_path" ON drafts (account_id, path);


CREATE INDEX "IX_drafts_person_id" ON drafts (person_id);


CREATE INDEX "IX_drafts_saved_at_utc" ON drafts (saved_at_utc);


CREATE INDEX "IX_episode_situations_episode_id" ON episode_situations (episode_id);


CREATE INDEX "IX_episode_steps_episode_id" ON episode_steps (episode_id);


CREATE INDEX "IX_episodes_coordinator_account_id" ON episodes (coordinator_account_id);


CREATE INDEX "IX_episodes_organisation_id_admitted_on" ON episodes (organisation_id, admitted_on);


CREATE INDEX "IX_episodes_organisation_id_status" ON episodes (organisation_id, status);


CREATE INDEX "IX_episodes_person_id" ON episodes (person_id);


CREATE INDEX "IX_episodes_referral_id" ON episodes (referral_id);


CREATE INDEX "IX_exchange_versions_exchange_id" ON exchange_versions (exchange_id);


CREATE INDEX "IX_exchanges_at_utc" ON exchanges (at_utc);


CREATE INDEX "IX_exchanges_person_id_at_utc" ON exchanges (person_id, at_utc);


CREATE INDEX "IX_follow_up_news_episode_id" ON follow_up_news (episode_id);


CREATE UNIQUE INDEX "IX_grid_answers_grid_filling_id_position" ON grid_answers (grid_filling_id, position);


CREATE INDEX "IX_grid_fillings_grid_id" ON grid_fillings (grid_id);


CREATE INDEX "IX_grid_fillings_person_id_started_on" ON grid_fillings (person_id, started_on);


CREATE INDEX "IX_grid_items_grid_id" ON grid_items (grid_id);


CREATE INDEX "IX_grids_line_id" ON grids (line_id);


CREATE UNIQUE INDEX "IX_grids_organisation_id_line_id_number" ON grids (organisation_id, line_id, number);


CREATE INDEX "IX_import_draft_lines_file_id_doubtful_rank" ON import_draft_lines (file_id, doubtful, rank);


CREATE INDEX "IX_import_draft_lines_file_id_fate_rank" ON import_draft_lines (file_id, fate, rank);


CREATE INDEX "IX_import_draft_lines_file_id_rank" ON import_draft_lines (file_id, rank);


CREATE INDEX "IX_import_files_account_id" ON import_files (account_id);


CREATE INDEX "IX_import_files_uploaded_at_utc" ON import_files (uploaded_at_utc);


CREATE INDEX "IX_import_runs_at_utc" ON import_runs (at_utc);


CREATE INDEX "IX_import_runs_organisation_id_id" ON import_runs (organisation_id, id);


CREATE INDEX "IX_import_writes_person_id" ON import_writes (person_id);


CREATE INDEX "IX_import_writes_run_id_id" ON import_writes (run_id, id);


CREATE INDEX "IX_intervention_codes_intervention_id" ON intervention_codes (intervention_id);


CREATE INDEX "IX_interventions_episode_id" ON interventions (episode_id);


CREATE INDEX "IX_interventions_local_day" ON interventions (local_day);


CREATE INDEX "IX_interventions_person_id_local_day" ON interventions (person_id, local_day);


CREATE INDEX "IX_interventions_person_id_status_local_day" ON interventions (person_id, status, local_day);


CREATE INDEX "IX_interventions_professional_id_starts_at_utc" ON interventions (professional_id, starts_at_utc);


CREATE INDEX "IX_interventions_status_local_day" ON interventions (status, local_day);


CREATE INDEX "IX_living_places_person_id" ON living_places (person_id);


CREATE INDEX "IX_meeting_addenda_meeting_id" ON meeting_addenda (meeting_id);


CREATE INDEX "IX_meeting_participants_account_id" ON meeting_participants (account_id);


CREATE INDEX "IX_meeting_participants_meeting_id" ON meeting_participants (meeting_id);


CREATE INDEX "IX_meeting_points_meeting_id" ON meeting_points (meeting_id);


CREATE INDEX "IX_meetings_author_id_local_day" ON meetings (author_id, local_day);


CREATE INDEX "IX_meetings_local_day" ON meetings (local_day);


CREATE INDEX "IX_meetings_person_id_starts_at_utc" ON meetings (person_id, starts_at_utc);


CREATE INDEX "IX_meetings_shared_id" ON meetings (shared_id);


CREATE UNIQUE INDEX "IX_organisations_code" ON organisations (code);


CREATE UNIQUE INDEX "IX_paper_originals_person_id_piece_key" ON paper_originals (person_id, piece_key);


CREATE INDEX "IX_person_words_assessment_id" ON person_words (assessment_id);


CREATE INDEX "IX_persons_birth_date" ON persons (birth_date);


CREATE INDEX "IX_persons_folded_name" ON persons (folded_name);


CREATE INDEX "IX_persons_organisation_id_birth_date" ON persons (organisation_id, birth_date);


CREATE INDEX "IX_persons_organisation_id_file_number" ON persons (organisation_id, file_number);


CREATE INDEX "IX_persons_organisation_id_folded_name" ON persons (organisation_id, folded_name);


CREATE UNIQUE INDEX "IX_persons_organisation_id_source_system_source_key" ON persons (organisation_id, source_system, source_key);


CREATE INDEX "IX_persons_phone" ON persons (phone);


CREATE UNIQUE INDEX "IX_plan_expectations_plan_version_id_line_id" ON plan_expectations (plan_version_id, line_id);


CREATE UNIQUE INDEX "IX_plan_goals_plan_version_id_line_id" ON plan_goals (plan_version_id, line_id);


CREATE INDEX "IX_plan_prestations_line_id" ON plan_prestations (line_id);


CREATE UNIQUE INDEX "IX_plan_prestations_plan_version_id_line_id" ON plan_prestations (plan_version_id, line_id);


CREATE UNIQUE INDEX "IX_plan_relays_plan_version_id_line_id" ON plan_relays (plan_version_id, line_id);


CREATE INDEX "IX_plan_signatures_plan_version_id" ON plan_signatures (plan_version_id);


CREATE INDEX "IX_plan_versions_person_id_status" ON plan_versions (person_id, status);


CREATE UNIQUE INDEX "IX_plan_versions_plan_id_number" ON plan_versions (plan_id, number);


CREATE INDEX "IX_plans_episode_id" ON plans (episode_id);


CREATE INDEX "IX_plans_person_id" ON plans (person_id);


CREATE INDEX "IX_professionals_account_id" ON professionals (account_id);


CREATE INDEX "IX_professionals_organisation_id_folded_name" ON professionals (organisation_id, folded_name);


CREATE INDEX "IX_professionals_rpps" ON professionals (rpps);


CREATE INDEX "IX_proposals_person_id_status" ON proposals (person_id, status);


CREATE INDEX "IX_proposals_prestation_id" ON proposals (prestation_id);


CREATE INDEX "IX_proposals_professional_id_status" ON proposals (professional_id, status);


CREATE INDEX "IX_read_traces_account_id_page_at_utc" ON read_traces (account_id, page, at_utc);


CREATE INDEX "IX_read_traces_at_utc" ON read_traces (at_utc);


CREATE INDEX "IX_read_traces_person_id_at_utc" ON read_traces (person_id, at_utc);


CREATE INDEX "IX_referral_decisions_referral_id" ON referral_decisions (referral_id);


CREATE UNIQUE INDEX "IX_referrals_number" ON referrals (number);


CREATE INDEX "IX_referrals_organisation_id_received_at_utc" ON referrals (organisation_id, received_at_utc);


CREATE INDEX "IX_referrals_organisation_id_state_received_at_utc" ON referrals (organisation_id, state, received_at_utc);


CREATE INDEX "IX_referrals_organisation_id_state_urgency_received_at_utc" ON referrals (organisation_id, state, urgency, received_at_utc);


CREATE INDEX "IX_referrals_person_id" ON referrals (person_id);


CREATE INDEX "IX_relatives_person_id" ON relatives (person_id);


CREATE INDEX "IX_relatives_phone" ON relatives (phone);


CREATE INDEX "IX_review_attainments_review_id" ON review_attainments (review_id);


CREATE INDEX "IX_reviews_person_id_held_on" ON reviews (person_id, held_on);


CREATE INDEX "IX_reviews_plan_id" ON reviews (plan_id);


CREATE INDEX "IX_scale_results_person_id_passed_on" ON scale_results (person_id, passed_on);


CREATE UNIQUE INDEX "IX_scale_scores_scale_result_id_score_code" ON scale_scores (scale_result_id, score_code);


CREATE INDEX "IX_school_periods_person_id" ON school_periods (person_id);


CREATE INDEX "IX_search_words_organisation_id_sound_names_birth_person_id" ON search_words (organisation_id, sound, names, birth, person_id);


CREATE INDEX "IX_search_words_organisation_id_word_names_birth_person_id" ON search_words (organisation_id, word, names, birth, person_id);


CREATE INDEX "IX_search_words_word" ON search_words (word);


CREATE UNIQUE INDEX "IX_self_assessment_answers_self_assessment_id_question_code" ON self_assessment_answers (self_assessment_id, question_code);


CREATE INDEX "IX_self_assessments_person_id_answered_on" ON self_assessments (person_id, answered_on);


CREATE INDEX "IX_service_zones_code" ON service_zones (code);


CREATE INDEX "IX_service_zones_professional_id_code" ON service_zones (professional_id, code);


CREATE INDEX "IX_structures_finess" ON structures (finess);


CREATE INDEX "IX_structures_organisation_id_folded_name" ON structures (organisation_id, folded_name);


CREATE UNIQUE INDEX "IX_support_needs_assessment_id_serafin_code" ON support_needs (assessment_id, serafin_code);


CREATE INDEX "IX_territory_policies_organisation_id_from" ON territory_policies (organisation_id, "from");


CREATE INDEX "IX_thread_watches_coordinator_id_sort_day_person_id" ON thread_watches (coordinator_id, sort_day, person_id);


CREATE INDEX "IX_thread_watches_look_again_on" ON thread_watches (look_again_on);


CREATE INDEX "IX_thread_watches_organisation_id_commune_code_sort_day_person~" ON thread_watches (organisation_id, commune_code, sort_day, person_id);


CREATE INDEX "IX_thread_watches_organisation_id_sort_day_person_id" ON thread_watches (organisation_id, sort_day, person_id);


CREATE INDEX "IX_tool_results_assessment_id" ON tool_results (assessment_id);


CREATE INDEX "IX_waiting_entries_episode_id" ON waiting_entries (episode_id);


CREATE INDEX "IX_waiting_entries_organisation_id_stage" ON waiting_entries (organisation_id, stage);


CREATE INDEX "IX_waiting_entries_person_id" ON waiting_entries (person_id);


CREATE INDEX "IX_waiting_moves_waiting_entry_id" ON waiting_moves (waiting_entry_id);


CREATE INDEX "IX_waiting_places_look_again_on" ON waiting_places (look_again_on);


CREATE INDEX "IX_waiting_places_organisation_id_order_key_entry_id" ON waiting_places (organisation_id, order_key, entry_id);


CREATE INDEX "IX_waiting_places_person_id" ON waiting_places (person_id);


CREATE INDEX "IX_waiting_rules_organisation_id_from" ON waiting_rules (organisation_id, "from");


