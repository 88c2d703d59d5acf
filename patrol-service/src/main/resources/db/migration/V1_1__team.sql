-- Teams, who belongs to them, and the routes they go. People are named by the username they sign in with.
create table team (
  county_code text collate "C" not null,
  id uuid not null unique,
  area_code text collate "C" not null,
  path text collate "C" not null,
  name text not null,
  kind text not null check (kind in ('POLICE', 'AUXILIARY', 'VOLUNTEERS', 'JOINT')),
  coordinators text[] not null check (cardinality(coordinators) between 1 and 10),
  opened_by text not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (county_code, id)
);
create index team_path on team (path);

create table team_member (
  county_code text collate "C" not null,
  team_id uuid not null,
  id uuid not null,
  path text collate "C" not null,
  username text collate "C" not null,
  capacity text not null check (capacity in ('POLICE', 'AUXILIARY', 'STAFF', 'VOLUNTEER')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  added_by text not null,
  added_at timestamptz not null,
  primary key (county_code, team_id, id),
  foreign key (county_code, team_id) references team on update cascade
);
create index team_member_username on team_member (username, team_id);

create table patrol_route (
  county_code text collate "C" not null,
  id uuid not null unique,
  area_code text collate "C" not null,
  path text collate "C" not null,
  name text not null,
  expected_minutes integer not null check (expected_minutes between 5 and 1440),
  drawn_by text not null,
  drawn_at timestamptz not null,
  retired_at timestamptz,
  version integer not null default 1,
  primary key (county_code, id)
);
create index patrol_route_path on patrol_route (path);

-- The check points of each drawing of a route, in order; a change draws all of them anew under the next version.
create table check_point (
  county_code text collate "C" not null,
  route_id uuid not null,
  version integer not null,
  place integer not null,
  kind text not null check (kind in ('PREMISES', 'LINE', 'GRID', 'POINT')),
  name text not null,
  premises_id uuid,
  -- The grid in which it lies; of a line the one in which it begins.
  grid_code text collate "C" not null,
  geometry geometry(Geometry, 4490),
  need text,
  primary key (county_code, route_id, version, place),
  foreign key (county_code, route_id) references patrol_route on update cascade,
  check ((kind = 'PREMISES') = (premises_id is not null)),
  check ((kind = 'GRID') = (geometry is null))
);

do $$
declare t text;
begin
  foreach t in array array['team', 'team_member', 'patrol_route', 'check_point'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;

-- Of a membership the person themself and who coordinates the area see something; nobody else sees who belongs to a team.
create policy seen_by_themself_and_coordinators on team_member for select to ${app}
  using (username = (select viewer_username())
    or path ^@ any ((select viewer_scopes(array['officer', 'police', 'service']))::text[]));
create policy added_by_coordinators on team_member for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'police']))::text[]));
create policy ended_by_coordinators on team_member for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'police']))::text[])) with check (true);
grant update (valid_until) on team_member to ${app};

create policy seen_in_the_area_and_by_members on team for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'police', 'area-admin', 'service']))::text[])
    or id in (select m.team_id from team_member m where m.username = (select viewer_username())));
create policy opened_by_coordinators on team for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'police']))::text[]));
create policy changed_by_coordinators on team for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'police']))::text[])) with check (true);
grant update (name, kind, coordinators, ended_at, version) on team to ${app};

create policy seen_in_the_area on patrol_route for select to ${app}
  using (path ^@ any ((select viewer_scopes(
    array['leader', 'officer', 'police', 'grid-worker', 'inspector', 'volunteer', 'area-admin', 'service']))::text[]));
create policy drawn_by_coordinators on patrol_route for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'police']))::text[]));
create policy changed_by_coordinators on patrol_route for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'police']))::text[])) with check (true);
grant update (name, expected_minutes, retired_at, version) on patrol_route to ${app};

create policy with_the_route on check_point to ${app}
  using (exists (select from patrol_route r where r.county_code = check_point.county_code and r.id = route_id))
  with check (exists (select from patrol_route r where r.county_code = check_point.county_code and r.id = route_id));
