-- Photos of places. They show no people; one that does is withdrawn, and its bytes are gone. What a camera writes into a picture was dropped before
-- it came here; where and when it was taken are columns.
create table photo (
  county_code text collate "C" not null,
  id uuid not null unique,
  subject_kind text not null check (subject_kind in ('PREMISES', 'INSPECTION', 'HAZARD', 'KEY_AREA')),
  subject_id uuid not null,
  path text collate "C" not null,
  name text not null,
  file_type text not null check (file_type in ('JPEG', 'PNG')),
  size_bytes bigint not null,
  sha256 text not null,
  content bytea,
  thumbnail bytea,
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  accuracy_metres double precision check (accuracy_metres >= 0),
  taken_at timestamptz,
  added_at timestamptz not null,
  added_by text collate "C" not null,
  withdrawn_at timestamptz,
  withdrawn_by text collate "C",
  withdrawn_reason text check (char_length(withdrawn_reason) <= 300),
  primary key (county_code, id),
  check ((lon is null) = (lat is null) and (lon is null or taken_at is not null)),
  check ((withdrawn_at is null) = (content is not null and thumbnail is not null)),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create index photo_subject on photo (subject_kind, subject_id, added_at desc);
-- Pictures are packed already.
alter table photo alter column content set storage external;
alter table photo alter column thumbnail set storage external;

alter table photo enable row level security;
alter table photo force row level security;
-- Who brought a photo sees what they brought: volunteers add to what they report and see no more.
create policy seen_by_those_who_answer on photo for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'grid-worker', 'police', 'inspector', 'area-admin', 'service']))::text[])
    or added_by = (select viewer_username()));
create policy added_by_those_on_the_spot on photo for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector', 'volunteer', 'service']))::text[]));
create policy withdrawn_by_those_who_answer on photo for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'police', 'inspector', 'service']))::text[]))
  with check (true);
grant select, insert on photo to ${app};
grant update (county_code, subject_id, path, content, thumbnail, withdrawn_at, withdrawn_by, withdrawn_reason) on photo to ${app};
