-- Numbers with a PIN by which people come back to what is theirs. Says nothing about them; only the service itself reads it.
create table ticket (
  number text collate "C" primary key check (number ~ '^[0-9]{12}$'),
  pin_salt bytea not null,
  pin_hash bytea not null,
  kind text not null check (kind in ('SUPPORT', 'VOLUNTEER', 'PARTNER', 'HOUSEHOLD', 'RIGHTS')),
  -- The record it opens; RIGHTS opens one of another kind.
  subject_kind text not null check (subject_kind in ('SUPPORT', 'VOLUNTEER', 'PARTNER', 'HOUSEHOLD')),
  subject_id uuid not null,
  county_code text collate "C" not null,
  language text not null check (language in ('zh-CN', 'en')),
  created_at timestamptz not null,
  ended_at timestamptz,
  check (kind = 'RIGHTS' or kind = subject_kind)
);
create index ticket_subject on ticket (subject_id);

alter table ticket enable row level security;
alter table ticket force row level security;
create policy service_only on ticket to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}')
  with check ((select viewer_scopes(array['service'])) <> '{}');
grant select, insert, update (ended_at), delete on ticket to ${app};
