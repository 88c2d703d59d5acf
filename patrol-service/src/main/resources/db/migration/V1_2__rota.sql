-- What is planned: templates by weekday, and the shifts made from them, once a day each.
create table rota_template (
  county_code text collate "C" not null,
  id uuid not null unique,
  team_id uuid not null,
  path text collate "C" not null,
  name text not null,
  weekdays integer[] not null check (cardinality(weekdays) between 1 and 7),
  starts_at time not null,
  -- Not later than the start: on the day after.
  ends_at time not null,
  route_id uuid,
  people_needed integer not null check (people_needed between 1 and 100),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  usual_crew text[] not null,
  changed_by text not null,
  changed_at timestamptz not null,
  retired_at timestamptz,
  version integer not null default 1,
  primary key (county_code, id),
  foreign key (county_code, team_id) references team on update cascade
);
create index rota_template_team on rota_template (team_id);

create table rota_exception (
  county_code text collate "C" not null,
  template_id uuid not null,
  on_date date not null,
  skip boolean not null,
  starts_at time,
  ends_at time,
  people_needed integer check (people_needed between 1 and 100),
  reason text not null,
  set_by text not null,
  primary key (county_code, template_id, on_date),
  foreign key (county_code, template_id) references rota_template on update cascade,
  check ((starts_at is null) = (ends_at is null))
);

create table planned_shift (
  county_code text collate "C" not null,
  id uuid not null unique,
  team_id uuid not null,
  path text collate "C" not null,
  template_id uuid,
  -- The day on which it begins; a template gives one planned shift a day, however often it is asked.
  on_date date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  route_id uuid,
  people_needed integer not null check (people_needed between 1 and 100),
  state text not null check (state in ('PLANNED', 'CANCELLED')),
  cancel_reason text,
  cancelled_by text,
  planned_by text not null,
  planned_at timestamptz not null,
  version integer not null default 1,
  primary key (county_code, id),
  foreign key (county_code, team_id) references team on update cascade,
  unique (county_code, template_id, on_date),
  check ((state = 'CANCELLED') = (cancel_reason is not null))
);
create index planned_shift_time on planned_shift (starts_at, id);
create index planned_shift_team on planned_shift (team_id, starts_at);

-- How many an area needs on patrol, by weekday (1 is Monday) and hour; an hour without row needs nobody.
create table staffing_need (
  county_code text collate "C" not null,
  area_code text collate "C" not null,
  path text collate "C" not null,
  needs jsonb not null,
  set_by text not null,
  set_at timestamptz not null,
  version integer not null,
  primary key (county_code, area_code)
);

do $$
declare t text;
begin
  foreach t in array array['rota_template', 'rota_exception', 'planned_shift', 'staffing_need'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
  foreach t in array array['rota_template', 'planned_shift', 'staffing_need'] loop
    execute format(
      'create policy seen_in_the_area on %I for select to ${app}
         using (path ^@ any ((select viewer_scopes(array[''leader'', ''officer'', ''police'', ''area-admin'', ''service'']))::text[]))', t);
  end loop;
  foreach t in array array['rota_template', 'planned_shift'] loop
    execute format(
      'create policy planned_by_coordinators on %I for insert to ${app}
         with check (path ^@ any ((select viewer_scopes(array[''officer'', ''police'']))::text[]))', t);
    execute format(
      'create policy changed_by_coordinators on %I for update to ${app}
         using (path ^@ any ((select viewer_scopes(array[''officer'', ''police'']))::text[])) with check (true)', t);
  end loop;
end $$;
grant update (name, weekdays, starts_at, ends_at, route_id, people_needed, valid_from, valid_until, usual_crew, changed_by, changed_at,
  retired_at, version) on rota_template to ${app};
grant update (state, cancel_reason, cancelled_by, version) on planned_shift to ${app};

create policy with_the_template on rota_exception to ${app}
  using (exists (select from rota_template t where t.county_code = rota_exception.county_code and t.id = template_id))
  with check (exists (select from rota_template t where t.county_code = rota_exception.county_code and t.id = template_id
    and t.path ^@ any ((select viewer_scopes(array['officer', 'police']))::text[])));
grant update (skip, starts_at, ends_at, people_needed, reason, set_by), delete on rota_exception to ${app};

create policy set_in_the_area on staffing_need for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'police', 'area-admin']))::text[]));
create policy changed_in_the_area on staffing_need for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'police', 'area-admin']))::text[])) with check (true);
grant update (needs, set_by, set_at, version) on staffing_need to ${app};
