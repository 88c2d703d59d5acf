-- What is demanded of those who answer for a matter, and what followed when they did not deliver. About the administration's
-- work alone: no resident has a place here; free text is sealed.

-- The ladder needs to know how far a duty has climbed; and nobody may move what is owed by being faster than the clock.
create index duty_ended_late on duty (county_code, dispute_id) where ended_at > due_at;

-- Rungs of the ladder. Written once: the application may neither change nor delete them.
create table escalation (
  county_code text collate "C" not null,
  id uuid not null,
  dispute_id uuid,
  duty_id uuid not null,
  rung smallint not null check (rung between 1 and 3),
  duty_kind text not null,
  ref text not null,
  unit_code text collate "C",
  username text,
  due_at timestamptz not null,
  at timestamptz not null,
  days_late integer not null check (days_late >= 0),
  told jsonb not null,
  primary key (county_code, id),
  -- Two copies of the service may both see that a duty is late; only one can take the rung.
  unique (county_code, duty_id, rung),
  foreign key (county_code, duty_id) references duty on update cascade on delete cascade,
  check (at >= due_at)
);
create index escalation_matter on escalation (county_code, dispute_id);

create table check_in (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_username text not null,
  progress text not null check (progress in ('MOVING', 'STUCK', 'CALM', 'WORSENING')),
  words_sealed bytea not null,
  due_at timestamptz,
  next_due_at timestamptz,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

-- Reminders, supervision letters and listings that somebody above sent.
create table supervision_order (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('REMINDER', 'LETTER', 'LISTING')),
  at timestamptz not null,
  by_username text not null,
  unit_code text collate "C" not null references unit,
  answer_by date not null,
  words_sealed bytea not null,
  answered_at timestamptz,
  answered_by text,
  answer_sealed bytea,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade,
  check ((answered_at is null) = (answer_sealed is null))
);

create table case_review (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  trigger text not null check (trigger in ('LISTED', 'RED_RELAPSE', 'HARM', 'REQUESTED')),
  path text collate "C" not null,
  number text collate "C" not null,
  unit_code text collate "C" references unit,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  findings_sealed bytea,
  findings_at timestamptz,
  findings_by text,
  closed_at timestamptz,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade,
  check ((findings_at is null) = (findings_sealed is null)),
  check (closed_at is null or findings_at is not null)
);
create unique index case_review_open on case_review (county_code, dispute_id) where closed_at is null;
create index case_review_newest on case_review (opened_at desc, id desc);

create table measure (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  what_sealed bytea not null,
  unit_code text collate "C" not null references unit,
  username text,
  due_on date not null,
  done_at timestamptz,
  done_by text,
  done_sealed bytea,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id, review_id) references case_review on update cascade on delete cascade,
  check ((done_at is null) = (done_sealed is null))
);

-- Who sees a matter's summary sees how its supervision goes; the words of an order too, which are about the work and sealed
-- besides. Check-ins tell of the matter itself and are for its handlers.
do $$
declare t text;
begin
  foreach t in array array['supervision_order', 'case_review', 'measure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy those_concerned_see on %1$I for select to ${app}
         using (unit_code = any ((select viewer_units())::text[])
           or exists (select from dispute d where d.county_code = %1$I.county_code and d.id = dispute_id)
           or (select viewer_scopes(array[''service''])) <> ''{}'')', t);
    execute format('create policy written_in_a_change on %1$I for insert to ${app}
         with check (dispute_id = any (changing_matters()))', t);
    execute format('create policy answered_in_a_change on %1$I for update to ${app}
         using (dispute_id = any (changing_matters())) with check (dispute_id = any (changing_matters()))', t);
  end loop;
end $$;

alter table check_in enable row level security;
alter table check_in force row level security;
create policy handlers_read on check_in for select to ${app}
  using (is_handler(county_code, dispute_id) or (select viewer_scopes(array['service'])) <> '{}');
create policy written_in_a_change on check_in for insert to ${app} with check (dispute_id = any (changing_matters()));

alter table escalation enable row level security;
alter table escalation force row level security;
create policy those_concerned_see on escalation for select to ${app}
  using (username = (select viewer_username()) or unit_code = any ((select viewer_units())::text[])
    or exists (select from dispute d where d.county_code = escalation.county_code and d.id = dispute_id)
    or (select viewer_scopes(array['service'])) <> '{}');
create policy the_clock_writes on escalation for insert to ${app}
  with check ((select viewer_scopes(array['service'])) <> '{}');

grant select, insert on escalation, check_in, supervision_order, case_review, measure to ${app};
grant update (answered_at, answered_by, answer_sealed) on supervision_order to ${app};
grant update (findings_sealed, findings_at, findings_by, closed_at) on case_review to ${app};
grant update (done_at, done_by, done_sealed) on measure to ${app};
