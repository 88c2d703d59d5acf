-- What is written down of a party beside the name: how they and their representative are reached, the language they speak,
-- what they need at a meeting. One sealed text; there is no column for anything else.
alter table dispute_party add column about_sealed bytea;
grant update (side, kind, name_sealed, representative_sealed, about_sealed) on dispute_party to ${app};

-- Contacts as keyed hashes (org.linli.commons.sealing.BlindIndex), so that a handler can be told in which other matter of
-- theirs the same contact stands. The hash is taken over the matter too: equal contacts in two matters have unequal digests,
-- and whoever reads the whole table cannot join its rows.
create table party_contact_index (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  party_id uuid not null,
  ring text not null,
  kind text not null check (kind in ('PHONE', 'EMAIL')),
  digest bytea not null check (octet_length(digest) = 32),
  primary key (county_code, dispute_id, party_id, digest),
  foreign key (county_code, dispute_id, party_id) references dispute_party on update cascade on delete cascade
);
create index party_contact_index_matter on party_contact_index (dispute_id);
create index party_contact_index_ring on party_contact_index (ring);

alter table party_contact_index enable row level security;
alter table party_contact_index force row level security;
create policy handlers_match on party_contact_index for select to ${app}
  using ((county_code, dispute_id) in (select h.county_code, h.dispute_id from handled_matters() h)
    or dispute_id = any (changing_matters())
    or (select viewer_scopes(array['service'])) <> '{}');
create policy written_in_a_change on party_contact_index for insert to ${app}
  with check (dispute_id = any (changing_matters()) or (select viewer_scopes(array['service'])) <> '{}');
create policy removed_in_a_change on party_contact_index for delete to ${app}
  using (dispute_id = any (changing_matters()) or (select viewer_scopes(array['service'])) <> '{}');
grant select, insert, delete on party_contact_index to ${app};

-- How often somebody had parties recognised on a day: nothing of whom, and nothing of what came of it.
create table recognition_count (
  username text not null,
  day date not null,
  times integer not null check (times > 0),
  primary key (username, day)
);
alter table recognition_count enable row level security;
alter table recognition_count force row level security;
create policy ones_own on recognition_count to ${app}
  using (username = (select viewer_username()) or (select viewer_scopes(array['service'])) <> '{}')
  with check (username = (select viewer_username()));
grant select, insert, update (times), delete on recognition_count to ${app};

-- Only merging makes a duplicate of a matter: a close names no other one.
alter table closing drop column duplicate_of;
