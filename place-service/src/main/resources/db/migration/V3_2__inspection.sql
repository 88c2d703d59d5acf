-- What is to be inspected. Whether it is overdue is computed. A plan carries the premises as they are called and stand, refreshed with each night.
create table inspection_plan (
  county_code text collate "C" not null,
  id uuid not null unique,
  premises_id uuid not null,
  premises_number text not null,
  premises_name text not null,
  premises_kind text collate "C" not null,
  path text collate "C" not null,
  grid_code text collate "C",
  lon double precision not null,
  lat double precision not null,
  checklist text collate "C" not null references checklist (code),
  due_on date not null,
  -- What it is for: the time after the inspection before, a campaign, or a plan made by hand. Never twice for the same premises.
  period text collate "C" not null,
  campaign uuid,
  reason text,
  state text not null check (state in ('PLANNED', 'DONE', 'CANCELLED')),
  assignee text collate "C",
  department text,
  inspection_id uuid,
  done_on date,
  attempts integer not null default 0,
  version integer not null default 1,
  primary key (county_code, id),
  unique (county_code, premises_id, period),
  check ((state = 'DONE') = (done_on is not null))
);
create index inspection_plan_due on inspection_plan (due_on, id) where state = 'PLANNED';
create index inspection_plan_assignee on inspection_plan (assignee, due_on) where state = 'PLANNED';
create index inspection_plan_path on inspection_plan (path, due_on);
create index inspection_plan_premises on inspection_plan (premises_id);
create index inspection_plan_campaign on inspection_plan (campaign) where campaign is not null;

create table inspection_plan_step (
  county_code text collate "C" not null,
  plan_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_username text not null,
  what text not null check (what in ('PLANNED', 'ASSIGNED', 'NOT_POSSIBLE', 'DONE', 'CANCELLED', 'MERGED')),
  assignee text,
  department text,
  reason text,
  primary key (county_code, plan_id, id),
  foreign key (county_code, plan_id) references inspection_plan on update cascade
);

create table inspection_stand_in (
  county_code text collate "C" not null,
  id uuid not null unique,
  area_code text collate "C" not null,
  path text collate "C" not null,
  username text collate "C" not null,
  stand_in text collate "C" not null,
  from_day date not null,
  until_day date not null,
  reason text,
  recorded_by text not null,
  primary key (county_code, id),
  check (username <> stand_in)
);
create index inspection_stand_in_who on inspection_stand_in (stand_in, until_day);

-- The round of a day. Where it starts is not kept: nobody has coordinates.
create table inspection_route (
  username text collate "C" not null,
  day date not null,
  starts_at time not null,
  by_hand boolean not null,
  stops json not null check (json_typeof(stops) = 'array'),
  version integer not null default 1,
  primary key (username, day)
);

-- Days on which the night's plans were made: one copy of the service does it.
create table inspection_run (
  day date primary key,
  ran_at timestamptz not null,
  planned integer not null
);

create table inspection_counter (
  county_code text collate "C" not null,
  year integer not null,
  last integer not null,
  primary key (county_code, year)
);

create table inspection (
  county_code text collate "C" not null,
  id uuid not null unique,
  number text collate "C" not null unique,
  premises_id uuid not null,
  premises_number text not null,
  premises_name text not null,
  premises_kind text collate "C" not null,
  path text collate "C" not null,
  grid_code text collate "C",
  lon double precision not null,
  lat double precision not null,
  plan_id uuid,
  campaign uuid,
  checklist text collate "C" not null references checklist (code),
  lead text collate "C" not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'SIGNED', 'ABANDONED')),
  result text check (result in ('PASSED', 'DEFECTS_FOUND', 'NOT_POSSIBLE')),
  -- Why it was not possible, or was given up.
  because text,
  begun_at timestamptz not null,
  received_at timestamptz not null,
  submitted_at timestamptz,
  signed_at timestamptz,
  -- Where the device said it was; the position goes after some time, accuracy and distance stay.
  begun_lon double precision,
  begun_lat double precision,
  begun_accuracy double precision,
  begun_distance integer,
  submitted_lon double precision,
  submitted_lat double precision,
  submitted_accuracy double precision,
  submitted_distance integer,
  content_hash text collate "C" check (content_hash ~ '^[0-9a-f]{64}$'),
  version integer not null default 1,
  primary key (county_code, id),
  check ((state in ('SUBMITTED', 'SIGNED')) = (content_hash is not null)),
  check ((state in ('SUBMITTED', 'SIGNED')) = (submitted_at is not null)),
  check ((state in ('SUBMITTED', 'SIGNED')) = (result is not null)),
  check ((state = 'SIGNED') = (signed_at is not null))
);
create index inspection_premises on inspection (premises_id, begun_at desc);
create index inspection_begun on inspection (begun_at desc, id desc);
create index inspection_path on inspection (path, submitted_at);
create index inspection_lead on inspection (lead) where state = 'DRAFT';
create index inspection_campaign on inspection (campaign) where campaign is not null;

