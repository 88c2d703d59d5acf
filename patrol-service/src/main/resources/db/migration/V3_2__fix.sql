-- Raw fixes of people on shift, a partition a day (UTC) of recorded_at. Longitude and latitude in degrees, EPSG:4490.
-- ${ingest} may add rows to partitions and see nothing; ${app} reaches fixes through the parent only, as the service, after a feature
-- has decided who may see the shift. The owner makes and drops partitions in the functions below.
create table fix (
  county_code text collate "C" not null,
  shift_id uuid not null,
  device_id uuid not null,
  recorded_at timestamptz not null,
  -- Within a batch a microsecond apart, so that the order of arrival is kept.
  received_at timestamptz not null,
  lon double precision not null,
  lat double precision not null,
  accuracy_metres real,
  speed real,
  heading real,
  seq integer,
  primary key (county_code, device_id, recorded_at, lon, lat)
) partition by range (recorded_at);
create index fix_shift on fix (shift_id, recorded_at);

-- What was not kept, counted by reason; one row a batch and reason.
create table fix_tally (
  county_code text collate "C" not null,
  shift_id uuid not null,
  device_id uuid not null,
  at timestamptz not null,
  reason text not null check (reason in ('OUTSIDE_SHIFT', 'IN_PAUSE', 'FUTURE', 'TOO_OLD', 'TOO_LATE', 'NO_PLACE', 'OUTSIDE_COUNTY',
    'UNREADABLE', 'KNOWN')),
  n integer not null check (n > 0)
);
create index fix_tally_shift on fix_tally (shift_id);
create index fix_tally_at on fix_tally (at);

-- Which shifts have fixes they had not before. Writers hold a shared lock from before they draw a number until they have committed; a
-- reader takes it alone for a moment, and then no smaller number can turn up any more.
create table fix_change (
  seq bigint generated always as identity primary key,
  county_code text collate "C" not null,
  shift_id uuid not null,
  at timestamptz not null
);
create index fix_change_shift on fix_change (shift_id, seq);

do $$
declare t text;
begin
  foreach t in array array['fix', 'fix_tally', 'fix_change'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy read_by_the_service on %I for select to ${app}
         using (exists (select from unnest((select viewer_scopes(array[''service'']))::text[])))', t);
    execute format(
      'create policy added_by_the_service on %I for insert to ${app}
         with check (exists (select from unnest((select viewer_scopes(array[''service'']))::text[])))', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
  foreach t in array array['fix_tally', 'fix_change'] loop
    execute format('create policy added_on_ingest on %I for insert to ${ingest} with check (true)', t);
    execute format('create policy ended_by_the_owner on %I to current_user using (true)', t);
    execute format('grant insert on %I to ${ingest}', t);
  end loop;
end $$;

-- Makes the partition of a day where it is not there. It has no row security of its own, which COPY would refuse: nobody but the owner
-- has any right in it, except that ${ingest} may add rows.
create function make_fix_partition(day date) returns void
  language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '5s' as $$
declare partition text := 'fix_' || to_char(day, 'YYYYMMDD');
begin
  perform pg_advisory_xact_lock(hashtext('make_fix_partition'));
  if to_regclass(partition) is null then
    execute format('create table %I (like fix including defaults including constraints including indexes)', partition);
    execute format('grant insert on %I to ${ingest}', partition);
    execute format('alter table fix attach partition %I for values from (%L) to (%L)', partition,
      day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
  end if;
end $$;

-- Drops every partition that begins before a moment, so that no fix is kept longer than up to it, and what was counted then.
create function end_fixes_before(moment timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '5s' as $$
declare
  partition text;
  dropped integer := 0;
begin
  for partition in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'fix'::regclass and c.relname ~ '^fix_[0-9]{8}$'
      and to_date(substr(c.relname, 5), 'YYYYMMDD')::timestamp at time zone 'UTC' < moment
  loop
    execute format('drop table %I', partition);
    dropped := dropped + 1;
  end loop;
  delete from fix_tally where at < moment;
  delete from fix_change where at < moment;
  -- Of each shift the newest says enough; a day is left to whoever reads along.
  delete from fix_change c where c.at < (select max(at) from fix_change) - interval '1 day'
    and exists (select from fix_change n where n.shift_id = c.shift_id and n.seq > c.seq);
  return dropped;
end $$;

revoke all on function make_fix_partition(date), end_fixes_before(timestamptz) from public;
grant execute on function make_fix_partition(date), end_fixes_before(timestamptz) to ${app};
