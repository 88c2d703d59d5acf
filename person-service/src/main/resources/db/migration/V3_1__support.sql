-- Support cases: help that residents asked for and agreed to. Nothing here is readable: names, words, contacts, papers are sealed with
-- the key of the case; what the law demands to keep, with a second key; notes with a key of their author's. There is no column for a score,
-- level, label, diagnosis or risk, and none for a position. ${app} is the service's unprivileged role.
--
-- Who sees a case: the support workers with a part in it while the consent lives, and the service itself for the resident with ticket and PIN.
-- The police cannot: the contract refuses whoever holds that role, and no policy names it.

create table support_case (
  county_code text collate "C" not null,
  id uuid not null,
  number text collate "C" not null unique,
  state text not null check (state in ('REQUESTED', 'IN_PROGRESS', 'CLOSED', 'CONSENT_EXPIRED', 'WITHDRAWN', 'ERASED')),
  source text not null check (source in ('RESIDENT', 'FAMILY', 'SCHOOL', 'HOSPITAL', 'MEDIATOR', 'OFFICE')),
  kinds text[] not null check (cardinality(kinds) between 1 and 20),
  area_code text collate "C" not null,
  path text collate "C" not null,
  language text not null check (language in ('zh-CN', 'en')),
  filed_by text check (filed_by <> ''),
  lead text check (lead <> ''),
  consent_id uuid not null,
  version integer not null default 1,
  received_at timestamptz not null,
  result text check (result in ('HELPED', 'PARTLY', 'NOT_POSSIBLE', 'WITHDRAWN', 'MOVED')),
  stars smallint check (stars between 1 and 5),
  ended_at timestamptz,
  keep_until date,
  -- Number and PIN were printed by an office; the resident takes others first.
  handed boolean not null,
  -- Nothing of it must be kept any more.
  is_over boolean not null default false,
  primary key (county_code, id)
);
create unique index support_case_id on support_case (id);
create index support_case_open on support_case (received_at, id) where state = 'REQUESTED';
create index support_case_filed on support_case (filed_by, received_at desc) where filed_by is not null;

-- ISO/IEC 27560: for what (purposes), which data, to whom, under which notice, since when, until when. Evidence: how it was given; who
-- witnessed it and the guardian's name lie sealed in support_retained, the scan in support_attachment.
create table support_consent (
  county_code text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  notice_version integer not null check (notice_version >= 0),
  evidence text not null check (evidence in ('PAGE', 'SIGNATURE', 'ORAL_RECORDED', 'GUARDIAN')),
  given_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > given_at),
  withdrawn_at timestamptz,
  primary key (county_code, case_id, id),
  foreign key (county_code, case_id) references support_case deferrable initially deferred
);
alter table support_case add foreign key (county_code, id, consent_id)
  references support_consent (county_code, case_id, id) deferrable initially deferred;

create table support_choice (
  county_code text collate "C" not null,
  case_id uuid not null,
  consent_id uuid not null,
  purpose text collate "C" not null,
  recipient text collate "C" not null,
  data text[] not null check (cardinality(data) > 0 and data <@ array['NAME', 'CONTACT', 'REQUEST', 'PLAN', 'VISITS']),
  primary key (county_code, case_id, consent_id, purpose, recipient),
  foreign key (county_code, case_id, consent_id) references support_consent
);

create table support_part (
  county_code text collate "C" not null,
  case_id uuid not null,
  username text not null check (username <> ''),
  since timestamptz not null,
  until timestamptz,
  ended text check (ended in ('HANDED_OVER', 'CONSENT')),
  primary key (county_code, case_id, username, since),
  foreign key (county_code, case_id) references support_case,
  check ((until is null) = (ended is null))
);
create index support_part_username on support_part (username, until);

-- What can be read, by what it is: one sealed text each. What is in a case of a kind lies in the tables below without words.
create table support_text (
  county_code text collate "C" not null,
  case_id uuid not null,
  ref text collate "C" not null check (char_length(ref) between 1 and 80),
  content_sealed bytea not null,
  at timestamptz not null,
  primary key (county_code, case_id, ref),
  foreign key (county_code, case_id) references support_case
);

-- Sealed with the second key: the consent record and the record of money and material given, which the law may demand to keep.
create table support_retained (like support_text including all);
alter table support_retained add foreign key (county_code, case_id) references support_case;

