-- Where help is at hand: police boxes, volunteer posts, hydrants, AEDs. Public facts.
create table duty_point (
  county_code text collate "C" not null,
  id uuid not null unique,
  number text collate "C" not null unique,
  name text not null check (char_length(name) between 1 and 120),
  kind text collate "C" not null,
  area_code text collate "C" not null,
  grid_code text collate "C" not null,
  path text collate "C" not null,
  -- Degrees, EPSG:4490.
  lon double precision not null,
  lat double precision not null,
  address text check (char_length(address) <= 200),
  -- In the notation of OpeningText; null where not known.
  hours text check (char_length(hours) <= 1000),
  maintainer text check (char_length(maintainer) <= 80),
  state text not null check (state in ('IN_SERVICE', 'OUT_OF_SERVICE', 'REMOVED')),
  state_reason text check (char_length(state_reason) <= 300),
  out_until date,
  checked_on date,
  checked_by text collate "C",
  version integer not null default 1,
  x double precision not null generated always as (st_x(st_transform(st_setsrid(st_makepoint(lon, lat), 4326), 3857))) stored,
  y double precision not null generated always as (st_y(st_transform(st_setsrid(st_makepoint(lon, lat), 4326), 3857))) stored,
  primary key (county_code, id),
  check (state = 'OUT_OF_SERVICE' or out_until is null),
  check ((state = 'IN_SERVICE') = (state_reason is null)),
  check ((checked_on is null) = (checked_by is null))
);
create index duty_point_list on duty_point (path, number);
create index duty_point_place on duty_point (x, y);

create trigger duty_point_entered after insert on duty_point referencing new table as changed
  for each statement execute function mark_layer('duty-points');
create trigger duty_point_changed after update on duty_point referencing new table as changed
  for each statement execute function mark_layer('duty-points');

alter table duty_point enable row level security;
alter table duty_point force row level security;
create policy seen_by_all_who_serve_there on duty_point for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'grid-worker', 'mediator', 'police', 'support-worker', 'inspector',
    'volunteer', 'area-admin', 'service']))::text[]));
create policy entered_by_those_who_answer on duty_point for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'police', 'grid-worker', 'area-admin', 'service']))::text[]));
create policy changed_by_those_who_answer on duty_point for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'police', 'grid-worker', 'inspector', 'area-admin', 'service']))::text[]));
grant select, insert on duty_point to ${app};
grant update (name, kind, county_code, area_code, grid_code, path, lon, lat, address, hours, maintainer, state, state_reason, out_until,
  checked_on, checked_by, version) on duty_point to ${app};
