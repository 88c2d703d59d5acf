-- Files that are looked at before they are imported, for their sender alone and for some hours; and mappings remembered for the next file.

create table import_file (
  id         uuid primary key,
  owner      text not null,
  name       text not null,
  bytes      bigint not null,
  format     text not null check (format in ('GEOJSON', 'GEOPACKAGE', 'SHAPEFILE', 'CONVERTED')),
  layers     text[] not null,
  sent_at    timestamptz not null,
  kept_until timestamptz not null
);
create index import_file_owner on import_file (owner, id desc);
create index import_file_kept on import_file (kept_until);

create table import_file_chunk (
  file_id uuid not null references import_file on delete cascade,
  number  integer not null,
  bytes   bytea not null,
  primary key (file_id, number)
);
alter table import_file_chunk alter column bytes set storage external;

alter table import_file enable row level security;
alter table import_file force row level security;
create policy import_file_own on import_file
  using (owner = (select viewer_subject())) with check (owner = (select viewer_subject()));
-- Whoever clears away what was kept long enough acts for nobody.
create policy import_file_seen_to_clear on import_file for select using ((select import_worker()));
create policy import_file_cleared on import_file for delete using ((select import_worker()));

alter table import_file_chunk enable row level security;
alter table import_file_chunk force row level security;
create policy import_file_chunk_own on import_file_chunk
  using (exists (select from import_file f where f.id = file_id and f.owner = (select viewer_subject())))
  with check (exists (select from import_file f where f.id = file_id and f.owner = (select viewer_subject())));

create table import_mapping (
  id        uuid primary key,
  area_code text collate "C" not null references area (code),
  path      text collate "C" not null,
  name      text not null check (length(name) between 1 and 100),
  target    text not null,
  mapping   jsonb not null,
  saved_at  timestamptz not null,
  unique (area_code, name)
);
alter table import_mapping enable row level security;
alter table import_mapping force row level security;
create policy import_mapping_all on import_mapping
  using (path ^@ any ((select viewer_scopes(writing_roles()))::text[]))
  with check (path ^@ any ((select viewer_scopes(writing_roles()))::text[]));

grant select, insert, delete on import_file, import_file_chunk to ${app};
grant select, insert, update, delete on import_mapping to ${app};