create table support_task (
  county_code text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  who text not null check (who in ('WORKER', 'RESIDENT', 'PARTNER')),
  until_on date not null,
  done_at timestamptz,
  at timestamptz not null,
  primary key (county_code, case_id, id),
  foreign key (county_code, case_id) references support_case
);

create table support_appointment (
  county_code text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  meets_at timestamptz not null,
  how text not null check (how in ('HOME', 'OFFICE', 'PHONE', 'ELSEWHERE')),
  primary key (county_code, case_id, id),
  foreign key (county_code, case_id) references support_case
);

create table support_visit (
  county_code text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  on_date date not null,
  how text not null check (how in ('HOME', 'OFFICE', 'PHONE', 'ELSEWHERE')),
  by_username text not null,
  primary key (county_code, case_id, id),
  foreign key (county_code, case_id) references support_case
);

create table support_aid (
  county_code text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  kind text not null,
  on_date date not null,
  by_username text not null,
  primary key (county_code, case_id, id),
  foreign key (county_code, case_id) references support_case
);

-- Papers; scan: the evidence of a consent, sealed with the second key.
create table support_attachment (
  county_code text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  scan boolean not null,
  media_type text not null,
  bytes bigint not null,
  by_username text not null,
  at timestamptz not null,
  name_sealed bytea not null,
  content_sealed bytea not null,
  primary key (county_code, case_id, id),
  foreign key (county_code, case_id) references support_case
);
alter table support_attachment alter column content_sealed set storage external;

-- A counsellor's notes, each author's under a key of its own.
create table support_note (
  county_code text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  author text not null check (author <> ''),
  at timestamptz not null,
  content_sealed bytea not null,
  primary key (county_code, case_id, id),
  foreign key (county_code, case_id) references support_case
);

create table support_link (
  county_code text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  consent_id uuid not null,
  purpose text collate "C" not null,
  recipient text collate "C" not null,
  data text[] not null check (cardinality(data) > 0),
  state text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'DONE', 'REVOKED', 'WITHDRAWN', 'ENDED')),
  by_username text not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (county_code, case_id, id),
  foreign key (county_code, case_id) references support_case
);
create unique index support_link_id on support_link (id);

create table support_event (
  county_code text collate "C" not null,
  case_id uuid not null,
  version integer not null,
  kind text not null check (kind ~ '^[A-Z][A-Z_]{0,39}$'),
  by_username text not null,
  at timestamptz not null,
  primary key (county_code, case_id, version),
  foreign key (county_code, case_id) references support_case
);

-- Numbers that people say: place, year, sequence.
create table support_number (
  prefix text collate "C" primary key,
  last integer not null
);

-- What the figures are perturbed with (docs/decisions/0005-perturbed-counts.md).
create table support_secret (
  only_row boolean primary key default true check (only_row),
  bytes bytea not null
);

-- Whether the viewer is a support worker with a part in the case, be its consent what it may.
create function support_has_part(county text, kase uuid) returns boolean
  language sql stable as $$
  select (select viewer_scopes(array['support-worker'])) <> '{}'
    and exists (select from support_part p where p.county_code = county and p.case_id = kase
                and p.username = viewer_username() and (p.until is null or p.ended = 'CONSENT'))
$$;

-- Whether the case is open to reading at all: not ended, its consent neither withdrawn nor expired at this moment.
create function support_live(county text, kase uuid) returns boolean
  language sql stable as $$
  select exists (select from support_case s join support_consent c
                   on c.county_code = s.county_code and c.case_id = s.id and c.id = s.consent_id
                 where s.county_code = county and s.id = kase and s.state in ('REQUESTED', 'IN_PROGRESS', 'CLOSED')
                   and c.withdrawn_at is null and c.expires_at > now())
$$;

-- Whether the viewer reads what is in the case now.
create function support_reads(county text, kase uuid) returns boolean
  language sql stable as $$
  select (select viewer_scopes(array['support-worker'])) <> '{}'
    and exists (select from support_part p where p.county_code = county and p.case_id = kase
                and p.username = viewer_username() and p.until is null)
    and support_live(county, kase)
$$;

create function support_service() returns boolean
  language sql stable as $$ select viewer_scopes(array['service']) <> '{}' $$;

-- No consent, no case: whatever the code does.
create function support_case_needs_consent() returns trigger
  language plpgsql as $$
