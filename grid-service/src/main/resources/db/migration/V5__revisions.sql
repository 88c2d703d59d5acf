-- Former states of areas and grids, what became of their ground, what changed with which version, and the revisions that change them.
-- The tables area and grid stay the published present; a unit that ended stays there with its last day, so that its code is never given again.

-- Linli itself publishes what was checked: it redraws areas above the scope of who published, and takes up what was scheduled.
create or replace function writing_roles() returns text[]
  language sql immutable parallel safe
  return array['area-admin', 'system-admin', 'service'];

-- The revision that made the present state; null for what came from a file.
alter table area add column revision_id uuid;
alter table grid add column revision_id uuid;

-- One row for each state that is over: it held from valid_from up to valid_to, that day not included. A state of zero days was corrected on the
-- day it began: no day finds it, and the history of the unit shows it.
create table unit_state (
  id            bigint generated always as identity primary key,
  unit          text not null check (unit in ('AREA', 'GRID')),
  code          text collate "C" not null,
  name          text not null,
  name_en       text,
  -- The level of an area, the kind of a grid.
  rank          text not null,
  parent_code   text collate "C",
  path          text collate "C" not null,
  households    integer,
  derived       boolean not null,
  attribution   text,
  geom          geometry(MultiPolygon, 4490) not null,
  bbox          double precision[] not null
                generated always as (array[st_xmin(geom), st_ymin(geom), st_xmax(geom), st_ymax(geom)]) stored,
  valid_from    date not null,
  valid_to      date not null check (valid_to >= valid_from),
  revision_id   uuid,
  -- The version that put another state in its place.
  until_version bigint not null
);
create index unit_state_code on unit_state (code, valid_to);
create index unit_state_days on unit_state (unit, valid_to, valid_from);
create index unit_state_version on unit_state (until_version);

create table fabric_change (
  version     bigint not null,
  code        text collate "C" not null,
  unit        text not null check (unit in ('AREA', 'GRID')),
  change      text not null check (change in ('CREATED', 'REDRAWN', 'RENAMED', 'MOVED', 'ENDED')),
  path        text collate "C",
  former_path text collate "C",
  primary key (version, code, change)
);

-- Share of the ground of a former unit that came to a later one. A unit without rows for a version is its own successor.
create table succession (
  version     bigint not null,
  since       date not null,
  unit        text not null check (unit in ('AREA', 'GRID')),
  former_code text collate "C" not null,
  former_path text collate "C" not null,
  later_code  text collate "C" not null,
  later_path  text collate "C" not null,
  share       double precision not null check (share > 0 and share <= 1),
  -- Of the matters of the former unit, in hundredths; null where too few are known of.
  matters     double precision check (matters between 0 and 1),
  primary key (version, former_code, later_code)
);
create index succession_former on succession (former_code);
create index succession_later on succession (later_code);
create index succession_since on succession (since);

create table revision (
  id           uuid primary key,
  title        text not null check (length(title) between 1 and 200),
  reason       text not null check (length(reason) between 1 and 2000),
  legal_basis  text check (length(legal_basis) between 1 and 1000),
  effective    date not null,
  area_code    text collate "C" not null references area (code),
  path         text collate "C" not null,
  state        text not null check (state in ('DRAFT', 'PROPOSED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN', 'FAILED')),
  version      integer not null default 1,
  created_by   text not null,
  created_at   timestamptz not null,
  changed_by   text not null,
  changed_at   timestamptz not null,
  published_as bigint,
  failure      text,
  failed_codes text[] not null default '{}'
);
create index revision_scheduled on revision (effective) where state = 'SCHEDULED';
create index revision_changed on revision (changed_at desc, id);

create table revision_item (
  revision_id  uuid not null references revision (id),
  position     integer not null,
  path         text collate "C" not null,
  unit         text not null check (unit in ('AREA', 'GRID')),
  action       text not null check (action in ('CREATE', 'CHANGE', 'END')),
  code         text collate "C" not null,
  rank         text,
  name         text,
  name_en      text,
  parent_code  text collate "C",
  households   integer,
  geom         geometry(Geometry, 4490),
  successors   text[] not null,
  predecessors text[] not null,
  -- How many states of the unit were over when this was drawn up: with more, somebody published it anew since.
  seen_states  integer not null,
  primary key (revision_id, position)
);
create index revision_item_code on revision_item (code);

