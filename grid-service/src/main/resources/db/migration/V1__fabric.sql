-- The tree of areas, the grids below it, what is drawn of them, and the number of the published version.
-- Row-level security is forced on all that is bound to an area; the application's role owns nothing.

create function reading_roles() returns text[]
  language sql immutable parallel safe
  return array['leader', 'officer', 'grid-worker', 'mediator', 'police', 'support-worker', 'inspector',
               'volunteer', 'area-admin', 'system-admin', 'auditor', 'service'];

create function writing_roles() returns text[]
  language sql immutable parallel safe
  return array['area-admin', 'system-admin'];

-- The paths of the areas above the scopes: /A/B/C/ gives /A/, /A/B/ and /A/B/C/.
create function paths_above(scopes text[]) returns text[]
  language sql immutable parallel safe
  return (
    select coalesce(array_agg(distinct '/' || array_to_string(parts[1:depth], '/') || '/'), '{}')
    from unnest(scopes) as scope,
         lateral (select string_to_array(trim(both '/' from scope), '/') as parts) as split,
         lateral generate_series(1, cardinality(parts)) as depth
  );

create table area (
  code          text collate "C" primary key check (code ~ '^[A-Za-z0-9._-]{1,32}$'),
  name          text not null check (length(name) between 1 and 200),
  name_en       text check (length(name_en) between 1 and 200),
  level         text not null check (level in ('province', 'prefecture', 'county', 'town', 'village')),
  parent_code   text collate "C" references area (code),
  path          text collate "C" not null unique,
  households    integer check (households >= 0),
  -- The boundary is the union of what lies below, because the area came as a parent and not with a boundary of its own.
  derived       boolean not null,
  attribution   text,
  geom          geometry(MultiPolygon, 4490) not null,
  -- Where its name is written, EPSG:3857.
  label_point   geometry(Point, 3857) not null,
  bbox          double precision[] not null
                generated always as (array[st_xmin(geom), st_ymin(geom), st_xmax(geom), st_ymax(geom)]) stored,
  valid_from    date not null,
  valid_to      date check (valid_to >= valid_from),
  superseded_by text collate "C" references area (code),
  check (path = '/' || code || '/' or path like '/%/' || code || '/')
);
create index area_parent on area (parent_code);

create table grid (
  code          text collate "C" primary key check (code ~ '^[A-Za-z0-9._-]{1,32}$'),
  name          text not null check (length(name) between 1 and 200),
  name_en       text check (length(name_en) between 1 and 200),
  kind          text not null check (kind in ('basic', 'micro', 'dedicated')),
  area_code     text collate "C" not null references area (code),
  path          text collate "C" not null unique,
  households    integer check (households >= 0),
  attribution   text,
  geom          geometry(MultiPolygon, 4490) not null,
  bbox          double precision[] not null
                generated always as (array[st_xmin(geom), st_ymin(geom), st_xmax(geom), st_ymax(geom)]) stored,
  valid_from    date not null,
  valid_to      date check (valid_to >= valid_from),
  superseded_by text collate "C" references grid (code),
  check (path like '/%/' || code || '/')
);
create index grid_area on grid (area_code);

-- Generalised boundaries for tiles, one for each zoom band (ZoomBand). The corners, in metres, stand beside the geometry because
-- row-level security lets only leakproof operators choose rows before it does, and && of PostGIS is none.
create table area_shape (
  code text collate "C" not null references area (code),
  band smallint not null,
  path text collate "C" not null,
  geom geometry(MultiPolygon, 3857) not null,
  west double precision not null generated always as (st_xmin(geom)) stored,
  south double precision not null generated always as (st_ymin(geom)) stored,
  east double precision not null generated always as (st_xmax(geom)) stored,
  north double precision not null generated always as (st_ymax(geom)) stored,
  primary key (code, band)
);
create index area_shape_place on area_shape (band, west, east);

create table grid_shape (
  code text collate "C" not null references grid (code),
  band smallint not null,
  path text collate "C" not null,
  geom geometry(MultiPolygon, 3857) not null,
  west double precision not null generated always as (st_xmin(geom)) stored,
  south double precision not null generated always as (st_ymin(geom)) stored,
  east double precision not null generated always as (st_xmax(geom)) stored,
  north double precision not null generated always as (st_ymax(geom)) stored,
  primary key (code, band)
);
create index grid_shape_place on grid_shape (band, west, east);

-- Rivers, roads and lakes to find one's way by; the id follows from the content, so the same feature is stored once.
create table context_feature (
  id          uuid primary key,
  area_code   text collate "C" not null references area (code),
  path        text collate "C" not null,
  kind        text not null check (kind in ('river', 'road', 'lake')),
  name        text check (length(name) between 1 and 200),
  name_en     text check (length(name_en) between 1 and 200),
  rank        smallint check (rank between 1 and 99),
  attribution text,
  geom        geometry(Geometry, 3857) not null,
  west double precision not null generated always as (st_xmin(geom)) stored,
  south double precision not null generated always as (st_ymin(geom)) stored,
  east double precision not null generated always as (st_xmax(geom)) stored,
  north double precision not null generated always as (st_ymax(geom)) stored
);
create index context_feature_area on context_feature (area_code, kind);

-- One row. Every import that changes something takes it first, so that imports follow one another, and counts it up.
create table fabric_version (
  only_one     boolean primary key default true check (only_one),
  version      bigint not null,
  published_at timestamptz not null
);
insert into fabric_version (version, published_at) values (0, now());

do $$
declare
  bound text;
begin
  foreach bound in array array['area', 'grid', 'area_shape', 'grid_shape', 'context_feature'] loop
    execute format('alter table %I enable row level security', bound);
    execute format('alter table %I force row level security', bound);
    execute format(
      'create policy %I on %I for select using (path ^@ any ((select viewer_scopes(reading_roles()))::text[]))',
      bound || '_read', bound);
    execute format(
      'create policy %I on %I for insert with check (path ^@ any ((select viewer_scopes(writing_roles()))::text[]))',
      bound || '_insert', bound);
    execute format(
      'create policy %I on %I for update using (path ^@ any ((select viewer_scopes(writing_roles()))::text[]))',
      bound || '_update', bound);
  end loop;
end $$;

-- The county's rivers and roads are drawn for a town officer too: they are geography and tell nothing of the county.
create policy context_feature_read_from_below on context_feature for select
  using (path = any ((select paths_above(viewer_scopes(reading_roles())))::text[]));
-- What a newer file of the same area and kind no longer has.
create policy context_feature_delete on context_feature for delete
  using (path ^@ any ((select viewer_scopes(writing_roles()))::text[]));

grant select, insert, update on area, grid, area_shape, grid_shape to ${app};
grant select, insert, update, delete on context_feature to ${app};
grant select, update on fabric_version to ${app};