begin
  if not exists (select from support_consent c
                 where c.county_code = new.county_code and c.case_id = new.id and c.id = new.consent_id
                   and c.withdrawn_at is null and c.expires_at > now()) then
    raise exception 'a support case needs a consent that lives' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger support_case_needs_consent before insert or update of consent_id on support_case
  for each row execute function support_case_needs_consent();

-- Nor is anything written into one whose consent has ended.
create function support_needs_live_consent() returns trigger
  language plpgsql as $$
begin
  -- By which law something stays may be said at the end; it is about nobody.
  if tg_table_name = 'support_retained' and starts_with(to_jsonb(new) ->> 'ref', 'basis-') then
    return new;
  end if;
  if not support_live(new.county_code, new.case_id) then
    raise exception 'the consent of this support case has ended' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- A partner is shown what the consent in force names, and nothing else.
create function support_link_inside_consent() returns trigger
  language plpgsql as $$
begin
  if not exists (select from support_case s join support_choice o
                   on o.county_code = s.county_code and o.case_id = s.id and o.consent_id = s.consent_id
                 where s.county_code = new.county_code and s.id = new.case_id and s.consent_id = new.consent_id
                   and o.purpose = new.purpose and o.recipient = new.recipient and o.data @> new.data) then
    raise exception 'the consent does not name this partner for these data' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger support_link_inside_consent before insert on support_link
  for each row execute function support_link_inside_consent();

do $$
declare t text;
begin
  foreach t in array array['support_case', 'support_consent', 'support_choice', 'support_part', 'support_text', 'support_retained',
      'support_task', 'support_appointment', 'support_visit', 'support_aid', 'support_attachment', 'support_note', 'support_link',
      'support_event', 'support_number', 'support_secret'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy service on %I to ${app} using ((select support_service())) with check ((select support_service()))', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
  -- What the workers of a case read and write.
  foreach t in array array['support_text', 'support_retained', 'support_task', 'support_appointment', 'support_visit', 'support_aid',
      'support_attachment', 'support_link'] loop
    execute format('create policy workers_read on %I for select to ${app} using (support_reads(county_code, case_id))', t);
    execute format('create policy workers_write on %I for insert to ${app} with check (support_reads(county_code, case_id))', t);
    execute format('grant delete on %I to ${app}', t);
    execute format('create trigger support_needs_live_consent before insert on %I
                      for each row execute function support_needs_live_consent()', t);
  end loop;
end $$;
create trigger support_needs_live_consent before insert on support_note
  for each row execute function support_needs_live_consent();

create policy workers_finish on support_task for update to ${app} using (support_reads(county_code, case_id));
create policy workers_end on support_link for update to ${app} using (support_reads(county_code, case_id));

create policy requests_of_the_area on support_case for select to ${app}
  using (state = 'REQUESTED' and exists (
    select from unnest((select viewer_scopes(array['support-worker']))) as scope where starts_with(path, scope)));
create policy workers on support_case for select to ${app} using (support_has_part(county_code, id));
create policy workers_change on support_case for update to ${app}
  using (support_reads(county_code, id)) with check (support_has_part(county_code, id));
create policy who_filed_it on support_case for select to ${app}
  using (filed_by = (select viewer_username())
    and (select viewer_scopes(array['support-worker', 'mediator', 'officer', 'grid-worker'])) <> '{}');

create policy workers on support_consent for select to ${app} using (support_has_part(county_code, case_id));
create policy workers on support_choice for select to ${app} using (support_has_part(county_code, case_id));
create policy own on support_part for select to ${app}
  using (username = (select viewer_username()) and (select viewer_scopes(array['support-worker'])) <> '{}');
create policy workers_read on support_event for select to ${app} using (support_reads(county_code, case_id));
create policy workers_write on support_event for insert to ${app} with check (support_has_part(county_code, case_id));

-- The author, and only while the case is theirs to read.
create policy author on support_note for select to ${app}
  using (author = (select viewer_username()) and support_reads(county_code, case_id));
create policy author_writes on support_note for insert to ${app}
  with check (author = (select viewer_username()) and support_reads(county_code, case_id));

grant update (state, lead, consent_id, version, result, stars, ended_at, keep_until, handed, is_over) on support_case to ${app};
grant update (withdrawn_at) on support_consent to ${app};
grant update (until, ended) on support_part to ${app};
grant update (done_at) on support_task to ${app};
grant update (state, ended_at) on support_link to ${app};
grant update on support_number to ${app};
grant delete on support_note, support_event to ${app};