create table inspection_part (
  county_code text collate "C" not null,
  inspection_id uuid not null,
  part integer not null check (part > 0),
  username text collate "C" not null,
  department text,
  checklist text collate "C" not null,
  checklist_version integer not null,
  sections text[] not null,
  answers json not null check (json_typeof(answers) = 'array'),
  saved_at timestamptz,
  signed_at timestamptz,
  version integer not null default 1,
  primary key (county_code, inspection_id, part),
  foreign key (county_code, inspection_id) references inspection on update cascade,
  foreign key (checklist, checklist_version) references checklist_version (code, number)
);
create index inspection_part_username on inspection_part (username);

create table inspection_photo (
  county_code text collate "C" not null,
  inspection_id uuid not null,
  photo_id uuid not null,
  part integer not null,
  item text collate "C" not null,
  sha256 text collate "C" not null,
  primary key (county_code, inspection_id, photo_id),
  foreign key (county_code, inspection_id) references inspection on update cascade
);

create table inspection_defect (
  county_code text collate "C" not null,
  inspection_id uuid not null,
  part integer not null,
  item text collate "C" not null,
  kind text collate "C" not null,
  words text not null,
  hazard_id uuid not null,
  primary key (county_code, inspection_id, part, item),
  foreign key (county_code, inspection_id) references inspection on update cascade
);

create table inspection_business_signature (
  county_code text collate "C" not null,
  inspection_id uuid not null,
  at timestamptz not null,
  taken_by text not null,
  -- PNG, sealed with the key of the inspection as name and office are; all three go at the end of their time.
  drawing_sealed bytea,
  name_sealed bytea,
  office_sealed bytea,
  refused_because text,
  erased_at timestamptz,
  primary key (county_code, inspection_id),
  foreign key (county_code, inspection_id) references inspection on update cascade,
  check (refused_because is not null or erased_at is not null
    or (drawing_sealed is not null and name_sealed is not null and office_sealed is not null))
);

create table inspection_addendum (
  county_code text collate "C" not null,
  inspection_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_username text not null,
  words text not null,
  primary key (county_code, inspection_id, id),
  foreign key (county_code, inspection_id) references inspection on update cascade
);

-- Once submitted, only this changes: signatures come, the position goes, premises are merged, boundaries move.
create function inspection_stays() returns trigger language plpgsql as $$
declare
  free text[] := array['state', 'signed_at', 'version', 'premises_id', 'county_code', 'path', 'grid_code',
    'begun_lon', 'begun_lat', 'submitted_lon', 'submitted_lat'];
begin
  if old.state in ('SUBMITTED', 'SIGNED') then
    if to_jsonb(new) - free <> to_jsonb(old) - free or new.state not in ('SUBMITTED', 'SIGNED')
      or (new.begun_lon is not null and new.begun_lon is distinct from old.begun_lon)
      or (new.submitted_lon is not null and new.submitted_lon is distinct from old.submitted_lon) then
      raise exception 'inspection % is frozen', old.number;
    end if;
  end if;
  return new;
end $$;
create trigger inspection_stays before update on inspection for each row execute function inspection_stays();

create function inspection_part_stays() returns trigger language plpgsql as $$
declare
  frozen boolean;
  free text[] := array['signed_at', 'county_code'];
begin
  select state in ('SUBMITTED', 'SIGNED') into frozen from inspection i
    where i.county_code = old.county_code and i.id = old.inspection_id;
  if tg_op = 'DELETE' then
    if frozen then
      raise exception 'inspection % is frozen', old.inspection_id;
    end if;
    return old;
  end if;
  if frozen and to_jsonb(new) - free <> to_jsonb(old) - free then
    raise exception 'inspection % is frozen', old.inspection_id;
  end if;
  return new;
end $$;
create trigger inspection_part_stays before update or delete on inspection_part
  for each row execute function inspection_part_stays();

create function inspection_photo_stays() returns trigger language plpgsql as $$
begin
  if exists (select from inspection i where i.id = new.inspection_id and i.state in ('SUBMITTED', 'SIGNED')) then
    raise exception 'inspection % is frozen', new.inspection_id;
  end if;
  return new;
