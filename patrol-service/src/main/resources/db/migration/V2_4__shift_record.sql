-- A shift that was gone with another device or on paper, entered afterwards by somebody else: its steps have no position, and
-- nobody accepted a notice for it.
alter table shift
  add column entered_by text collate "C",
  add column entered_at timestamptz,
  add column entered_reason text;

do $$
declare noticed text;
begin
  select conname into strict noticed from pg_constraint
  where conrelid = 'shift'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%notice_version%';
  execute format('alter table shift drop constraint %I', noticed);
end $$;

alter table shift
  -- Nobody checks in who did not accept the notice.
  add constraint shift_noticed check ((checked_in_at is null or entered_by is not null) = (notice_version is null)),
  add constraint shift_entered check (num_nulls(entered_by, entered_at, entered_reason) in (0, 3)),
  add constraint shift_entered_by_another check (entered_by is null or (state = 'ENDED' and planned_id is null and entered_by <> username));

-- Those entered afterwards become known when they are entered, not when they ended.
drop index shift_ended;
create index shift_ended on shift ((coalesce(entered_at, ended_at)), id) where ended_at is not null;
