-- Disputes, what happened to them, and the log of facts that the figures are fed from.
-- ${app} is the service's unprivileged role, ${facts} reads the narrow columns of all disputes and nothing else.
-- No person and no free text has a place here (SAFEGUARDS 1 to 3).

-- An administrator may add categories. The ordinal stands for the category in the column view and never changes.
create table dispute_category (
  code text collate "C" primary key check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
  ordinal smallint not null unique check (ordinal between 0 and 127),
  rank smallint not null unique,
  name text not null,
  name_en text not null
);

insert into dispute_category (code, ordinal, rank, name, name_en) values
  ('marriage_family', 0, 10, '婚姻家庭', 'Marriage and family'),
  ('neighbour', 1, 20, '邻里', 'Neighbours'),
  ('housing_homestead', 2, 30, '房屋宅基地', 'Housing and homestead'),
  ('forest_land_contract', 3, 40, '山林土地', 'Forest and land'),
  ('land_requisition', 4, 50, '征地拆迁', 'Land requisition'),
  ('contract', 5, 60, '合同', 'Contracts'),
  ('debt', 6, 70, '借贷', 'Debts'),
  ('labour', 7, 80, '劳动争议', 'Labour'),
  ('compensation', 8, 90, '损害赔偿', 'Compensation'),
  ('traffic', 9, 100, '道路交通', 'Road traffic'),
  ('medical', 10, 110, '医疗', 'Medical'),
  ('property_mgmt', 11, 120, '物业', 'Property management'),
  ('environment', 12, 130, '环境污染', 'Environment'),
  ('village_affairs', 13, 140, '村务', 'Village affairs'),
  ('consumer', 14, 150, '消费', 'Consumers'),
  ('education', 15, 160, '校园', 'Schools'),
  ('inheritance_support', 16, 170, '继承赡养抚养', 'Inheritance and support'),
  ('other', 17, 180, '其他', 'Other');

-- county_code leads every key, so that a province can distribute the tables by county.
create table dispute (
  county_code text collate "C" not null,
  id uuid not null,
  number text collate "C" not null,
  source text not null default 'linli',
  source_id text,
  category text collate "C" not null references dispute_category,
  level text check (level in ('RED', 'YELLOW', 'BLUE')),
  status text not null check (status in (
    'RECEIVED', 'ACCEPTED', 'NOT_ACCEPTED', 'TRIAGED', 'ASSIGNED', 'MEDIATING', 'AGREED', 'NOT_AGREED', 'WITHDRAWN',
    'REFERRED', 'CONFIRMATION_APPLIED', 'CONFIRMED', 'CONFIRMATION_REJECTED', 'PERFORMING', 'VISITED', 'CLOSED',
    'ARCHIVED', 'SUSPENDED', 'REOPENED')),
  outcome text check (outcome in ('RESOLVED', 'PARTLY', 'NOT_RESOLVED', 'WENT_TO_COURT', 'WITHDRAWN', 'DUPLICATE')),
  position geometry(Point, 4490) not null,
  grid_code text collate "C" not null,
  area_code text collate "C" not null,
  path text collate "C" not null,
  -- The H3 cell of resolution 9 and the day in the deployment's time zone: what the figures know of place and time.
  h3_cell bigint not null,
  received_on date not null,
  received_at timestamptz not null,
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  created_by text not null,
  version integer not null default 1,
  import_id uuid,
  primary key (county_code, id),
  unique (county_code, number),
  check (closed_at is null or closed_at >= received_at)
);
create unique index dispute_source on dispute (county_code, source, source_id) where source_id is not null;
create index dispute_newest on dispute (received_at desc, id desc);
create index dispute_path on dispute (path, received_at desc, id desc);
create index dispute_import on dispute (import_id) where import_id is not null;

-- Every change of state, appended in the transaction that makes it.
create table dispute_event (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  version integer not null,
  status text not null,
  at timestamptz not null default now(),
  by_subject text not null,
  primary key (county_code, dispute_id, version),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

-- The last number given in an area and a year.
create table dispute_counter (
  area_code text collate "C" not null,
  year smallint not null,
  last integer not null,
  primary key (area_code, year)
);

-- The grids that disputes were located in, as they were then: tells which disputes a new fabric may move.
create table located_grid (
  code text collate "C" primary key,
  path text collate "C" not null,
  boundary_hash text not null
);

-- See org.linli.dispute.figures: one entry a written dispute, one an import, one a re-location.
create table fact_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null
);
insert into fact_head (seq) values (0);
create table fact_log (
  seq bigint primary key,
  county_code text collate "C",
  dispute_id uuid,
  import_id uuid,
  check (dispute_id is null or import_id is null)
);

alter table dispute enable row level security;
alter table dispute force row level security;
create policy handlers_see on dispute for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'service']))::text[]));
create policy handlers_open on dispute for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker']))::text[]));
create policy service_relocates on dispute for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['service']))::text[]))
  with check (true);
create policy facts_counts on dispute for select to ${facts} using (true);

alter table dispute_event enable row level security;
alter table dispute_event force row level security;
create policy handlers_see on dispute_event for select to ${app}
  using (exists (select from dispute d where d.county_code = dispute_event.county_code and d.id = dispute_id));
create policy handlers_append on dispute_event for insert to ${app}
  with check (exists (select from dispute d where d.county_code = dispute_event.county_code and d.id = dispute_id));

grant select on dispute_category to ${app}, ${facts};
grant select, insert on dispute to ${app};
grant update (county_code, grid_code, area_code, path) on dispute to ${app};
grant select, insert on dispute_event to ${app};
grant select, insert, update on dispute_counter to ${app};
grant select, insert, update on located_grid to ${app};
grant select, update (seq) on fact_head to ${app};
grant insert on fact_log to ${app};
grant select (county_code, id, import_id, grid_code, h3_cell, received_on, category, level, status) on dispute to ${facts};
grant select on fact_head, fact_log to ${facts};

-- The last statement of every transaction that writes disputes: from here on other writers wait until it ends, so
-- that entries are committed in the order of their numbers. Neither dispute nor import: facts were changed.
create function append_fact(county text, dispute uuid, import uuid) returns bigint
  language sql volatile
  begin atomic
    with head as (update fact_head set seq = seq + 1 returning seq)
    insert into fact_log (seq, county_code, dispute_id, import_id)
    select head.seq, county, dispute, import from head
    returning fact_log.seq;
  end;
grant select (seq) on fact_log to ${app};

-- Imports are sorted out in a temporary table.
do $$ begin execute format('grant temporary on database %I to ${app}', current_database()); end $$;
