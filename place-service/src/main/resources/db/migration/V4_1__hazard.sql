-- What is wrong at a place, and whether it was mended. Overdue is computed from due_at, never stored.
create table hazard (
  county_code text collate "C" not null,
  id uuid not null unique,
  number text collate "C" not null unique,
  path text collate "C" not null,
  grid_code text collate "C",
  -- Degrees, EPSG:4490; of its premises, where it lies at some.
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -90 and 90),
  premises uuid,
  inspection uuid,
  campaign uuid,
  kind text collate "C" not null,
  words text not null,
  source text not null check (source in ('INSPECTION', 'PATROL', 'OBSERVED')),
  facts text[] not null,
  -- Of the premises, when it was graded.
  importance text,
  state text not null check (state in ('REPORTED', 'ASSIGNED', 'RECTIFYING', 'PENDING_ACCEPTANCE', 'CLOSED', 'REOPENED', 'NOT_A_HAZARD')),
  grade text not null check (grade in ('MAJOR', 'SERIOUS', 'GENERAL')),
  -- What the table gave, by which rows of which version; and who set another grade.
  proposed text not null check (proposed in ('MAJOR', 'SERIOUS', 'GENERAL')),
  fired text[] not null,
  table_version integer not null,
  overruled_by text,
  overruled_at timestamptz,
  overruled_why text,
  -- Rows that whoever overruled had before them.
  considered text[] not null default '{}',
  measures text,
  reported_at timestamptz not null,
  reported_by text not null,
  due_at timestamptz not null,
  extensions integer not null default 0,
  assigned_to text check (assigned_to in ('OPERATOR', 'UNIT')),
  department text,
  responsible text,
  assigned_at timestamptz,
  assigned_by text,
  -- Path of the area by whose right it was assigned.
  assigned_from text collate "C",
  rectified_words text,
  rectified_by text,
  rectified_at timestamptz,
  done_by text,
  without_photo text,
  -- Everybody who had a hand in mending it: none of them accepts it.
  menders text[] not null default '{}',
  accepted_by text,
  accepted_at timestamptz,
  accepted_words text,
  closed_at timestamptz,
  round integer not null default 1,
  version integer not null default 1,
  -- What tiles are made of, metres of EPSG:3857.
  x double precision not null generated always as (st_x(st_transform(st_setsrid(st_makepoint(lon, lat), 4326), 3857))) stored,
  y double precision not null generated always as (st_y(st_transform(st_setsrid(st_makepoint(lon, lat), 4326), 3857))) stored,
  primary key (county_code, id),
  check ((assigned_to is null) = (responsible is null) and (assigned_to is null) = (department is null)),
  check ((overruled_by is null) = (overruled_why is null)),
  check (state not in ('PENDING_ACCEPTANCE', 'CLOSED') or rectified_at is not null),
  check ((state in ('CLOSED', 'NOT_A_HAZARD')) = (closed_at is not null)),
  check (state <> 'CLOSED' or (accepted_by is not null and not accepted_by = any (menders)))
);
create index hazard_list on hazard (path, due_at, id);
create index hazard_due on hazard (due_at, id);
create index hazard_grid on hazard (grid_code);
create index hazard_premises on hazard (premises) where premises is not null;
create index hazard_campaign on hazard (campaign) where campaign is not null;
create index hazard_place on hazard (x, y);

create trigger hazard_entered after insert on hazard referencing new table as changed
  for each statement execute function mark_layer('hazards');
create trigger hazard_changed after update on hazard referencing new table as changed
  for each statement execute function mark_layer('hazards');

-- Numbers for people: area, year, sequence.
create table hazard_counter (
  area_code text collate "C" not null,
  year integer not null,
  last integer not null,
  primary key (area_code, year)
);

