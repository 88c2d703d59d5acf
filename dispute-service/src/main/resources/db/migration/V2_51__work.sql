-- The work on a matter as far as the area may know it: who, when, which kind, whether. Words, parties and amounts lie in
-- work_text. People named here are staff, by the account they sign in with.

-- The plan of a matter, one row a revision.
create table work_plan (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  revision integer not null,
  at timestamptz not null,
  by_username text not null,
  step_days date[] not null,
  primary key (county_code, dispute_id, revision),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

-- Whether the responsible person has an interest in the matter; PARTY_ASKED: a party asked for another mediator.
create table interest_declaration (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  username text not null,
  declaration text not null check (declaration in ('NONE', 'CONFLICT', 'PARTY_ASKED')),
  at timestamptz not null,
  by_username text not null,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

create table mediation_round (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  round integer not null,
  kind text not null check (kind in ('PEOPLES', 'ADMINISTRATIVE', 'JUDICIAL', 'TRADE')),
  started_at timestamptz not null,
  by_username text not null,
  primary key (county_code, dispute_id, round),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

create table mediation_session (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  state text not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
  recorded_at timestamptz not null,
  by_username text not null,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

-- Ends without agreement. The advice on court was given on that day.
create table mediation_ending (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('NOT_AGREED', 'WITHDRAWN')),
  at timestamptz not null,
  by_username text not null,
  advised_on date,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade,
  check (kind <> 'NOT_AGREED' or advised_on is not null)
);

-- Suspensions and extensions; which parties agreed, and how, lies in work_text.
create table work_pause (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('SUSPENSION', 'EXTENSION')),
  at timestamptz not null,
  by_username text not null,
  until_on date not null,
  before_on date,
  resumed_at timestamptz,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);
create index work_pause_running on work_pause (until_on) where kind = 'SUSPENSION' and resumed_at is null;

create table agreement (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  form text not null check (form in ('WRITTEN', 'ORAL')),
  effective_on date not null,
  confirmation_wished boolean not null,
  recorded_at timestamptz not null,
  by_username text not null,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

create table agreement_clause (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  agreement_id uuid not null,
  number smallint not null check (number between 1 and 100),
  template text,
  due_on date,
  performance text not null default 'OPEN' check (performance in ('OPEN', 'PERFORMED', 'PARTLY', 'REFUSED')),
  reports smallint not null default 0,
  performed_on date,
  by_username text,
  primary key (county_code, dispute_id, agreement_id, number),
  foreign key (county_code, dispute_id, agreement_id) references agreement on update cascade on delete cascade,
  check ((performance = 'OPEN') = (performed_on is null))
);
create index agreement_clause_due on agreement_clause (due_on) where performance <> 'PERFORMED';

create table court_confirmation (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  agreement_id uuid not null,
  court text not null,
  applied_on date not null,
  recorded_at timestamptz not null,
  by_username text not null,
  result text check (result in ('CONFIRMED', 'REJECTED')),
  result_on date,
  document_number text,
  primary key (county_code, dispute_id, agreement_id),
  foreign key (county_code, dispute_id, agreement_id) references agreement on update cascade on delete cascade,
  check ((result is null) = (result_on is null))
);

create table return_visit (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  due_on date not null,
  state text not null default 'PLANNED' check (state in ('PLANNED', 'DONE', 'DROPPED')),
  visited_on date,
  how text check (how in ('IN_PERSON', 'TELEPHONE', 'VIDEO')),
  performed boolean,
  holding boolean,
  recorded_at timestamptz,
  by_username text,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade,
  check ((state = 'DONE') = (visited_on is not null and how is not null and performed is not null and holding is not null))
);
create index return_visit_due on return_visit (due_on) where state = 'PLANNED';

-- How staff ended it, each time they did.
create table closing (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  outcome text not null check (outcome in ('RESOLVED', 'PARTLY', 'NOT_RESOLVED', 'WENT_TO_COURT', 'WITHDRAWN', 'DUPLICATE')),
  at timestamptz not null,
  by_username text not null,
  duplicate_of text collate "C",
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade,
  check ((outcome = 'DUPLICATE') = (duplicate_of is not null))
);

do $$
declare t text;
begin
  foreach t in array array['work_plan', 'interest_declaration', 'mediation_round', 'mediation_session', 'mediation_ending',
      'work_pause', 'agreement', 'agreement_clause', 'court_confirmation', 'return_visit', 'closing'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy those_who_see_the_matter on %1$I for select to ${app}
         using (exists (select from dispute d where d.county_code = %1$I.county_code and d.id = dispute_id))', t);
    execute format(
      'create policy written_in_a_change on %1$I for insert to ${app}
         with check (dispute_id = any (changing_matters()))', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
  -- What is settled later: never who or what was agreed, only what became of it.
  foreach t in array array['mediation_session', 'work_pause', 'agreement_clause', 'court_confirmation', 'return_visit'] loop
    execute format(
      'create policy settled_in_a_change on %1$I for update to ${app}
         using (dispute_id = any (changing_matters())) with check (dispute_id = any (changing_matters()))', t);
  end loop;
end $$;
grant update (at, state, recorded_at, by_username) on mediation_session to ${app};
grant update (resumed_at) on work_pause to ${app};
grant update (performance, performed_on, reports, by_username) on agreement_clause to ${app};
grant update (result, result_on, document_number, recorded_at, by_username) on court_confirmation to ${app};
grant update (state, visited_on, how, performed, holding, recorded_at, by_username) on return_visit to ${app};