-- Who took it which step, for good.
create table revision_step (
  revision_id uuid not null references revision (id),
  version     integer not null,
  state       text not null check (state in ('DRAFT', 'PROPOSED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN', 'FAILED')),
  taken_by    text not null,
  taken_at    timestamptz not null,
  primary key (revision_id, version)
);

-- Whatever changes an area or a grid, the state before is kept and the change is told: by statement, because an import brings 100,000 at once.
create function keep_area_states() returns trigger
  language plpgsql as $$
declare
  next bigint;
begin
  select version + 1 into next from fabric_version;
  insert into unit_state (unit, code, name, name_en, rank, parent_code, path, households, derived, attribution, geom, valid_from,
                          valid_to, revision_id, until_version)
  select 'AREA', b.code, b.name, b.name_en, b.level, b.parent_code, b.path, b.households, b.derived, b.attribution, b.geom, b.valid_from,
         coalesce(a.valid_to, a.valid_from), b.revision_id, next
  from before b join after a on a.code = b.code
  where b.valid_to is null
    and ((b.name, b.name_en, b.level, b.parent_code, b.path, b.households, b.derived, b.attribution, b.valid_to)
           is distinct from (a.name, a.name_en, a.level, a.parent_code, a.path, a.households, a.derived, a.attribution, a.valid_to)
         or b.geom is distinct from a.geom);
  insert into fabric_change (version, code, unit, change, path, former_path)
  select next, a.code, 'AREA', c.change, case when c.change <> 'ENDED' then a.path end, b.path
  from before b join after a on a.code = b.code
  cross join lateral (
    select 'ENDED' as change where a.valid_to is not null and b.valid_to is null
    union all select 'MOVED' where a.valid_to is null and a.path <> b.path
    union all select 'REDRAWN' where a.valid_to is null and (a.geom is distinct from b.geom or a.level <> b.level)
    union all select 'RENAMED' where a.valid_to is null and (a.name, a.name_en) is distinct from (b.name, b.name_en)) c
  on conflict do nothing;
  return null;
end $$;

create function keep_grid_states() returns trigger
  language plpgsql as $$
declare
  next bigint;
begin
  select version + 1 into next from fabric_version;
  insert into unit_state (unit, code, name, name_en, rank, parent_code, path, households, derived, attribution, geom, valid_from,
                          valid_to, revision_id, until_version)
  select 'GRID', b.code, b.name, b.name_en, b.kind, b.area_code, b.path, b.households, false, b.attribution, b.geom, b.valid_from,
         coalesce(a.valid_to, a.valid_from), b.revision_id, next
  from before b join after a on a.code = b.code
  where b.valid_to is null
    and ((b.name, b.name_en, b.kind, b.area_code, b.path, b.households, b.attribution, b.valid_to)
           is distinct from (a.name, a.name_en, a.kind, a.area_code, a.path, a.households, a.attribution, a.valid_to)
         or b.geom is distinct from a.geom);
  insert into fabric_change (version, code, unit, change, path, former_path)
  select next, a.code, 'GRID', c.change, case when c.change <> 'ENDED' then a.path end, b.path
  from before b join after a on a.code = b.code
  cross join lateral (
    select 'ENDED' as change where a.valid_to is not null and b.valid_to is null
    union all select 'MOVED' where a.valid_to is null and a.path <> b.path
    union all select 'REDRAWN' where a.valid_to is null and (a.geom is distinct from b.geom or a.kind <> b.kind)
    union all select 'RENAMED' where a.valid_to is null and (a.name, a.name_en) is distinct from (b.name, b.name_en)) c
  on conflict do nothing;
  return null;
end $$;

create function tell_created() returns trigger
  language plpgsql as $$
begin
  insert into fabric_change (version, code, unit, change, path)
  select v.version + 1, a.code, upper(tg_table_name), 'CREATED', a.path from after a, fabric_version v
  on conflict do nothing;
  return null;
end $$;

create trigger keep_states after update on area
  referencing old table as before new table as after for each statement execute function keep_area_states();
