-- What patrols saw, and nothing of who was there. Read and written by Linli alone: what a person sees of it are figures of whole grids
-- and areas, cut to their rights where they are worked out.

-- Where the working out stands. Whoever works takes the lock of the one row, so entries of coverage_change are numbered in the order in
-- which they are committed.
create table coverage_state (
  id boolean primary key default true check (id),
  -- Up to where changes of fixes and ends of shifts were taken in.
  track_mark bigint not null default 0,
  closed_at timestamptz not null default '1970-01-01T00:00:00Z',
  closed_id uuid,
  -- Of the cells that parts were last worked out with.
  layout_hash bigint,
  fabric_version bigint not null default -1,
  -- Days up to and with this one have no parts any more.
  folded_through date not null default '1970-01-01',
  seq bigint not null default 0
);
insert into coverage_state default values;

-- Which shifts have parts, and which are to be worked out: because they ended, their fixes changed, or boundaries did.
create table coverage_shift (
  shift_id uuid primary key,
  -- Null before it was worked out.
  first_day date,
  last_day date check (last_day >= first_day),
  -- Null where nothing is to be done.
  due_at timestamptz,
  check ((first_day is null) = (last_day is null))
);
create index coverage_shift_due on coverage_shift (due_at) where due_at is not null;
create index coverage_shift_new on coverage_shift (due_at) where due_at is not null and first_day is null;
create index coverage_shift_day on coverage_shift (last_day);

-- What one shift saw of one grid in one hour. Replaced as a whole when the fixes of the shift change; ends with them.
create table coverage_part (
  county_code text collate "C" not null,
  day date not null,
  grid_code text collate "C" not null,
  shift_id uuid not null,
  hour smallint not null check (hour between 0 and 23),
  path text collate "C" not null,
  fabric_version bigint not null,
  cells bytea not null,
  passes integer not null check (passes >= 0),
  seconds integer not null check (seconds >= 0),
  metres integer not null check (metres >= 0),
  visits integer not null check (visits >= 0),
  primary key (county_code, day, grid_code, shift_id, hour)
);
create index coverage_part_shift on coverage_part (shift_id);
create index coverage_part_day on coverage_part (day, grid_code);

-- What all shifts saw of one grid by day or by night of one day, when their fixes are gone: without shift, and cells without hour.
create table coverage_day (
  county_code text collate "C" not null,
  day date not null,
  grid_code text collate "C" not null,
  night boolean not null,
  fabric_version bigint not null,
  path text collate "C" not null,
  cells bytea not null,
  passes bigint not null check (passes >= 0),
  metres bigint not null check (metres >= 0),
  -- By hour.
  seconds bigint[] not null check (cardinality(seconds) = 24),
  visits bigint[] not null check (cardinality(visits) = 24),
  primary key (county_code, day, grid_code, night, fabric_version)
);
create index coverage_day_day on coverage_day (day, grid_code);

-- Time on duty of one shift in one hour, and how much of it nobody has data of.
create table coverage_duty (
  county_code text collate "C" not null,
  day date not null,
  shift_id uuid not null,
  hour smallint not null check (hour between 0 and 23),
  path text collate "C" not null,
  seconds integer not null check (seconds >= 0),
  without_data integer not null check (without_data between 0 and seconds),
  primary key (county_code, day, shift_id, hour)
);
create index coverage_duty_shift on coverage_duty (shift_id);
create index coverage_duty_day_index on coverage_duty (day);

create table coverage_duty_day (
  county_code text collate "C" not null,
  day date not null,
  path text collate "C" not null,
  hour smallint not null check (hour between 0 and 23),
  seconds bigint not null check (seconds >= 0),
  without_data bigint not null check (without_data between 0 and seconds),
  primary key (county_code, day, path, hour)
);
create index coverage_duty_day_day on coverage_duty_day (day);

-- What changed last when, so that copies of the service read no more than that. The code is a grid's, or empty for time on duty.
create table coverage_change (
  county_code text collate "C" not null,
  day date not null,
  code text collate "C" not null,
  seq bigint not null,
  primary key (county_code, day, code)
);
create index coverage_change_seq on coverage_change (seq);

-- The last that place-service told: places of the public and of businesses, and what is due there.
create table place_copy (
  kind text primary key check (kind in ('WHEREABOUTS', 'NEEDS')),
  tag text not null,
  known_at timestamptz not null,
  body text not null
);

do $$
declare t text;
begin
  foreach t in array array['coverage_state', 'coverage_shift', 'coverage_part', 'coverage_day', 'coverage_duty', 'coverage_duty_day',
      'coverage_change', 'place_copy'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy for_the_service on %I to ${app} using ((select viewer_scopes(array[''service''])) <> ''{}'')', t);
    execute format('grant select on %I to ${app}', t);
  end loop;
  foreach t in array array['coverage_shift', 'coverage_part', 'coverage_day', 'coverage_duty', 'coverage_duty_day', 'coverage_change',
      'place_copy'] loop
    execute format('grant insert on %I to ${app}', t);
  end loop;
  foreach t in array array['coverage_shift', 'coverage_part', 'coverage_duty', 'coverage_change'] loop
    execute format('grant delete on %I to ${app}', t);
  end loop;
end $$;
grant update (track_mark, closed_at, closed_id, layout_hash, fabric_version, folded_through, seq) on coverage_state to ${app};
grant update (first_day, last_day, due_at) on coverage_shift to ${app};
grant update (seq) on coverage_change to ${app};
grant update (tag, known_at, body) on place_copy to ${app};
