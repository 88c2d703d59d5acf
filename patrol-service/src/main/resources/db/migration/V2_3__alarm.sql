-- The panic button. Where somebody is lies with the fixes of their shift and ends with them.
create table alarm (
  county_code text collate "C" not null,
  id uuid not null unique,
  shift_id uuid not null,
  team_id uuid not null,
  area_code text collate "C" not null,
  path text collate "C" not null,
  raised_by text collate "C" not null,
  raised_at timestamptz not null,
  state text not null check (state in ('RAISED', 'ACKNOWLEDGED', 'CLOSED')),
  escalated_at timestamptz,
  acknowledged_by text,
  acknowledged_at timestamptz,
  closed_by text,
  closed_at timestamptz,
  outcome text check (outcome in ('HELP_SENT', 'SETTLED_ON_THE_SPOT', 'HANDED_TO_110', 'UNINTENDED', 'EXERCISE')),
  words_sealed bytea,
  primary key (county_code, id),
  foreign key (county_code, shift_id) references shift on update cascade,
  check ((state = 'RAISED') = (acknowledged_by is null)),
  check ((state = 'CLOSED') = (outcome is not null))
);
-- Pressed again while one is open, it is the same alarm.
create unique index alarm_open on alarm (shift_id) where state <> 'CLOSED';
create index alarm_waiting on alarm (raised_at) where state = 'RAISED';
create index alarm_time on alarm (raised_at desc);

alter table alarm enable row level security;
alter table alarm force row level security;
grant select, insert on alarm to ${app};
create policy seen_by_who_raised_it_and_the_desks on alarm for select to ${app}
  using (raised_by = (select viewer_username())
    or path ^@ any ((select viewer_scopes(array['officer', 'police', 'service']))::text[]));
create policy raised_by_themself on alarm for insert to ${app} with check (raised_by = (select viewer_username()));
create policy worked_on_at_the_desks on alarm for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'police', 'service']))::text[])) with check (true);
grant update (state, escalated_at, acknowledged_by, acknowledged_at, closed_by, closed_at, outcome, words_sealed) on alarm to ${app};
