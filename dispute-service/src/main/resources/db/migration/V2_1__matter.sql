-- A matter from the first word to the archive: who answers for it, who takes part, what was done, who owes what by when.
-- Rows of dispute are the summary, seen in the area; whatever is confidential lies in tables that only the handlers of that
-- matter may read, and there only sealed (SAFEGUARDS 8).

-- Bodies that answer for matters. People in them are staff, named by the account they sign in with.
create table unit (
  code text collate "C" primary key check (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$'),
  kind text not null check (kind in ('GOVERNANCE_CENTRE', 'MEDIATION_COMMITTEE', 'VILLAGE', 'POLICE', 'COURT',
    'JUSTICE_OFFICE', 'PETITION_OFFICE', 'DEPARTMENT')),
  area_code text collate "C" not null,
  path text collate "C" not null,
  name text not null check (char_length(name) between 1 and 80),
  name_en text not null check (char_length(name_en) between 1 and 120),
  turn_to text check (char_length(turn_to) <= 300),
  turn_to_en text check (char_length(turn_to_en) <= 300),
  email text check (char_length(email) <= 254),
  active boolean not null default true,
  version integer not null default 1
);
create index unit_path on unit (path);
create table unit_member (
  unit_code text collate "C" not null references unit,
  username text not null check (char_length(username) between 1 and 255),
  name text not null check (char_length(name) between 1 and 80),
  head boolean not null default false,
  email text check (char_length(email) <= 254),
  since timestamptz not null default now(),
  until timestamptz,
  primary key (unit_code, username, since)
);
create unique index unit_member_now on unit_member (unit_code, username) where until is null;
create index unit_member_account on unit_member (username) where until is null;

alter table dispute
  add column summary text check (char_length(summary) <= 200),
  add column unit_code text collate "C" references unit,
  add column person text,
  add column lead_leader text,
  add column sponsor text,
  add column deadline_on date,
  add column dispatched_at timestamptz,
  add column accepted_at timestamptz,
  add column resume_to text,
  add column reopened smallint not null default 0,
  add column milestones integer not null default 0;
create index dispute_unit on dispute (unit_code, received_at desc, id desc) where unit_code is not null;
create index dispute_person on dispute (person, received_at desc, id desc) where person is not null;

-- Who has a part in a matter, as a unit or a person. Ending a part ends what it let somebody see.
create table dispute_part (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  kind text not null check (kind in
    ('RECEIVER', 'UNIT', 'CO_UNIT', 'PERSON', 'LEAD_LEADER', 'SPONSOR', 'ARBITER', 'REFERRED', 'WHISTLED')),
  unit_code text collate "C" references unit,
  username text,
  purpose text not null,
  fields text[],
  since timestamptz not null,
  until timestamptz,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade,
  check ((unit_code is null) <> (username is null)),
  check (until is null or until >= since)
);
create index dispute_part_unit on dispute_part (unit_code, dispute_id) where until is null and unit_code is not null;
create index dispute_part_person on dispute_part (username, dispute_id) where until is null and username is not null;

-- The units that the account of this transaction is a member of.
create function viewer_units() returns text[]
  language sql stable security definer set search_path = public, pg_temp
  return (
    select coalesce(array_agg(m.unit_code), '{}') from unit_member m
    where m.username = viewer_username() and m.since <= now() and m.until is null
  );

-- The matters that this transaction is changing: set once the caller was seen to be one who may see the matter. From then on
-- the rules of the domain decide; else a unit that gives a matter back could not write that it did.
create function changing_matters() returns uuid[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('linli.matters', true), ''), '{}')::uuid[];

-- Whether the account of this transaction handles a matter: named itself, or member of a unit that has a part in it now.
-- Who was only sent some fields of it, or summoned, does not. Runs as the owner, so that the policies of dispute and of
-- dispute_part do not ask each other in circles.
create function is_handler(county text, dispute uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return dispute = any (changing_matters()) or exists (
    select from dispute_part p
    where p.county_code = county and p.dispute_id = dispute and p.until is null
      and p.kind not in ('REFERRED', 'WHISTLED')
      and (p.username = viewer_username() or p.unit_code = any (viewer_units()))
  );

-- The matters that the account of this transaction handles.
create function handled_matters() returns table (county_code text, dispute_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select distinct p.county_code, p.dispute_id from dispute_part p
    where p.until is null and p.kind not in ('REFERRED', 'WHISTLED')
      and (p.username = viewer_username() or p.unit_code = any (viewer_units()));
  end;

-- The table's row security is not forced: the functions above read it as its owner, whom nobody signs in as.
alter table dispute_part enable row level security;
create policy those_who_see_the_matter on dispute_part for select to ${app}
  using (username = (select viewer_username()) or unit_code = any ((select viewer_units())::text[])
    or exists (select from dispute d where d.county_code = dispute_part.county_code and d.id = dispute_id));
create policy given_in_a_change on dispute_part for insert to ${app}
  with check (exists (select from dispute d where d.county_code = dispute_part.county_code and d.id = dispute_id));
create policy ended_in_a_change on dispute_part for update to ${app}
  using (exists (select from dispute d where d.county_code = dispute_part.county_code and d.id = dispute_id)
    or username = (select viewer_username()) or unit_code = any ((select viewer_units())::text[]))
  with check (true);

-- Handlers wherever they are; in the area those who answer for it.
drop policy handlers_see on dispute;
drop policy handlers_open on dispute;
drop policy service_relocates on dispute;
create policy area_and_handlers_see on dispute for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'grid-worker', 'service']))::text[])
    or is_handler(county_code, id));
