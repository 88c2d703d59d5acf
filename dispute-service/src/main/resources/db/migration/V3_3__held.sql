-- What those in a matter can ask for without an account.

-- Codes handed over to parties: a ticket for what is held on that party in that matter, and nothing else.
create table party_ticket (
  number text collate "C" primary key check (number ~ '^[0-9]{12}$'),
  county_code text collate "C" not null,
  dispute_id uuid not null,
  party_id uuid not null,
  pin_salt bytea not null,
  pin_hash bytea not null,
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz not null,
  foreign key (county_code, dispute_id, party_id) references dispute_party on update cascade on delete cascade
);
create index party_ticket_party on party_ticket (dispute_id, party_id);

-- What they asked for: correction, objection, erasure, a copy; and the answer. Words are sealed with the key of the matter.
create table matter_right (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  ticket text collate "C" not null,
  party_id uuid,
  kind text not null check (kind in ('CORRECTION', 'OBJECTION', 'ERASURE', 'COPY')),
  words_sealed bytea not null,
  asked_at timestamptz not null,
  due_on date not null,
  result text check (result in ('GRANTED', 'PARTLY', 'REFUSED')),
  answer_sealed bytea,
  answered_at timestamptz,
  answered_by text,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade,
  check (num_nonnulls(result, answer_sealed, answered_at, answered_by) in (0, 4))
);
create unique index matter_right_waiting on matter_right (ticket, kind) where answered_at is null;

alter table party_ticket enable row level security;
alter table party_ticket force row level security;
create policy service_and_changes on party_ticket to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}' or dispute_id = any (changing_matters()))
  with check ((select viewer_scopes(array['service'])) <> '{}');
alter table matter_right enable row level security;
alter table matter_right force row level security;
create policy handlers_read on matter_right for select to ${app}
  using (may_read(county_code, dispute_id) or (select viewer_scopes(array['service'])) <> '{}');
create policy asked_with_a_ticket on matter_right for insert to ${app}
  with check ((select viewer_scopes(array['service'])) <> '{}');
create policy answered_in_a_change on matter_right for update to ${app}
  using (dispute_id = any (changing_matters())) with check (dispute_id = any (changing_matters()));
grant select, insert, delete on party_ticket to ${app};
grant select, insert on matter_right to ${app};
grant update (result, answer_sealed, answered_at, answered_by) on matter_right to ${app};
