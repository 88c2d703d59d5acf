-- The level of a matter and why. What is recorded here is about the matter, never about a person (SAFEGUARDS 1 and 2): how many
-- are involved, not who; whether somebody was hurt, not whom. Nothing of it is ever changed or taken out.
-- version is that of the matter after the step.

create table triage_facts (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  version integer not null,
  violence text not null check (violence in ('NONE', 'STATED_THREAT', 'HAPPENED')),
  weapon boolean not null,
  injury text not null check (injury in ('NONE', 'LIGHT', 'SERIOUS')),
  dependents boolean not null,
  police_call boolean not null,
  gathering boolean not null,
  people integer check (people between 2 and 100000),
  sum_yuan bigint check (sum_yuan between 0 and 100000000000),
  deadline_on date,
  by_username text not null,
  at timestamptz not null,
  primary key (county_code, dispute_id, version),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

-- Every time the level was worked out or decided. confirmed: whether a named person stands for the level as it was then.
-- table_level, rows and computed facts: what the decision table of that version gave.
create table triage_entry (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  version integer not null,
  kind text not null check (kind in ('FACTS', 'EVALUATED', 'CONFIRMED', 'CHANGED')),
  level text not null check (level in ('RED', 'YELLOW', 'BLUE')),
  confirmed boolean not null,
  table_level text not null check (table_level in ('RED', 'YELLOW', 'BLUE')),
  table_version integer not null check (table_version >= 0),
  rows text[] not null,
  months_open integer not null,
  failed_mediations integer not null,
  reason_sealed bytea,
  by_username text not null,
  at timestamptz not null,
  primary key (county_code, dispute_id, version),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade,
  check (kind <> 'CHANGED' or reason_sealed is not null),
  check (kind not in ('CONFIRMED', 'CHANGED') or confirmed)
);

-- Matters in triage that are still open: when time last had its say, and by which table. Null: something happened since.
create table triage_watch (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  checked_on date,
  table_version integer not null default 0,
  primary key (county_code, dispute_id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);
create index triage_watch_due on triage_watch (checked_on nulls first);

-- Who does what by when. What became of a measure is a row of its own.
create table safety_measure (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  kind text collate "C" not null,
  what_sealed bytea,
  unit_code text collate "C" references unit,
  username text,
  due_at timestamptz not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade,
  check ((unit_code is null) <> (username is null)),
  check (due_at > created_at)
);
create table safety_measure_end (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  measure_id uuid not null,
  ending text not null check (ending in ('DONE', 'NOT_NEEDED')),
  note_sealed bytea not null,
  by_username text not null,
  at timestamptz not null,
  primary key (county_code, dispute_id, measure_id),
  foreign key (county_code, dispute_id, measure_id) references safety_measure on update cascade on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['triage_facts', 'triage_entry', 'triage_watch', 'safety_measure', 'safety_measure_end'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  -- The level and its reasons are for whoever sees the matter; the words of a decision are sealed and opened for its handlers.
  foreach t in array array['triage_facts', 'triage_entry'] loop
    execute format(
      'create policy those_who_see_the_matter on %1$I for select to ${app}
         using (exists (select from dispute d where d.county_code = %1$I.county_code and d.id = dispute_id))', t);
    execute format(
      'create policy appended_in_a_change on %1$I for insert to ${app}
         with check (dispute_id = any (changing_matters()))', t);
  end loop;
end $$;
create policy changes_and_the_clock on triage_watch for all to ${app}
  using (dispute_id = any (changing_matters()) or (select viewer_scopes(array['service'])) <> '{}');

-- A measure is for the handlers of the matter, and for whoever is to carry it out, who sees nothing else of the matter.
create policy handlers_and_doers_see on safety_measure for select to ${app}
  using (is_handler(county_code, dispute_id)
    or username = (select viewer_username()) or unit_code = any ((select viewer_units())::text[])
    or (select viewer_scopes(array['service'])) <> '{}');
create policy handlers_plan on safety_measure for insert to ${app}
  with check (dispute_id = any (changing_matters()));
create policy handlers_and_doers_see on safety_measure_end for select to ${app}
  using (exists (select from safety_measure m where m.county_code = safety_measure_end.county_code
    and m.dispute_id = safety_measure_end.dispute_id and m.id = measure_id));
create policy handlers_and_doers_end on safety_measure_end for insert to ${app}
  with check (dispute_id = any (changing_matters()));

grant select, insert on triage_facts, triage_entry, safety_measure, safety_measure_end to ${app};
grant select, insert, update (checked_on, table_version), delete on triage_watch to ${app};