create policy opened_in_the_area on dispute for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'leader', 'service']))::text[]));
create policy changed_by_those_who_see on dispute for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'grid-worker', 'service']))::text[])
    or is_handler(county_code, id))
  with check (true);
grant update (category, level, status, outcome, summary, unit_code, person, lead_leader, sponsor, deadline_on, dispatched_at,
  accepted_at, closed_at, resume_to, reopened, milestones, version) on dispute to ${app};
grant select (outcome, milestones) on dispute to ${facts};

-- The time line: one entry a version, never changed. Words are sealed; the rest holds codes, dates and names of staff.
alter table dispute_event
  add column kind text not null default 'RECEIVED',
  add column before text,
  add column detail jsonb not null default '{}',
  add column words_sealed bytea,
  add column by_username text;
drop policy handlers_append on dispute_event;
create policy handlers_append on dispute_event for insert to ${app}
  with check (exists (select from dispute d where d.county_code = dispute_event.county_code and d.id = dispute_id)
    or (select viewer_scopes(array['service'])) <> '{}');

-- What was told and noted, sealed.
create table dispute_text (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  kind text not null check (kind ~ '^[A-Z][A-Z_]{0,39}$'),
  sealed bytea not null,
  at timestamptz not null,
  by_username text not null,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

-- Parties of a matter: a name and who speaks for them, sealed, and nothing that could be searched across matters.
-- How to reach them is kept by the person service.
create table dispute_party (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  side text not null check (side in ('APPLICANT', 'RESPONDENT', 'OTHER')),
  kind text not null check (kind in ('PERSON', 'ORGANISATION')),
  name_sealed bytea not null,
  representative_sealed bytea,
  since timestamptz not null,
  until timestamptz,
  by_username text not null,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

-- Who owes what by when. A due date is never moved: what is not done in time is late, whatever else happens.
create table duty (
  county_code text collate "C" not null,
  id uuid not null,
  dispute_id uuid,
  kind text not null check (kind ~ '^[A-Z][A-Z_]{0,39}$'),
  ref text not null default '',
  unit_code text collate "C" references unit,
  username text,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  ending text check (ending in ('DONE', 'DROPPED')),
  ended_by text,
  reason text,
  primary key (county_code, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade,
  check (unit_code is not null or username is not null),
  check ((ended_at is null) = (ending is null)),
  check (ending is distinct from 'DROPPED' or reason is not null)
);
create unique index duty_open on duty (county_code, dispute_id, kind, ref) where ended_at is null;
create index duty_due on duty (due_at) where ended_at is null;
create index duty_unit on duty (unit_code, due_at) where ended_at is null;
create index duty_person on duty (username, due_at) where ended_at is null;
create index duty_matter on duty (county_code, dispute_id);

do $$
declare t text;
begin
  foreach t in array array['dispute_text', 'dispute_party'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy handlers_read on %1$I for select to ${app}
         using (is_handler(county_code, dispute_id) or (select viewer_scopes(array[''service''])) <> ''{}'')', t);
    -- Who enters a matter writes down what they were told, also where they are no handler of it.
    execute format(
      'create policy handlers_write on %1$I for insert to ${app}
         with check (exists (select from dispute d where d.county_code = %1$I.county_code and d.id = dispute_id))', t);
  end loop;
end $$;
create policy handlers_end on dispute_party for update to ${app}
  using (is_handler(county_code, dispute_id)) with check (is_handler(county_code, dispute_id));

alter table duty enable row level security;
alter table duty force row level security;
create policy those_concerned_see on duty for select to ${app}
  using (username = (select viewer_username()) or unit_code = any ((select viewer_units())::text[])
    or exists (select from dispute d where d.county_code = duty.county_code and d.id = dispute_id)
    or (select viewer_scopes(array['service'])) <> '{}');
create policy opened_in_a_change on duty for insert to ${app} with check (true);
create policy ended_in_a_change on duty for update to ${app}
  using (username = (select viewer_username()) or unit_code = any ((select viewer_units())::text[])
    or exists (select from dispute d where d.county_code = duty.county_code and d.id = dispute_id)
    or (select viewer_scopes(array['service'])) <> '{}')
  with check (true);

-- Units and their members are the administration's own; whoever is signed in may look them up. Administrators of the area
-- change them.
alter table unit enable row level security;
alter table unit force row level security;
create policy everybody_sees on unit for select to ${app} using (true);
create policy administrators_make on unit for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['area-admin']))::text[]));
create policy administrators_change on unit for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['area-admin']))::text[]))
  with check (path ^@ any ((select viewer_scopes(array['area-admin']))::text[]));
alter table unit_member enable row level security;
create policy everybody_sees on unit_member for select to ${app} using (true);
create policy administrators_make on unit_member for insert to ${app}
  with check (exists (select from unit u where u.code = unit_code
    and u.path ^@ any ((select viewer_scopes(array['area-admin']))::text[])));
create policy administrators_end on unit_member for update to ${app}
  using (exists (select from unit u where u.code = unit_code
    and u.path ^@ any ((select viewer_scopes(array['area-admin']))::text[])))
  with check (true);

grant select, insert on unit, unit_member, dispute_part, dispute_text, dispute_party, duty to ${app};
grant update (kind, area_code, path, name, name_en, turn_to, turn_to_en, email, active, version) on unit to ${app};
grant update (name, head, email, until) on unit_member to ${app};
grant update (until) on dispute_part, dispute_party to ${app};
grant update (ended_at, ending, ended_by, reason) on duty to ${app};
