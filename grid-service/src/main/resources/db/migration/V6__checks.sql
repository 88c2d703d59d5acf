-- Checks of how boundaries fit together, and what they found. Each runs as a job: taken under a row lock, with signs of life, by one copy of the service.
create table boundary_check (
  id                  uuid primary key,
  area_code           text collate "C" not null references area (code),
  path                text collate "C" not null,
  -- Null where the published boundaries are checked.
  revision_id         uuid references revision (id),
  revision_version    integer,
  sliver_metres       double precision not null check (sliver_metres between 0 and 50),
  least_square_metres double precision not null check (least_square_metres between 0.0001 and 1000),
  state               text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  progress            double precision not null default 0 check (progress between 0 and 1),
  attempt             integer not null default 0,
  heartbeat_at        timestamptz,
  started_by          text not null,
  created_at          timestamptz not null,
  finished_at         timestamptz,
  -- Of the published boundaries that were looked at.
  fabric_version      bigint,
  units               integer,
  -- How many there are, kept or not.
  findings            integer,
  failure             text,
  check ((revision_id is null) = (revision_version is null))
);
create index boundary_check_latest on boundary_check (created_at desc, id);
create index boundary_check_open on boundary_check (created_at) where state in ('WAITING', 'RUNNING');

create table boundary_check_finding (
  check_id      uuid not null references boundary_check (id) on delete cascade,
  number        integer not null,
  path          text collate "C" not null,
  kind          text not null check (kind in ('GAP', 'OVERLAP', 'SLIVER', 'SELF_CROSSING', 'OUTSIDE_PARENT', 'SEVERAL_PIECES', 'DUPLICATE_CODE',
                                              'NUMBERING_ORDER')),
  severity      text not null check (severity in ('ERROR', 'WARNING', 'NOTE')),
  codes         text[] not null,
  -- Null where no corner is usable.
  geom          geometry(Geometry, 4490),
  square_metres double precision not null,
  width_metres  double precision not null,
  primary key (check_id, number)
);
create index boundary_check_finding_kind on boundary_check_finding (check_id, kind, number);

do $$
declare
  bound text;
begin
  foreach bound in array array['boundary_check', 'boundary_check_finding'] loop
    execute format('alter table %I enable row level security', bound);
    execute format('alter table %I force row level security', bound);
    execute format(
      'create policy %I on %I for all to ${app} using (path ^@ any ((select viewer_scopes(writing_roles()))::text[]))
       with check (path ^@ any ((select viewer_scopes(writing_roles()))::text[]))',
      bound || '_edit', bound);
  end loop;
end $$;

grant select, insert, update, delete on boundary_check to ${app};
grant select, insert, delete on boundary_check_finding to ${app};
grant update (path) on boundary_check_finding to ${app};
