-- What must be looked after. A business or facility, never a person; whom the business wants called is in a table of its own that fewer roles
-- read. ${app} is the service's unprivileged role.

-- A mark a layer and county that every change of the layer's table counts up in its own transaction, so that nobody holds a tile for new that is
-- not: the entity tags of tiles carry it.
create table layer_mark (
  layer text collate "C" not null,
  county_code text collate "C" not null,
  mark bigint not null default 1,
  primary key (layer, county_code)
);
alter table layer_mark enable row level security;
alter table layer_mark force row level security;
create policy read_by_all on layer_mark for select using (true);
create policy counted_by_triggers on layer_mark for insert with check (true);
create policy counted_up_by_triggers on layer_mark for update using (true);
grant select on layer_mark to ${app};

-- Of a table with a column county_code: `after insert` and `after update` with the new rows named `changed`, once a statement.
create function mark_layer() returns trigger
  language plpgsql security definer set search_path from current as $$
begin
  insert into layer_mark as m (layer, county_code)
    select distinct tg_argv[0], county_code from changed order by county_code
  on conflict (layer, county_code) do update set mark = m.mark + 1;
  return null;
end $$;

-- Numbers for people, of premises and of duty points: area, year, sequence.
create table place_counter (
  kind text collate "C" not null check (kind in ('PREMISES', 'DUTY_POINT')),
  area_code text collate "C" not null,
  year integer not null,
  last integer not null,
  primary key (kind, area_code, year)
);
alter table place_counter enable row level security;
alter table place_counter force row level security;
create policy counted_by_all on place_counter to ${app} using (true);
grant select, insert, update (last) on place_counter to ${app};

create table premises (
  county_code text collate "C" not null,
  id uuid not null unique,
  number text collate "C" not null unique,
  name text not null check (char_length(name) between 1 and 120),
  kind text collate "C" not null,
  area_code text collate "C" not null,
  grid_code text collate "C" not null,
  path text collate "C" not null,
  shape_type text not null check (shape_type in ('POINT', 'AREA', 'LINE')),
  shape geometry(Geometry, 4490) not null,
  -- The point that stands for it, degrees.
  lon double precision not null,
  lat double precision not null,
  -- Codes of all grids that it touches.
  grids text[] not null,
  address text check (char_length(address) <= 200),
  operator_name text check (char_length(operator_name) <= 120),
  operator_registration text collate "C" check (char_length(operator_registration) <= 40),
  department text check (char_length(department) <= 80),
  -- In the notation of OpeningText; null where not known.
  hours text check (char_length(hours) <= 1000),
  safety_present boolean,
  safety_guards integer check (safety_guards >= 0),
  safety_office text check (char_length(safety_office) <= 80),
  -- The business's register of dangerous goods, a list of objects.
  goods jsonb not null default '[]',
  importance text not null check (importance in ('ORDINARY', 'IMPORTANT', 'KEY')),
  inspection_days integer check (inspection_days between 1 and 3650),
  state text not null check (state in ('OPEN', 'CLOSED')),
  closed_on date,
  close_reason text check (char_length(close_reason) <= 300),
  merged_into uuid references premises (id),
  different_because text check (char_length(different_because) <= 300),
  has_contact boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  -- What tiles are made of, metres of EPSG:3857. The corners and the point stand beside the shape because row-level security lets only leakproof
  -- operators choose rows before it does, and && of PostGIS is none.
  metres geometry(Geometry, 3857) not null generated always as (st_transform(st_setsrid(shape, 4326), 3857)) stored,
  x double precision not null generated always as (st_x(st_transform(st_setsrid(st_makepoint(lon, lat), 4326), 3857))) stored,
  y double precision not null generated always as (st_y(st_transform(st_setsrid(st_makepoint(lon, lat), 4326), 3857))) stored,
  west double precision not null generated always as (st_xmin(st_transform(st_setsrid(shape, 4326), 3857))) stored,
  south double precision not null generated always as (st_ymin(st_transform(st_setsrid(shape, 4326), 3857))) stored,
  east double precision not null generated always as (st_xmax(st_transform(st_setsrid(shape, 4326), 3857))) stored,
  north double precision not null generated always as (st_ymax(st_transform(st_setsrid(shape, 4326), 3857))) stored,
  primary key (county_code, id),
  unique (county_code, id, path),
  check ((state = 'CLOSED') = (closed_on is not null)),
  check (merged_into is null or state = 'CLOSED')
);
create index premises_list on premises (path, number);
create index premises_place on premises (x, y);
create index premises_lon on premises (lon, lat);
create index premises_shapes on premises (west, east) where shape_type <> 'POINT';
create index premises_registration on premises (operator_registration) where operator_registration is not null;
create index premises_with_contact_closed on premises (closed_on) where has_contact and state = 'CLOSED';

