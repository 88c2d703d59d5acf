-- Handing parts of a matter to other units, and calling departments to the spot. Neither makes anybody a handler: they see
-- what these tables give them, and what was released, as long as it is released.
create table referral (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null unique,
  part_id uuid not null,
  number text collate "C" not null,
  state text not null check (state in ('IN_PROGRESS', 'ACCEPTED', 'REJECTED', 'DONE', 'REVOKED')),
  purpose text not null,
  fields text[] not null check (cardinality(fields) > 0),
  from_unit text collate "C" not null references unit,
  to_unit text collate "C" not null references unit,
  by_username text not null,
  at timestamptz not null,
  answer_by date not null,
  words_sealed bytea not null,
  version integer not null default 1,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade,
  check (from_unit <> to_unit)
);
create index referral_to on referral (to_unit, at desc, id desc);
create index referral_from on referral (from_unit, at desc, id desc);
create table referral_step (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  referral_id uuid not null,
  version integer not null,
  state text not null,
  at timestamptz not null,
  by_username text not null,
  words_sealed bytea,
  primary key (county_code, dispute_id, referral_id, version),
  foreign key (county_code, dispute_id, referral_id) references referral on update cascade on delete cascade
);

create table whistle (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null unique,
  number text collate "C" not null,
  category text not null,
  state text not null check (state in ('CALLED', 'RECORDED', 'DONE')),
  from_unit text collate "C" not null references unit,
  by_username text not null,
  at timestamptz not null,
  answer_due_at timestamptz not null,
  meet_at timestamptz not null,
  place_sealed bytea not null,
  reason_sealed bytea not null,
  held_at timestamptz,
  record_sealed bytea,
  recorded_by text,
  version integer not null default 1,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade,
  check ((held_at is null) = (record_sealed is null))
);
create index whistle_from on whistle (from_unit, at desc, id desc);
create table whistle_unit (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  whistle_id uuid not null,
  unit_code text collate "C" not null references unit,
  part_id uuid not null,
  answer text check (answer in ('COMING', 'WRITTEN', 'REFUSED')),
  answered_at timestamptz,
  answered_by text,
  words_sealed bytea,
  came boolean,
  primary key (county_code, dispute_id, whistle_id, unit_code),
  foreign key (county_code, dispute_id, whistle_id) references whistle on update cascade on delete cascade,
  check ((answer is null) = (answered_at is null))
);
create index whistle_unit_summoned on whistle_unit (unit_code, whistle_id);
create table joint_task (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  whistle_id uuid not null,
  id uuid not null,
  what_sealed bytea not null,
  unit_code text collate "C" not null references unit,
  due_on date not null,
  done_at timestamptz,
  done_by text,
  done_sealed bytea,
  primary key (county_code, dispute_id, whistle_id, id),
  foreign key (county_code, dispute_id, whistle_id) references whistle on update cascade on delete cascade
);

-- The units summoned by a whistle. As the owner, so that the policies below do not ask each other in circles; its table's row
-- security is not forced.
create function viewer_whistles() returns uuid[]
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(array_agg(w.whistle_id), '{}') from whistle_unit w where w.unit_code = any (viewer_units()));

alter table referral enable row level security;
alter table referral force row level security;
create policy both_units_and_handlers_see on referral for select to ${app}
  using (to_unit = any ((select viewer_units())::text[]) or from_unit = any ((select viewer_units())::text[])
    or is_handler(county_code, dispute_id) or (select viewer_scopes(array['service'])) <> '{}');
alter table referral_step enable row level security;
alter table referral_step force row level security;
create policy both_units_and_handlers_see on referral_step for select to ${app}
  using (exists (select from referral r where r.county_code = referral_step.county_code
    and r.dispute_id = referral_step.dispute_id and r.id = referral_id));
alter table whistle enable row level security;
alter table whistle force row level security;
create policy summoned_and_handlers_see on whistle for select to ${app}
  using (id = any ((select viewer_whistles())::uuid[]) or from_unit = any ((select viewer_units())::text[])
    or is_handler(county_code, dispute_id) or (select viewer_scopes(array['service'])) <> '{}');
alter table whistle_unit enable row level security;
create policy summoned_and_handlers_see on whistle_unit for select to ${app}
  using (exists (select from whistle w where w.id = whistle_id));
alter table joint_task enable row level security;
alter table joint_task force row level security;
create policy summoned_and_handlers_see on joint_task for select to ${app}
  using (exists (select from whistle w where w.id = whistle_id));
do $$
declare t text;
begin
  foreach t in array array['referral', 'referral_step', 'whistle', 'whistle_unit', 'joint_task'] loop
    execute format('create policy written_in_a_change on %1$I for insert to ${app}
         with check (dispute_id = any (changing_matters()))', t);
    execute format('create policy changed_in_a_change on %1$I for update to ${app}
         using (dispute_id = any (changing_matters())) with check (dispute_id = any (changing_matters()))', t);
  end loop;
end $$;

grant select, insert on referral, referral_step, whistle, whistle_unit, joint_task to ${app};
grant update (state, version) on referral to ${app};
grant update (state, version, held_at, record_sealed, recorded_by) on whistle to ${app};
grant update (answer, answered_at, answered_by, words_sealed, came) on whistle_unit to ${app};
grant update (done_at, done_by, done_sealed) on joint_task to ${app};
