-- The appraisal of areas' work: months of areas, never of persons. Nothing here is deleted, and of what was taken, published and decided nothing
-- is changed: a correction is a further revision. ${app} is the service's unprivileged role.
create table appraisal (
  county_code text collate "C" not null,
  id uuid not null unique,
  -- The area whose parts are compared.
  area_code text collate "C" not null,
  path text collate "C" not null,
  -- Its first day.
  month date not null check (extract(day from month) = 1),
  state text not null check (state in ('DRAFT', 'PUBLISHED')),
  -- The newest, and the first that the areas compared may read.
  revision integer not null,
  published_revision integer check (published_revision <= revision),
  published_at timestamptz,
  published_by text collate "C",
  appeals_until date,
  version integer not null default 1,
  primary key (county_code, id),
  unique (area_code, month),
  check ((state = 'PUBLISHED') = (published_at is not null)),
  check ((published_at is null) = (published_by is null) and (published_at is null) = (appeals_until is null)
    and (published_at is null) = (published_revision is null))
);
create index appraisal_list on appraisal (month desc, id desc);

-- What was taken, and what decisions made of it.
create table appraisal_revision (
  county_code text collate "C" not null,
  appraisal_id uuid not null,
  revision integer not null,
  kind text not null check (kind in ('TAKEN', 'CORRECTED')),
  -- Of the setting appraisal-scheme, and the scheme itself: version 0 is in the product, and products change.
  scheme_version integer not null,
  scheme json not null,
  at timestamptz not null,
  by_username text collate "C" not null,
  reason text check (char_length(reason) between 1 and 1000),
  primary key (county_code, appraisal_id, revision),
  foreign key (county_code, appraisal_id) references appraisal,
  check ((kind = 'CORRECTED') = (reason is not null))
);

-- Totals; read by all areas that are compared.
create table appraisal_result (
  county_code text collate "C" not null,
  appraisal_id uuid not null,
  revision integer not null,
  place integer not null,
  area_code text collate "C" not null,
  path text collate "C" not null,
  households integer check (households >= 0),
  weight_percent integer not null check (weight_percent between 0 and 100),
  total numeric(4, 1) check (total between 0 and 100),
  colour text check (colour in ('RED', 'YELLOW', 'BLUE')),
  vetoes text[] not null,
  rank_place integer check (rank_place between rank_best and rank_worst),
  rank_best integer,
  rank_worst integer check (rank_worst <= rank_of),
  rank_of integer,
  primary key (county_code, appraisal_id, revision, area_code),
  foreign key (county_code, appraisal_id, revision) references appraisal_revision,
  check ((total is null) = (colour is null)),
  check (num_nulls(rank_place, rank_best, rank_worst, rank_of) in (0, 4) and (rank_place is null or total is not null))
);

-- Values of the indicators that were weighed, rounded, and how far chance reaches.
create table appraisal_score (
  county_code text collate "C" not null,
  appraisal_id uuid not null,
  revision integer not null,
  area_code text collate "C" not null,
  path text collate "C" not null,
  indicator text collate "C" not null,
  place integer not null,
  weight integer not null check (weight > 0),
  absence text check (absence in ('TOO_FEW', 'NOT_KNOWN', 'NO_ANSWER', 'LEFT_OUT')),
  value numeric(12, 1),
  value_low numeric(12, 1) check (value_low <= value),
  value_high numeric(12, 1) check (value_high >= value),
  points numeric(4, 1) check (points between 0 and 100),
  points_low numeric(4, 1) check (points_low between 0 and points),
  points_high numeric(4, 1) check (points_high between points and 100),
  primary key (county_code, appraisal_id, revision, area_code, indicator),
  foreign key (county_code, appraisal_id, revision, area_code) references appraisal_result,
  check (num_nulls(value, value_low, value_high, points, points_low, points_high) = case when absence is null then 0 else 6 end)
);

-- How far chance reaches for a total; apart from the total, because fewer read it.
create table appraisal_margin (
  county_code text collate "C" not null,
  appraisal_id uuid not null,
  revision integer not null,
  area_code text collate "C" not null,
  path text collate "C" not null,
  total_low numeric(4, 1) not null check (total_low between 0 and total_high),
  total_high numeric(4, 1) not null check (total_high <= 100),
  primary key (county_code, appraisal_id, revision, area_code),
  foreign key (county_code, appraisal_id, revision, area_code) references appraisal_result
);

-- Counts of matters, places, shifts and posts; read by those who may list what was counted.
create table appraisal_figure (
  county_code text collate "C" not null,
  appraisal_id uuid not null,
  revision integer not null,
  area_code text collate "C" not null,
  path text collate "C" not null,
  indicator text collate "C" not null,
  absence text check (absence in ('NOT_KNOWN', 'NO_ANSWER', 'LEFT_OUT')),
  numerator bigint check (numerator >= 0),
  denominator bigint check (denominator >= 0),
  primary key (county_code, appraisal_id, revision, area_code, indicator),
  foreign key (county_code, appraisal_id, revision, area_code) references appraisal_result,
  check (num_nulls(numerator, denominator) = case when absence is null then 0 else 2 end)
);

