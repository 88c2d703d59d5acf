-- Those who serve: accounts, their grants, and how far the identity provider follows. Names of staff are plain, because they act in public
-- office; how to reach them is sealed. ${app} is the service's unprivileged role.

-- Who keeps and who looks through accounts. Home paths start with the path of one of their areas.
create function covers(scopes text[], path text) returns boolean
  language sql immutable parallel safe
  return exists (select from unnest(scopes) as scope where path ^@ scope);

create table staff (
  county_code text collate "C" not null,
  id uuid not null primary key,
  username text collate "C" not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{2,59}$'),
  name text collate "C" not null check (char_length(name) between 1 and 60),
  -- Null for accounts of the whole system; their path is that above every area.
  home_area text collate "C",
  path text collate "C" not null,
  state text not null check (state in ('INVITED', 'ACTIVE', 'SUSPENDED', 'ON_LEAVE', 'LEFT')),
  state_reason text check (char_length(state_reason) <= 300),
  away_from date,
  away_until date,
  last_day date,
  phone_sealed bytea,
  email_sealed bytea,
  locale text not null check (locale in ('zh-CN', 'en')),
  origin text not null check (origin in ('PORTAL', 'KEYCLOAK', 'IMPORT')),
  version integer not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  check ((away_from is null) = (away_until is null) and away_from <= away_until)
);
create index staff_path on staff (path, username);
create index staff_name on staff (name);

create table staff_grant (
  county_code text collate "C" not null,
  id uuid not null primary key,
  staff uuid not null references staff,
  -- Of the staff's home: what decides who sees the row.
  home_path text collate "C" not null,
  role text not null check (role in ('leader', 'officer', 'grid-worker', 'mediator', 'police', 'support-worker', 'inspector', 'volunteer',
    'area-admin', 'data-protection-officer', 'system-admin', 'auditor')),
  area_code text collate "C",
  since timestamptz not null,
  until timestamptz,
  given_by text not null,
  approved_by text,
  delegable text[] not null default '{}',
  stands_in_for uuid references staff,
  derived_from uuid references staff_grant,
  given_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  end_reason text check (char_length(end_reason) <= 300),
  check ((area_code is null) = (role in ('system-admin', 'auditor'))),
  check (role = 'area-admin' or delegable = '{}'),
  check (until > since),
  check ((ended_at is null) = (ended_by is null)),
  -- What needs four eyes is never held by a stand-in.
  check (stands_in_for is null or role not in ('area-admin', 'data-protection-officer', 'system-admin', 'auditor')),
  check (approved_by <> given_by)
);
create index staff_grant_staff on staff_grant (staff);
create index staff_grant_role on staff_grant (role) where ended_at is null;
create index staff_grant_derived on staff_grant (derived_from) where derived_from is not null;
create index staff_grant_stand_in on staff_grant (stands_in_for) where stands_in_for is not null;

-- How far the identity provider has what is decided here. Only the service looks for work in it.
create table provisioning (
  staff uuid not null primary key references staff,
  wanted bigint not null default 1,
  done bigint not null default 0,
  -- When the account was seen to be missing there and was going to be made.
  intended_at timestamptz,
  -- Its id there.
  account text,
  -- What was last put there: groups, and whether the account was open.
  placed text[] not null default '{}',
  open boolean not null default false,
  -- When what is wanted changes by itself.
  boundary_at timestamptz,
  tries integer not null default 0,
  next_at timestamptz not null default '-infinity',
  last_error text
);
create index provisioning_open on provisioning (next_at) where wanted > done;
create index provisioning_boundary on provisioning (boundary_at) where boundary_at is not null;

create table four_eyes (
  id uuid not null primary key,
  kind text not null check (kind in ('GRANT', 'PASSWORD')),
  staff uuid not null references staff,
  role text,
  area_code text collate "C",
  until timestamptz,
  reason text not null check (char_length(reason) between 1 and 300),
  state text not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
  asked_by text not null,
  asked_at timestamptz not null,
  lapses_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  check ((kind = 'GRANT') = (role is not null)),
  check (state <> 'APPROVED' or decided_by <> asked_by)
);
create unique index four_eyes_waiting on four_eyes (staff, kind, coalesce(role, ''), coalesce(area_code, '')) where state = 'WAITING';
create index four_eyes_asked on four_eyes (asked_at);

create table group_sync (
  one boolean primary key default true check (one),
  state text not null default 'NEVER' check (state in ('NEVER', 'RUNNING', 'DONE', 'FAILED')),
  fabric_version bigint,
  started_at timestamptz,
  finished_at timestamptz,
  areas integer not null default 0,
  added integer not null default 0,
  removed integer not null default 0,
  troubles text[] not null default '{}',
  reason text
);
insert into group_sync default values;

-- Which events of the identity provider are in the audit log already: those of the last days, and the moment before which all are.
create table keycloak_event (
  id text not null primary key,
  at timestamptz not null
);
create index keycloak_event_at on keycloak_event (at);