create trigger keep_states after update on grid
  referencing old table as before new table as after for each statement execute function keep_grid_states();
create trigger tell_created after insert on area referencing new table as after for each statement execute function tell_created();
create trigger tell_created after insert on grid referencing new table as after for each statement execute function tell_created();

-- What was there on a day, as far as the viewer may see it.
create function areas_on(day date)
  returns table (code text, name text, name_en text, level text, parent_code text, path text, households integer, geom geometry,
                 bbox double precision[], valid_from date)
  language sql stable
  begin atomic
    select a.code, a.name, a.name_en, a.level, a.parent_code, a.path, a.households, a.geom, a.bbox, a.valid_from
    from area a where a.valid_to is null and a.valid_from <= day
    union all
    select s.code, s.name, s.name_en, s.rank, s.parent_code, s.path, s.households, s.geom, s.bbox, s.valid_from
    from unit_state s where s.unit = 'AREA' and s.valid_to > day and s.valid_from <= day;
  end;

create function grids_on(day date)
  returns table (code text, name text, name_en text, kind text, area_code text, path text, households integer, geom geometry,
                 bbox double precision[], valid_from date)
  language sql stable
  begin atomic
    select g.code, g.name, g.name_en, g.kind, g.area_code, g.path, g.households, g.geom, g.bbox, g.valid_from
    from grid g where g.valid_to is null and g.valid_from <= day
    union all
    select s.code, s.name, s.name_en, s.rank, s.parent_code, s.path, s.households, s.geom, s.bbox, s.valid_from
    from unit_state s where s.unit = 'GRID' and s.valid_to > day and s.valid_from <= day;
  end;

alter table unit_state enable row level security;
alter table unit_state force row level security;
create policy unit_state_read on unit_state for select to ${app}
  using (path ^@ any ((select viewer_scopes(reading_roles()))::text[]));
create policy unit_state_insert on unit_state for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(writing_roles()))::text[]));

alter table fabric_change enable row level security;
alter table fabric_change force row level security;
create policy fabric_change_read on fabric_change for select to ${app}
  using (coalesce(path, former_path) ^@ any ((select viewer_scopes(writing_roles()))::text[]));
create policy fabric_change_insert on fabric_change for insert to ${app}
  with check (coalesce(path, former_path) ^@ any ((select viewer_scopes(writing_roles()))::text[]));

-- Whoever sees one of the two is told of the other.
alter table succession enable row level security;
alter table succession force row level security;
create policy succession_read on succession for select to ${app}
  using (former_path ^@ any ((select viewer_scopes(reading_roles()))::text[])
      or later_path ^@ any ((select viewer_scopes(reading_roles()))::text[]));
create policy succession_insert on succession for insert to ${app}
  with check (former_path ^@ any ((select viewer_scopes(writing_roles()))::text[]));

alter table revision_step enable row level security;
alter table revision_step force row level security;
-- Whoever sees the revision.
create policy revision_step_edit on revision_step for all to ${app}
  using (exists (select from revision r where r.id = revision_id))
  with check (exists (select from revision r where r.id = revision_id));

do $$
declare
  bound text;
begin
  foreach bound in array array['revision', 'revision_item'] loop
    execute format('alter table %I enable row level security', bound);
    execute format('alter table %I force row level security', bound);
    execute format(
      'create policy %I on %I for all to ${app} using (path ^@ any ((select viewer_scopes(writing_roles()))::text[]))
       with check (path ^@ any ((select viewer_scopes(writing_roles()))::text[]))',
      bound || '_edit', bound);
  end loop;
  foreach bound in array array['area_shape', 'grid_shape'] loop
    execute format(
      'create policy %I on %I for delete to ${app} using (path ^@ any ((select viewer_scopes(writing_roles()))::text[]))',
      bound || '_delete', bound);
  end loop;
end $$;

grant select, insert on unit_state, fabric_change, succession to ${app};
grant select, insert, update on revision to ${app};
grant select, insert, delete on revision_item to ${app};
grant update (path) on revision_item to ${app};
grant select, insert on revision_step to ${app};
grant delete on area_shape, grid_shape to ${app};
