-- Five visits to people who come home for the festival. Only households that asked are in it; nothing says where anybody works or
-- why, and a household has no place but its grid. What they said is sealed with a key of their own, destroyed when they withdraw.
create table campaign (
  county_code text collate "C" not null,
  code text collate "C" not null unique check (code ~ '^[a-z0-9]{8}$'),
  area_code text collate "C" not null,
  path text collate "C" not null,
  title text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  opened_by text not null,
  opened_at timestamptz not null,
  primary key (county_code, code)
);

create table household (
  county_code text collate "C" not null,
  id uuid not null unique,
  campaign text collate "C" not null references campaign (code),
  -- The ticket.
  number text collate "C" not null unique,
  state text not null check (state in ('ASKED', 'ASSIGNED', 'VISITED', 'WITHDRAWN', 'ERASED')),
  grid_code text collate "C" not null,
  path text collate "C" not null,
  worker text collate "C",
  name_sealed bytea,
  contact_sealed bytea,
  when_sealed bytea,
  about_sealed bytea,
  language text not null check (language in ('zh-CN', 'en')),
  evidence text not null check (evidence in ('SIGNATURE', 'ORAL_BEFORE_WITNESS', 'OWN_REQUEST')),
  consent_on date not null,
  consent_recorded_by text,
  notice_version integer not null,
  received_at timestamptz not null,
  card_on date,
  letter_on date,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (county_code, id),
  check ((state in ('WITHDRAWN', 'ERASED')) = (ended_at is not null)),
  check (ended_at is null or (name_sealed is null and contact_sealed is null and when_sealed is null and about_sealed is null
    and worker is null))
);
create index household_campaign on household (campaign, received_at, id);
create index household_worker on household (worker, campaign) where worker is not null;

create table household_visit (
  county_code text collate "C" not null,
  household_id uuid not null,
  id uuid not null,
  held_on date not null,
  by_username text,
  note_sealed bytea,
  primary key (county_code, household_id, id),
  foreign key (county_code, household_id) references household on update cascade on delete cascade
);

create table household_wish (
  county_code text collate "C" not null,
  household_id uuid not null,
  id uuid not null,
  words_sealed bytea,
  -- The office.
  promised_by text,
  until date not null,
  state text not null check (state in ('PROMISED', 'SOLVED', 'NOT_SOLVED')),
  answer_sealed bytea,
  answered_on date,
  primary key (county_code, household_id, id),
  foreign key (county_code, household_id) references household on update cascade on delete cascade,
  check ((state = 'PROMISED') = (answered_on is null))
);

do $$
declare t text;
begin
  foreach t in array array['campaign', 'household', 'household_visit', 'household_wish'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;

-- A campaign is seen where it takes place, from the whole county down to one grid of it.
create policy seen_where_it_is on campaign for select to ${app} using (exists (
  select from unnest((select viewer_scopes(array['leader', 'officer', 'grid-worker', 'support-worker', 'area-admin', 'service']))::text[]) s
  where path ^@ s or s ^@ path));
create policy opened_by_those_who_lead on campaign for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['leader', 'officer']))::text[]));
create policy ended_by_those_who_lead on campaign for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer']))::text[])) with check (true);
grant update (ends_on) on campaign to ${app};

-- The named worker, while they work there, and who coordinates the area; nobody once the household has withdrawn.
create policy seen_by_worker_and_coordinator on household for select to ${app}
  using ((ended_at is null and (
      path ^@ any ((select viewer_scopes(array['support-worker']))::text[])
      or (worker = (select viewer_username()) and path ^@ any ((select viewer_scopes(array['grid-worker']))::text[]))))
    or (select viewer_scopes(array['service'])) <> '{}');
create policy entered_with_consent on household for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['grid-worker', 'support-worker']))::text[])
    or (select viewer_scopes(array['service'])) <> '{}');
create policy worked_on_by_worker_and_coordinator on household for update to ${app}
  using ((ended_at is null and (
      path ^@ any ((select viewer_scopes(array['support-worker']))::text[])
      or (worker = (select viewer_username()) and path ^@ any ((select viewer_scopes(array['grid-worker']))::text[]))))
    or (select viewer_scopes(array['service'])) <> '{}')
  with check (true);
grant update (state, worker, name_sealed, contact_sealed, when_sealed, about_sealed, card_on, letter_on, ended_at, version)
  on household to ${app};

do $$
declare t text;
begin
  foreach t in array array['household_visit', 'household_wish'] loop
    execute format(
      'create policy with_the_household on %1$I to ${app}
         using (exists (select from household h where h.county_code = %1$I.county_code and h.id = household_id))
         with check (exists (select from household h where h.county_code = %1$I.county_code and h.id = household_id))', t);
  end loop;
end $$;
grant update (by_username, note_sealed) on household_visit to ${app};
grant update (words_sealed, promised_by, state, answer_sealed, answered_on) on household_wish to ${app};