-- The time line: nothing in it is changed or taken out.
create table hazard_event (
  county_code text collate "C" not null,
  hazard_id uuid not null,
  seq bigint generated always as identity,
  at timestamptz not null,
  by_username text not null,
  step text not null,
  state text not null,
  grade text not null,
  due_at timestamptz not null,
  words text,
  whom text,
  -- Of the hazard after the step.
  version integer not null,
  primary key (county_code, hazard_id, seq),
  foreign key (county_code, hazard_id) references hazard on update cascade on delete cascade
);

-- Listed supervision: ordered from above, and one at a time.
create table hazard_supervision (
  county_code text collate "C" not null,
  hazard_id uuid not null,
  id uuid not null,
  area_code text collate "C" not null,
  area_path text collate "C" not null,
  ordered_at timestamptz not null,
  ordered_by text not null,
  until date not null,
  reason text not null,
  lifted_at timestamptz,
  lifted_by text,
  lift_reason text,
  primary key (county_code, hazard_id, id),
  foreign key (county_code, hazard_id) references hazard on update cascade on delete cascade,
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
create unique index hazard_supervised on hazard_supervision (hazard_id) where lifted_at is null;

-- Which photos belong to it; those of an inspection stay with the inspection.
create table hazard_photo (
  county_code text collate "C" not null,
  hazard_id uuid not null,
  id uuid not null,
  stage text not null check (stage in ('BEFORE', 'AFTER')),
  round integer not null,
  subject_kind text not null,
  subject_id uuid not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (county_code, hazard_id, id),
  foreign key (county_code, hazard_id) references hazard on update cascade on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['hazard', 'hazard_counter', 'hazard_event', 'hazard_supervision', 'hazard_photo'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;

create policy seen_in_the_area on hazard for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'grid-worker', 'inspector', 'police', 'service']))::text[]));
create policy reported_in_the_area on hazard for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'inspector', 'police', 'service']))::text[]));
create policy worked_on_in_the_area on hazard for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'inspector', 'police', 'service']))::text[]))
  with check (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'inspector', 'police', 'service']))::text[]));
-- Who reported what and when is never changed; its place follows the boundaries.
grant update (county_code, path, grid_code, lon, lat, premises, facts, importance, state, grade, proposed, fired, table_version, overruled_by, overruled_at,
  overruled_why, considered, measures, due_at, extensions, assigned_to, department, responsible, assigned_at, assigned_by, assigned_from,
  rectified_words, rectified_by, rectified_at, done_by, without_photo, menders, accepted_by, accepted_at, accepted_words, closed_at, round, version)
  on hazard to ${app};

create policy counted_by_linli on hazard_counter to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}') with check ((select viewer_scopes(array['service'])) <> '{}');
grant update (last) on hazard_counter to ${app};

do $$
declare t text;
begin
  foreach t in array array['hazard_event', 'hazard_supervision', 'hazard_photo'] loop
    execute format(
      'create policy with_the_hazard on %1$I for select to ${app}
         using (exists (select from hazard h where h.county_code = %1$I.county_code and h.id = hazard_id))', t);
  end loop;
end $$;
create policy appended_with_the_hazard on hazard_event for insert to ${app}
  with check (exists (select from hazard h where h.county_code = hazard_event.county_code and h.id = hazard_id));
create policy added_by_those_who_work on hazard_photo for insert to ${app}
  with check (exists (select from hazard h where h.county_code = hazard_photo.county_code and h.id = hazard_id
    and h.path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'inspector', 'police', 'service']))::text[])));
create policy ordered_from_above on hazard_supervision for insert to ${app}
  with check (area_path ^@ any ((select viewer_scopes(array['leader', 'officer']))::text[])
    and exists (select from hazard h where h.county_code = hazard_supervision.county_code and h.id = hazard_id and h.path ^@ area_path));
create policy lifted_from_above on hazard_supervision for update to ${app}
  using (area_path ^@ any ((select viewer_scopes(array['leader', 'officer']))::text[])) with check (true);
grant update (lifted_at, lifted_by, lift_reason) on hazard_supervision to ${app};
