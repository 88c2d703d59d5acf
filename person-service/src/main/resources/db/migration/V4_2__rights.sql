-- What people ask about their own data, codes handed over for it, and what the retention schedule did.
create sequence rights_request_number;
create table rights_request (
  county_code text collate "C" not null,
  id uuid not null unique,
  label text collate "C" not null unique,
  kind text not null check (kind in ('COPY', 'CORRECTION', 'OBJECTION', 'ERASURE')),
  -- The record it is about, as it was known then; no name.
  subject_kind text not null check (subject_kind in ('SUPPORT', 'VOLUNTEER', 'PARTNER', 'HOUSEHOLD')),
  subject_id uuid not null,
  subject_label text not null,
  area_code text collate "C" not null,
  path text collate "C" not null,
  in_charge text,
  number text collate "C" not null,
  words_sealed bytea,
  received_at timestamptz not null,
  due_on date not null,
  version integer not null default 1,
  result text check (result in ('GRANTED', 'PARTLY', 'REFUSED')),
  answer_sealed bytea,
  answered_at timestamptz,
  answered_by text,
  corrected text[] not null default '{}',
  erased integer not null default 0,
  -- Words and answer were erased by the schedule.
  ended_at timestamptz,
  primary key (county_code, id),
  check ((result is null) = (answered_at is null)),
  check ((result is null) = (answered_by is null)),
  check (words_sealed is not null or ended_at is not null)
);
create index rights_request_subject on rights_request (subject_id, received_at desc);
create index rights_request_open on rights_request (due_on, id) where answered_at is null;
create index rights_request_answered on rights_request (answered_at) where answered_at is not null and ended_at is null;

create table rights_code (
  county_code text collate "C" not null,
  id uuid not null unique,
  subject_kind text not null,
  subject_id uuid not null,
  path text collate "C" not null,
  handed_by text not null,
  identified_sealed bytea,
  at timestamptz not null,
  primary key (county_code, id)
);
create index rights_code_at on rights_code (at) where identified_sealed is not null;

create table retention_run (
  day date primary key,
  started_at timestamptz not null,
  alive_at timestamptz not null,
  finished_at timestamptz
);
create table retention_count (
  day date not null references retention_run,
  kind text collate "C" not null,
  erased bigint not null,
  left_over bigint not null,
  oldest_left date,
  failure text check (char_length(failure) <= 100),
  primary key (day, kind)
);

do $$
declare t text;
begin
  foreach t in array array['rights_request', 'rights_code', 'retention_run', 'retention_count'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy service on %I to ${app} using ((select viewer_scopes(array[''service''])) <> ''{}'')
         with check ((select viewer_scopes(array[''service''])) <> ''{}'')', t);
  end loop;
end $$;

create policy officer_of_the_area on rights_request for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['data-protection-officer']))::text[]));
create policy in_charge_sees on rights_request for select to ${app}
  using (in_charge = (select viewer_username()) and (select viewer_scopes(array['support-worker'])) <> '{}');
create policy auditors_see_what_is_open on rights_request for select to ${app}
  using (answered_at is null and (select viewer_scopes(array['auditor'])) <> '{}');
create policy officer_of_the_area_answers on rights_request for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['data-protection-officer']))::text[]))
  with check (path ^@ any ((select viewer_scopes(array['data-protection-officer']))::text[]));
create policy in_charge_answers on rights_request for update to ${app}
  using (in_charge = (select viewer_username()) and (select viewer_scopes(array['support-worker'])) <> '{}')
  with check (in_charge = (select viewer_username()) and answered_by = (select viewer_username()));

create policy officer_hands_over on rights_code for insert to ${app}
  with check (handed_by = (select viewer_username())
    and (select viewer_scopes(array['data-protection-officer', 'support-worker'])) <> '{}');
create policy officer_of_the_area on rights_code for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['data-protection-officer']))::text[])
    or (select viewer_scopes(array['auditor'])) <> '{}');

create policy supervisors_see on retention_run for select to ${app}
  using ((select viewer_scopes(array['data-protection-officer', 'auditor', 'system-admin'])) <> '{}');
create policy supervisors_see on retention_count for select to ${app}
  using ((select viewer_scopes(array['data-protection-officer', 'auditor', 'system-admin'])) <> '{}');

grant usage on sequence rights_request_number to ${app};
grant select, insert on rights_request, rights_code, retention_run, retention_count to ${app};
grant update (in_charge, version, result, answer_sealed, answered_at, answered_by, corrected, erased, words_sealed, ended_at)
  on rights_request to ${app};
grant update (identified_sealed) on rights_code to ${app};
grant update (alive_at, finished_at) on retention_run to ${app};
grant update (erased, left_over, oldest_left, failure) on retention_count to ${app};