create trigger premises_entered after insert on premises referencing new table as changed
  for each statement execute function mark_layer('premises');
create trigger premises_changed after update on premises referencing new table as changed
  for each statement execute function mark_layer('premises');

-- Whom the business wants called, sealed with the key of the premises.
create table premises_contact (
  county_code text collate "C" not null,
  premises_id uuid not null,
  path text collate "C" not null,
  name_sealed bytea not null,
  phone_sealed bytea not null,
  entered_at timestamptz not null,
  primary key (county_code, premises_id),
  foreign key (county_code, premises_id, path) references premises (county_code, id, path) on update cascade
);

-- Who changed what, when and why; of the contact, only that it was changed. Nothing here is ever changed.
create table premises_revision (
  county_code text collate "C" not null,
  premises_id uuid not null,
  path text collate "C" not null,
  version integer not null,
  kind text not null check (kind in ('ENTERED', 'IMPORTED', 'CHANGED', 'CONTACT_CHANGED', 'CLOSED', 'REOPENED', 'MERGED', 'MERGED_INTO',
    'RELOCATED', 'CONTACT_ERASED')),
  at timestamptz not null,
  by_username text collate "C" not null,
  reason text check (char_length(reason) <= 300),
  -- A list of {field, before, after}.
  changes jsonb not null default '[]',
  primary key (county_code, premises_id, version),
  foreign key (county_code, premises_id, path) references premises (county_code, id, path) on update cascade
);

do $$
declare t text;
begin
  foreach t in array array['premises', 'premises_contact', 'premises_revision'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;

create policy seen_by_those_who_answer on premises for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'grid-worker', 'police', 'inspector', 'area-admin', 'service']))::text[]));
create policy entered_by_those_who_work_there on premises for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector', 'area-admin', 'service']))::text[]));
create policy changed_by_those_who_work_there on premises for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector', 'service']))::text[]));
grant update (name, kind, county_code, area_code, grid_code, path, shape_type, shape, lon, lat, grids, address, operator_name,
  operator_registration, department, hours, safety_present, safety_guards, safety_office, goods, importance, inspection_days, state, closed_on,
  close_reason, merged_into, has_contact, changed_at, version) on premises to ${app};

-- Leaders and administrators have no business with it.
create policy read_by_those_who_work_there on premises_contact for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector', 'service']))::text[]));
create policy entered_by_those_who_work_there on premises_contact for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector', 'area-admin', 'service']))::text[]));
create policy changed_by_those_who_work_there on premises_contact for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector', 'service']))::text[]));
create policy taken_out_by_those_who_work_there on premises_contact for delete to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector', 'service']))::text[]));
grant update (name_sealed, phone_sealed, entered_at), delete on premises_contact to ${app};

create policy seen_with_the_premises on premises_revision for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'grid-worker', 'police', 'inspector', 'area-admin', 'service']))::text[]));
create policy written_with_the_premises on premises_revision for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector', 'area-admin', 'service']))::text[]));