-- A grant that ended stays ended; nothing else of it ever changes.
create function keep_grant() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null and (new.ended_at, new.ended_by, new.end_reason) is distinct from (old.ended_at, old.ended_by, old.end_reason) then
    raise exception 'a grant that ended stays as it is';
  end if;
  return new;
end $$;
create trigger keep_grant before update on staff_grant for each row execute function keep_grant();

-- SAFEGUARDS 5: police and support worker never in one person, whatever code gives the grant. The service locks the staff row before.
create function part_police_and_support() returns trigger language plpgsql as $$
begin
  if new.role in ('police', 'support-worker') and exists (
    select from staff_grant other
    where other.staff = new.staff and other.ended_at is null and (other.until is null or other.until > new.given_at)
      and other.role = case new.role when 'police' then 'support-worker' else 'police' end) then
    raise exception 'police and support worker in one person' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger part_police_and_support before insert on staff_grant for each row execute function part_police_and_support();

-- Whatever changes an account or a grant is to be carried to the identity provider; nobody can forget to ask for it.
create function want_provisioning() returns trigger language plpgsql as $$
declare
  who uuid := case tg_table_name when 'staff' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'staff')::uuid end;
begin
  insert into provisioning (staff) values (who)
  on conflict (staff) do update set wanted = provisioning.wanted + 1, tries = 0, next_at = '-infinity';
  return null;
end $$;
create trigger want_provisioning after insert or update of name, locale, state, away_from, away_until, last_day on staff
  for each row execute function want_provisioning();
create trigger want_provisioning after insert or update of ended_at on staff_grant for each row execute function want_provisioning();

create function move_grants() returns trigger language plpgsql as $$
begin
  update staff_grant set home_path = new.path, county_code = new.county_code where staff = new.id;
  return null;
end $$;
create trigger move_grants after update of path on staff for each row when (old.path <> new.path) execute function move_grants();

-- What anybody who serves may know of another: name, home, state. Only inside it the policy below lets every row be seen.
create function staff_directory(names text[])
  returns table (id uuid, username text, name text, home_area text, path text, state text)
  language plpgsql
  as $$
begin
  perform set_config('linli.directory', 'on', true);
  return query select s.id, s.username, s.name, s.home_area, s.path, s.state from staff s where s.username = any (names);
  perform set_config('linli.directory', '', true);
end $$;

do $$
declare
  named text;
begin
  foreach named in array array['staff', 'staff_grant', 'provisioning', 'four_eyes', 'group_sync', 'keycloak_event'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
  end loop;
end $$;

create policy keepers_read on staff for select to ${app} using (
  covers((select viewer_scopes(array['service', 'area-admin', 'data-protection-officer', 'system-admin', 'auditor'])), path)
  or username = (select viewer_username())
  or (select current_setting('linli.directory', true)) = 'on');
create policy keepers_insert on staff for insert to ${app}
  with check (covers((select viewer_scopes(array['service', 'area-admin', 'system-admin'])), path));
create policy keepers_update on staff for update to ${app}
  using (covers((select viewer_scopes(array['service', 'area-admin', 'system-admin'])), path));
grant select, insert, update on staff to ${app};

create policy keepers_read on staff_grant for select to ${app}
  using (covers((select viewer_scopes(array['service', 'area-admin', 'data-protection-officer', 'system-admin', 'auditor'])), home_path));
create policy keepers_insert on staff_grant for insert to ${app}
  with check (covers((select viewer_scopes(array['service', 'area-admin', 'system-admin'])), home_path));
create policy keepers_end on staff_grant for update to ${app}
  using (covers((select viewer_scopes(array['service', 'area-admin', 'system-admin'])), home_path));
grant select, insert, update (ended_at, ended_by, end_reason, home_path, county_code) on staff_grant to ${app};

create policy with_the_staff on provisioning to ${app} using (exists (select from staff s where s.id = provisioning.staff));
grant select, insert, update on provisioning to ${app};

create policy system_reads on four_eyes for select to ${app}
  using ((select viewer_scopes(array['service', 'system-admin', 'auditor'])) <> '{}');
create policy system_asks on four_eyes for insert to ${app} with check ((select viewer_scopes(array['system-admin'])) <> '{}');
create policy system_decides on four_eyes for update to ${app}
  using ((select viewer_scopes(array['service', 'system-admin'])) <> '{}');
grant select, insert, update (state, decided_by, decided_at, decision_reason) on four_eyes to ${app};

create policy system_reads on group_sync for select to ${app} using ((select viewer_scopes(array['service', 'system-admin'])) <> '{}');
create policy service_writes on group_sync for update to ${app} using ((select viewer_scopes(array['service'])) <> '{}');
grant select, update on group_sync to ${app};

create policy service_keeps on keycloak_event to ${app} using ((select viewer_scopes(array['service'])) <> '{}');
grant select, insert, delete on keycloak_event to ${app};