end $$;
create trigger inspection_photo_stays before insert on inspection_photo for each row execute function inspection_photo_stays();

do $$
declare t text;
begin
  foreach t in array array['inspection_plan', 'inspection_plan_step', 'inspection_stand_in', 'inspection_route', 'inspection_run',
      'inspection_counter', 'inspection', 'inspection_part', 'inspection_photo', 'inspection_defect',
      'inspection_business_signature', 'inspection_addendum'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;

create policy seen_in_the_area on inspection_plan for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'grid-worker', 'police', 'inspector', 'service']))::text[]));
create policy planned_in_the_area on inspection_plan for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'service']))::text[]));
create policy worked_on_in_the_area on inspection_plan for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector', 'service']))::text[]))
  with check (true);
grant update (county_code, premises_id, premises_number, premises_name, premises_kind, path, grid_code, lon, lat, period, state, assignee, department,
  inspection_id, done_on, attempts, version) on inspection_plan to ${app};

create policy with_the_plan on inspection_plan_step to ${app}
  using (exists (select from inspection_plan p where p.county_code = inspection_plan_step.county_code and p.id = plan_id))
  with check (exists (select from inspection_plan p where p.county_code = inspection_plan_step.county_code and p.id = plan_id));

create policy seen_in_the_area on inspection_stand_in for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'service']))::text[])
    or username = (select viewer_username()) or stand_in = (select viewer_username())
    or exists (select from unnest((select viewer_scopes(array['grid-worker', 'police', 'inspector', 'leader']))::text[]) s
      where path ^@ s or s ^@ path));
create policy arranged_by_officers on inspection_stand_in for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer']))::text[]));
create policy ended_by_officers on inspection_stand_in for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer']))::text[])) with check (true);
grant update (until_day) on inspection_stand_in to ${app};

create policy own_round on inspection_route to ${app}
  using (username = (select viewer_username())) with check (username = (select viewer_username()));
grant update (starts_at, by_hand, stops, version) on inspection_route to ${app};
create policy old_rounds_go on inspection_route for delete to ${app} using ((select viewer_scopes(array['service'])) <> '{}');
create policy old_rounds_seen on inspection_route for select to ${app} using ((select viewer_scopes(array['service'])) <> '{}');
grant delete on inspection_route to ${app};

create policy of_the_night on inspection_run to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}') with check ((select viewer_scopes(array['service'])) <> '{}');
grant update (planned) on inspection_run to ${app};
create policy counted_by_linli on inspection_counter to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}') with check ((select viewer_scopes(array['service'])) <> '{}');
grant update (last) on inspection_counter to ${app};

-- Leaders see what came of it, not drafts.
create policy seen_in_the_area on inspection for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector', 'service']))::text[])
    or (state in ('SUBMITTED', 'SIGNED') and path ^@ any ((select viewer_scopes(array['leader']))::text[])));
create policy begun_in_the_area on inspection for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector']))::text[]));
create policy worked_on_in_the_area on inspection for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector', 'service']))::text[]))
  with check (true);
grant update (county_code, premises_id, path, grid_code, plan_id, state, result, because, submitted_at, signed_at, begun_lon, begun_lat,
  submitted_lon, submitted_lat, submitted_accuracy, submitted_distance, content_hash, version) on inspection to ${app};

do $$
declare t text;
begin
  foreach t in array array['inspection_part', 'inspection_photo', 'inspection_defect', 'inspection_addendum'] loop
    execute format(
      'create policy with_the_inspection on %1$I to ${app}
         using (exists (select from inspection i where i.county_code = %1$I.county_code and i.id = inspection_id))
         with check (exists (select from inspection i where i.county_code = %1$I.county_code and i.id = inspection_id))', t);
  end loop;
end $$;
grant update (sections, answers, saved_at, signed_at, version) on inspection_part to ${app};
grant delete on inspection_part to ${app};

-- Not for leaders.
create policy with_the_inspection on inspection_business_signature to ${app}
  using (exists (select from inspection i where i.county_code = inspection_business_signature.county_code and i.id = inspection_id
    and i.path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector', 'service']))::text[])))
  with check (exists (select from inspection i where i.county_code = inspection_business_signature.county_code and i.id = inspection_id
    and i.path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector', 'service']))::text[])));
grant update (drawing_sealed, name_sealed, office_sealed, erased_at) on inspection_business_signature to ${app};
