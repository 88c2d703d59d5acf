-- A shift is one person's. Positions are not here: fixes lie in tables of their own and end much sooner.
create table shift (
  county_code text collate "C" not null,
  id uuid not null unique,
  team_id uuid not null,
  path text collate "C" not null,
  planned_id uuid,
  route_id uuid,
  username text collate "C" not null,
  capacity text not null check (capacity in ('POLICE', 'AUXILIARY', 'STAFF', 'VOLUNTEER')),
  -- As planned; of one that nobody planned the check-in.
  begins_at timestamptz not null,
  -- As planned; null of one that nobody planned.
  plan_until timestamptz check (plan_until > begins_at),
  state text not null check (state in ('PLANNED', 'ON_DUTY', 'PAUSED', 'ENDED', 'CANCELLED')),
  checked_in_at timestamptz,
  ended_at timestamptz,
  ended_by_limit boolean not null default false,
  notice_version integer,
  cancel_reason text,
  version integer not null default 1,
  primary key (county_code, id),
  foreign key (county_code, team_id) references team on update cascade,
  foreign key (county_code, planned_id) references planned_shift on update cascade,
  check ((planned_id is null) = (plan_until is null)),
  check ((state in ('ON_DUTY', 'PAUSED', 'ENDED')) = (checked_in_at is not null)),
  -- Nobody is on duty who did not accept the notice.
  check ((checked_in_at is null) = (notice_version is null)),
  check ((state = 'ENDED') = (ended_at is not null)),
  check ((state = 'CANCELLED') = (cancel_reason is not null))
);
-- Nobody is on two shifts at once, or twice on one.
create unique index shift_open on shift (username) where state in ('ON_DUTY', 'PAUSED');
create unique index shift_planned on shift (planned_id, username) where state <> 'CANCELLED';
create index shift_username on shift (username, begins_at);
create index shift_time on shift (begins_at, id);
create index shift_ended on shift (ended_at, id) where ended_at is not null;
create index shift_team on shift (team_id, begins_at);
create index shift_route on shift (route_id, username) where route_id is not null;

-- What happened to a shift, in order; never taken back.
create table shift_step (
  county_code text collate "C" not null,
  shift_id uuid not null,
  seq integer not null,
  kind text not null check (kind in
    ('PLANNED', 'CHECK_IN', 'PAUSE', 'RESUME', 'CHECK_OUT', 'ENDED_BY_LIMIT', 'CHANGED_HANDS', 'CANCELLED')),
  at timestamptz not null,
  received_at timestamptz not null,
  -- Null for the clock.
  by_username text,
  fix text check (fix in ('TAKEN', 'NO_POSITION', 'REFUSED')),
  primary key (county_code, shift_id, seq),
  foreign key (county_code, shift_id) references shift on update cascade
);

-- When somebody cannot. Why is nobody's business here.
create table absence (
  id uuid primary key,
  username text collate "C" not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  entered_at timestamptz not null
);
create index absence_username on absence (username, ends_at);

create table stand_in (
  county_code text collate "C" not null,
  id uuid not null unique,
  team_id uuid not null,
  path text collate "C" not null,
  shift_id uuid not null,
  -- The shift given in return.
  exchange_id uuid,
  state text not null check (state in ('OFFERED', 'TAKEN', 'AGREED', 'REFUSED', 'WITHDRAWN')),
  offered_by text collate "C" not null,
  offered_at timestamptz not null,
  taken_by text collate "C",
  taken_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  reason text,
  primary key (county_code, id),
  foreign key (county_code, shift_id) references shift on update cascade
);
create unique index stand_in_open on stand_in (shift_id) where state in ('OFFERED', 'TAKEN');
create index stand_in_team on stand_in (team_id, state);

create table handover (
  county_code text collate "C" not null,
  id uuid not null unique,
  shift_id uuid not null unique,
  team_id uuid not null,
  path text collate "C" not null,
  written_by text collate "C" not null,
  written_at timestamptz not null,
  matters_sealed bytea,
  equipment_sealed bytea,
  confirmed_by text collate "C",
  confirmed_at timestamptz,
  erased_at timestamptz,
  primary key (county_code, id),
  foreign key (county_code, shift_id) references shift on update cascade,
  check ((erased_at is null) = (matters_sealed is not null)),
  check (confirmed_by <> written_by)
);
create index handover_team on handover (team_id, written_at desc);

do $$
declare t text;
begin
  foreach t in array array['shift', 'shift_step', 'absence', 'stand_in', 'handover'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;

create policy seen_by_themself_and_coordinators on shift for select to ${app}
  using (username = (select viewer_username())
    or path ^@ any ((select viewer_scopes(array['officer', 'police', 'service']))::text[]));
create policy planned_or_started on shift for insert to ${app}
  with check (username = (select viewer_username())
    or path ^@ any ((select viewer_scopes(array['officer', 'police', 'service']))::text[]));
create policy walked_by_themself_or_changed_by_coordinators on shift for update to ${app}
  using (username = (select viewer_username())
    or path ^@ any ((select viewer_scopes(array['officer', 'police', 'service']))::text[]))
  with check (true);
-- Only whether a fix was taken is known after the step itself.
grant update (fix) on shift_step to ${app};
grant update (username, capacity, state, checked_in_at, ended_at, ended_by_limit, notice_version, cancel_reason, version) on shift to ${app};

create policy with_the_shift on shift_step to ${app}
  using (exists (select from shift s where s.county_code = shift_step.county_code and s.id = shift_id))
  with check (exists (select from shift s where s.county_code = shift_step.county_code and s.id = shift_id));

-- A route that lies around one's own area is seen with the shift that goes it.
create policy seen_with_ones_own_shift on patrol_route for select to ${app}
  using (exists (select from shift s where s.route_id = patrol_route.id and s.username = (select viewer_username())));

create policy of_themself_and_of_members on absence for select to ${app}
  using (username = (select viewer_username())
    or (select viewer_scopes(array['service'])) <> '{}'
    or username in (select m.username from team_member m
      where m.path ^@ any ((select viewer_scopes(array['officer', 'police']))::text[])));
create policy said_by_themself on absence for insert to ${app} with check (username = (select viewer_username()));
create policy taken_back_by_themself on absence for delete to ${app}
  using (username = (select viewer_username()) or (select viewer_scopes(array['service'])) <> '{}');
grant delete on absence to ${app};

create policy seen_in_the_team on stand_in for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'police', 'service']))::text[])
    or team_id in (select m.team_id from team_member m where m.username = (select viewer_username())));
create policy offered_by_themself on stand_in for insert to ${app} with check (offered_by = (select viewer_username()));
create policy taken_or_decided on stand_in for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'police', 'service']))::text[])
    or team_id in (select m.team_id from team_member m where m.username = (select viewer_username())))
  with check (true);
grant update (state, exchange_id, taken_by, taken_at, decided_by, decided_at, reason) on stand_in to ${app};

create policy seen_in_the_team on handover for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'police', 'service']))::text[])
    or team_id in (select m.team_id from team_member m where m.username = (select viewer_username())));
create policy written_by_themself on handover for insert to ${app} with check (written_by = (select viewer_username()));
create policy confirmed_in_the_team on handover for update to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}'
    or team_id in (select m.team_id from team_member m where m.username = (select viewer_username())))
  with check (true);
grant update (confirmed_by, confirmed_at, matters_sealed, equipment_sealed, erased_at) on handover to ${app};