create table appraisal_appeal (
  county_code text collate "C" not null,
  id uuid not null unique,
  appraisal_id uuid not null,
  -- The revision it is against.
  revision integer not null,
  area_code text collate "C" not null,
  path text collate "C" not null,
  -- Of the area that compares; who leads it decides.
  deciding_path text collate "C" not null,
  indicator text collate "C" not null,
  reason text not null check (char_length(reason) between 1 and 1000),
  at timestamptz not null,
  by_username text collate "C" not null,
  due_on date not null,
  outcome text check (outcome in ('REJECTED', 'CORRECTED', 'LEFT_OUT')),
  decision text check (char_length(decision) between 1 and 1000),
  decided_at timestamptz,
  decided_by text collate "C",
  -- The revision that the decision made.
  decided_revision integer,
  version integer not null default 1,
  primary key (county_code, id),
  foreign key (county_code, appraisal_id, revision, area_code) references appraisal_result,
  foreign key (county_code, appraisal_id, decided_revision) references appraisal_revision,
  check (num_nulls(outcome, decision, decided_at, decided_by) in (0, 4)),
  check ((decided_revision is not null) = (outcome is not null and outcome <> 'REJECTED')),
  -- Nobody decides on their own appeal.
  check (decided_by is null or decided_by <> by_username)
);
create unique index appraisal_appeal_open on appraisal_appeal (appraisal_id, area_code, indicator) where outcome is null;
create index appraisal_appeal_list on appraisal_appeal (due_on, id);

do $$
declare t text;
begin
  foreach t in array array['appraisal', 'appraisal_revision', 'appraisal_result', 'appraisal_score', 'appraisal_margin', 'appraisal_figure',
    'appraisal_appeal'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;

-- Who is above or in the area that compares reads everything; once it is published, so do the areas within.
create policy read_above_and_when_published_below on appraisal for select to ${app} using (
  path ^@ any ((select viewer_scopes(array['leader', 'officer', 'area-admin', 'service']))::text[])
  or (state = 'PUBLISHED' and exists (select from unnest((select viewer_scopes(array['leader', 'officer', 'area-admin']))) s where s ^@ path)));
create policy taken_above on appraisal for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['leader', 'officer']))::text[]));
create policy worked_on_above on appraisal for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'area-admin']))::text[])) with check (true);
grant update (state, revision, published_revision, published_at, published_by, appeals_until, version) on appraisal to ${app};

-- Drafts that came before the publication stay with those above.
create policy read_with_the_appraisal on appraisal_revision for select to ${app} using (exists (
  select from appraisal a where a.county_code = appraisal_revision.county_code and a.id = appraisal_id
    and (appraisal_revision.revision >= a.published_revision
      or a.path ^@ any ((select viewer_scopes(array['leader', 'officer', 'area-admin', 'service']))::text[]))));
create policy taken_or_decided_above on appraisal_revision for insert to ${app} with check (exists (
  select from appraisal a where a.county_code = appraisal_revision.county_code and a.id = appraisal_id
    and a.path ^@ any ((select viewer_scopes(array['leader', 'officer']))::text[])));

do $$
declare t text;
begin
  foreach t in array array['appraisal_result', 'appraisal_score', 'appraisal_margin', 'appraisal_figure'] loop
    execute format(
      'create policy taken_or_decided_above on %1$I for insert to ${app}
         with check (path ^@ any ((select viewer_scopes(array[''leader'', ''officer'']))::text[])
           and exists (select from appraisal a where a.county_code = %1$I.county_code and a.id = appraisal_id and %1$I.path ^@ a.path))', t);
  end loop;
end $$;
create policy read_with_the_revision on appraisal_result for select to ${app} using (exists (
  select from appraisal_revision r where r.county_code = appraisal_result.county_code and r.appraisal_id = appraisal_result.appraisal_id
    and r.revision = appraisal_result.revision));
create policy read_of_own_areas on appraisal_score for select to ${app} using (
  path ^@ any ((select viewer_scopes(array['leader', 'officer', 'area-admin', 'service']))::text[])
  and exists (select from appraisal_revision r where r.county_code = appraisal_score.county_code and r.appraisal_id = appraisal_score.appraisal_id
    and r.revision = appraisal_score.revision));
create policy read_of_own_areas on appraisal_margin for select to ${app} using (
  path ^@ any ((select viewer_scopes(array['leader', 'officer', 'area-admin', 'service']))::text[])
  and exists (select from appraisal_revision r where r.county_code = appraisal_margin.county_code and r.appraisal_id = appraisal_margin.appraisal_id
    and r.revision = appraisal_margin.revision));
create policy read_by_who_may_list on appraisal_figure for select to ${app} using (
  path ^@ any ((select viewer_scopes(array['leader', 'officer', 'service']))::text[])
  and exists (select from appraisal_revision r where r.county_code = appraisal_figure.county_code and r.appraisal_id = appraisal_figure.appraisal_id
    and r.revision = appraisal_figure.revision));

create policy read_of_own_areas on appraisal_appeal for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'area-admin', 'service']))::text[]));
create policy made_by_the_area on appraisal_appeal for insert to ${app}
  with check (path = any ((select viewer_scopes(array['leader', 'officer', 'area-admin']))::text[]));
create policy decided_above on appraisal_appeal for update to ${app}
  using (outcome is null and deciding_path ^@ any ((select viewer_scopes(array['leader']))::text[])) with check (true);
grant update (outcome, decision, decided_at, decided_by, decided_revision, version) on appraisal_appeal to ${app};

-- Areas that come to lie elsewhere in the tree take their months along; what ended stays with those above it.
do $$
declare t text;
begin
  foreach t in array array['appraisal', 'appraisal_result', 'appraisal_score', 'appraisal_margin', 'appraisal_figure', 'appraisal_appeal'] loop
    execute format(
      'create policy followed_by_linli on %1$I for update to ${app}
         using ((select viewer_scopes(array[''service''])) <> ''{}'') with check ((select viewer_scopes(array[''service''])) <> ''{}'')', t);
    execute format('grant update (path) on %I to ${app}', t);
  end loop;
end $$;
grant update (deciding_path) on appraisal_appeal to ${app};
