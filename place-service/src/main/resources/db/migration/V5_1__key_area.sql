-- Areas under listed rectification. Overdue is computed from the deadline, never stored; no figure in it is about a person.
create table key_area (
  county_code text collate "C" not null,
  id uuid not null unique,
  number text collate "C" not null unique,
  -- The county or town that listed it.
  area_code text collate "C" not null,
  path text collate "C" not null,
  level text not null check (level in ('COUNTY', 'TOWN')),
  name text not null check (char_length(name) between 1 and 100),
  problem text not null check (char_length(problem) between 1 and 2000),
  outline geometry(Polygon, 4490) not null check (st_isvalid(outline)),
  -- Paths of all grids that it touches: who answers for one of them sees it.
  paths text[] not null check (cardinality(paths) > 0),
  label_lon double precision not null,
  label_lat double precision not null,
  square_metres bigint not null check (square_metres > 0),
  unit text not null check (char_length(unit) between 1 and 100),
  leader text not null check (char_length(leader) between 1 and 100),
  state text not null check (state in ('LISTED', 'RELEASED')),
  round integer not null default 1,
  listed_at timestamptz not null,
  listed_by text not null,
  deadline date not null,
  released_at timestamptz,
  released_by text,
  release_reason text,
  version integer not null default 1,
  -- What tiles are made of, metres of EPSG:3857; the corners beside them for row-level security.
  metres geometry(Geometry, 3857) not null generated always as (st_transform(st_setsrid(outline, 4326), 3857)) stored,
  x double precision not null generated always as (st_x(st_transform(st_setsrid(st_makepoint(label_lon, label_lat), 4326), 3857))) stored,
  y double precision not null generated always as (st_y(st_transform(st_setsrid(st_makepoint(label_lon, label_lat), 4326), 3857))) stored,
  west double precision not null generated always as (st_xmin(st_transform(st_setsrid(outline, 4326), 3857))) stored,
  south double precision not null generated always as (st_ymin(st_transform(st_setsrid(outline, 4326), 3857))) stored,
  east double precision not null generated always as (st_xmax(st_transform(st_setsrid(outline, 4326), 3857))) stored,
  north double precision not null generated always as (st_ymax(st_transform(st_setsrid(outline, 4326), 3857))) stored,
  primary key (county_code, id),
  check ((state = 'RELEASED') = (released_at is not null)),
  -- Who answers for it does not release it.
  check (released_by is null or (released_by <> leader and release_reason is not null))
);
create index key_area_deadline on key_area (deadline, id);

create trigger key_area_entered after insert on key_area referencing new table as changed
  for each statement execute function mark_layer('key-areas');
create trigger key_area_changed after update on key_area referencing new table as changed
  for each statement execute function mark_layer('key-areas');

create table key_area_counter (
  area_code text collate "C" not null,
  year integer not null,
  last integer not null,
  primary key (area_code, year)
);

create table key_area_measure (
  county_code text collate "C" not null,
  key_area_id uuid not null,
  id uuid not null,
  round integer not null,
  what text not null,
  who text not null,
  until date not null,
  done_when text not null,
  done_at timestamptz,
  done_by text,
  done_words text,
  primary key (county_code, key_area_id, id),
  foreign key (county_code, key_area_id) references key_area on update cascade on delete cascade,
  check ((done_at is null) = (done_by is null) and (done_at is null) = (done_words is null))
);

-- A later figure of the same name and phase takes the place of an earlier one; both stay.
create table key_area_figure (
  county_code text collate "C" not null,
  key_area_id uuid not null,
  seq bigint generated always as identity,
  round integer not null,
  phase text not null check (phase in ('BEFORE', 'AFTER')),
  -- Of computed ones.
  code text check (code in ('RECTIFIED_IN_TIME', 'STILL_OPEN')),
  name text not null,
  numerator bigint not null check (numerator >= 0),
  denominator bigint check (denominator >= numerator),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  source text not null,
  at timestamptz not null,
  by_username text not null,
  primary key (county_code, key_area_id, seq),
  foreign key (county_code, key_area_id) references key_area on update cascade on delete cascade
);

create table key_area_review (
  county_code text collate "C" not null,
  key_area_id uuid not null,
  seq bigint generated always as identity,
  round integer not null,
  held_on date not null,
  verdict text not null check (verdict in ('ON_TRACK', 'BEHIND', 'READY')),
  words text not null,
  at timestamptz not null,
  by_username text not null,
  primary key (county_code, key_area_id, seq),
  foreign key (county_code, key_area_id) references key_area on update cascade on delete cascade
);

create table key_area_event (
  county_code text collate "C" not null,
  key_area_id uuid not null,
  seq bigint generated always as identity,
  at timestamptz not null,
  by_username text not null,
  step text not null,
  round integer not null,
  words text,
  -- What stood there before, of a change.
  before text,
  primary key (county_code, key_area_id, seq),
  foreign key (county_code, key_area_id) references key_area on update cascade on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['key_area', 'key_area_counter', 'key_area_measure', 'key_area_figure', 'key_area_review', 'key_area_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;

create policy seen_where_it_lies on key_area for select to ${app} using (exists (select from unnest(paths) p
  where p ^@ any ((select viewer_scopes(array['leader', 'officer', 'grid-worker', 'inspector', 'police', 'service']))::text[])));
create policy listed_by_its_level on key_area for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['leader', 'officer']))::text[]));
create policy worked_on_where_it_lies on key_area for update to ${app} using (exists (select from unnest(paths) p
  where p ^@ any ((select viewer_scopes(array['leader', 'officer', 'grid-worker', 'inspector', 'police', 'service']))::text[]))) with check (true);
grant update (county_code, path, name, problem, outline, paths, label_lon, label_lat, square_metres, unit, leader, state, round, listed_at, listed_by,
  deadline, released_at, released_by, release_reason, version) on key_area to ${app};

create policy counted_by_linli on key_area_counter to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}') with check ((select viewer_scopes(array['service'])) <> '{}');
grant update (last) on key_area_counter to ${app};

do $$
declare t text;
begin
  foreach t in array array['key_area_measure', 'key_area_figure', 'key_area_review', 'key_area_event'] loop
    execute format(
      'create policy with_the_key_area on %1$I to ${app}
         using (exists (select from key_area k where k.county_code = %1$I.county_code and k.id = key_area_id))
         with check (exists (select from key_area k where k.county_code = %1$I.county_code and k.id = key_area_id))', t);
  end loop;
end $$;
grant update (done_at, done_by, done_words) on key_area_measure to ${app};
