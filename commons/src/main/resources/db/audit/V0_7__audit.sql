-- Who read, wrote or took away what (org.linli.commons.audit): one chain over all of the service. ${app} is the service's
-- unprivileged role; it adds to the chain through audit_append and in no other way.
create table audit_entry (
  seq bigint primary key check (seq > 0),
  at timestamptz not null,
  actor text collate "C" not null check (char_length(actor) between 1 and 255),
  action text not null check (action in ('READ', 'WRITE', 'EXPORT', 'REFUSED', 'LOGIN', 'EVENT')),
  kind text collate "C" not null check (char_length(kind) between 1 and 120),
  subject_kind text collate "C" not null check (char_length(subject_kind) between 1 and 40),
  county_code text collate "C" not null,
  path text collate "C",
  subject_id uuid,
  label text collate "C",
  field_groups text[] not null,
  purpose text not null check (char_length(purpose) between 1 and 200),
  origin text not null,
  -- A JSON object as it was written: the hash is over its letters.
  detail text not null,
  hash bytea not null
);
create index audit_entry_subject on audit_entry (subject_id, seq) where subject_id is not null;
create index audit_entry_actor on audit_entry (actor, seq);
create index audit_entry_at on audit_entry using brin (at) with (pages_per_range = 16);

-- A field with its length before it, so that none can run into the next; nothing has a length of its own.
create function audit_field(value text) returns bytea
  language sql immutable parallel safe
  return case when value is null then int4send(-1)
              else int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8') end;

-- Over the hash before it and every field as it is stored; org.linli.commons.audit.ChainHash is the same in Java.
create function audit_hash(previous bytea, entry audit_entry) returns bytea
  language plpgsql immutable parallel safe as $$
declare
  bytes bytea;
  field_group text;
begin
  bytes := int4send(octet_length(previous)) || previous
    || audit_field(entry.seq::text)
    || audit_field(((extract(epoch from entry.at) * 1000000)::bigint)::text)
    || audit_field(entry.actor) || audit_field(entry.action) || audit_field(entry.kind)
    || audit_field(entry.subject_kind) || audit_field(entry.county_code) || audit_field(entry.path)
    || audit_field(entry.subject_id::text) || audit_field(entry.label)
    || int4send(cardinality(entry.field_groups));
  foreach field_group in array entry.field_groups loop
    bytes := bytes || audit_field(field_group);
  end loop;
  return sha256(bytes || audit_field(entry.purpose) || audit_field(entry.origin) || audit_field(entry.detail));
end $$;

-- Adds entries at the end of the chain, one caller after the other over all copies of the service: number, link and hash are
-- made here, so that who may add can neither choose them nor leave one out.
create function audit_append(entries json) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last_seq bigint;
  link bytea;
  one json;
  entry audit_entry;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit_entry', 7));
  select seq, hash into last_seq, link from audit_entry order by seq desc limit 1;
  last_seq := coalesce(last_seq, 0);
  link := coalesce(link, ''::bytea);
  for one in select value from json_array_elements(entries) loop
    last_seq := last_seq + 1;
    entry.seq := last_seq;
    entry.at := (one ->> 'at')::timestamptz;
    entry.actor := one ->> 'actor';
    entry.action := one ->> 'action';
    entry.kind := one ->> 'kind';
    entry.subject_kind := one ->> 'subjectKind';
    entry.county_code := one ->> 'countyCode';
    entry.path := one ->> 'path';
    entry.subject_id := (one ->> 'subjectId')::uuid;
    entry.label := one ->> 'label';
    entry.field_groups := array(select json_array_elements_text(one -> 'fieldGroups'));
    entry.purpose := one ->> 'purpose';
    entry.origin := one ->> 'origin';
    entry.detail := one ->> 'detail';
    link := audit_hash(link, entry);
    entry.hash := link;
    insert into audit_entry select entry.*;
  end loop;
  return last_seq;
end $$;

-- The end of the chain, for who anchors it: nothing of what the entry says.
create function audit_head() returns table (seq bigint, hash bytea)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select e.seq, e.hash from audit_entry e order by e.seq desc limit 1;
  end;

-- Whether the entries about one thing are as they were written, each after the one that it followed then.
create function audit_is_intact(about_kind text, about uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select not exists (
      select from audit_entry e left join audit_entry p on p.seq = e.seq - 1
      where e.subject_kind = about_kind and e.subject_id = about
        and ((e.seq > 1 and p.seq is null) or e.hash <> audit_hash(coalesce(p.hash, ''::bytea), e))
    );
  end;

-- The owner of the table is bound too. It can take this away; then the chain and its anchors tell.
create function audit_entry_stays() returns trigger
  language plpgsql as $$
begin
  raise exception 'entries of the audit chain are never changed or taken away' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
  for each statement execute function audit_entry_stays();

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy chain_grows on audit_entry for insert to current_user with check (true);
create policy chain_is_continued on audit_entry for select to current_user using (true);
create policy auditors_read on audit_entry for select to ${app}
  using ((select viewer_scopes(array['auditor', 'service'])) <> '{}');
create policy data_protection_officers_read on audit_entry for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['data-protection-officer']))::text[]));
create policy own_acts on audit_entry for select to ${app} using (actor = (select viewer_username()));

grant select on audit_entry to ${app};
revoke all on function audit_append(json), audit_head(), audit_is_intact(text, uuid) from public;
grant execute on function audit_append(json), audit_head(), audit_is_intact(text, uuid) to ${app};
