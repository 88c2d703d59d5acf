-- The file of a matter: what is attached to it, who read what, and until when it is kept.

-- Names of files tell of people, so they are sealed as the contents are. Nothing is deleted by hand: an attachment is
-- superseded or withdrawn, with a reason, and stays.
create table attachment (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('EVIDENCE', 'PHOTO', 'AGREEMENT_SCAN', 'SIGNATURE_SCAN', 'DOCUMENT', 'OTHER')),
  state text not null default 'CURRENT' check (state in ('CURRENT', 'SUPERSEDED', 'WITHDRAWN')),
  name_sealed bytea not null,
  media_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  scanned boolean not null,
  template text,
  superseded_by uuid,
  reason_sealed bytea,
  added_by text not null,
  added_at timestamptz not null,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade,
  check ((state = 'CURRENT') = (reason_sealed is null)),
  check ((state = 'SUPERSEDED') = (superseded_by is not null))
);
create table attachment_content (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  content_sealed bytea not null,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id, id) references attachment on update cascade on delete cascade
);
-- What is sealed cannot be packed any further.
alter table attachment_content alter column content_sealed set storage external;

-- Each look at what is sealed. A chain a matter: each entry carries the hash of the one before it, so that an entry that was
-- changed or taken out of the middle shows. No key to dispute: an entry is written while somebody changes the matter.
create table read_log (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  by_username text not null,
  field_groups text[] not null check (cardinality(field_groups) > 0),
  purpose text not null check (char_length(purpose) between 1 and 200),
  hash bytea not null,
  primary key (county_code, dispute_id, seq)
);

create index read_log_matter on read_log (dispute_id, seq);

-- Matters filed away. Number, category, outcome and area are as they were then: the auditor reads them, who sees no matters.
create table archived_matter (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  number text collate "C" not null,
  category text collate "C" not null,
  outcome text,
  area_code text collate "C" not null,
  path text collate "C" not null,
  archived_at timestamptz not null,
  archived_by text not null,
  retain_until date not null,
  erased_at timestamptz,
  primary key (county_code, dispute_id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);
create index archived_matter_due on archived_matter (retain_until, dispute_id);

alter table attachment enable row level security;
alter table attachment force row level security;
create policy handlers_read on attachment for select to ${app}
  using (is_handler(county_code, dispute_id) or (select viewer_scopes(array['service'])) <> '{}');
create policy handlers_add on attachment for insert to ${app}
  with check (is_handler(county_code, dispute_id) or (select viewer_scopes(array['service'])) <> '{}');
create policy handlers_set_aside on attachment for update to ${app}
  using (is_handler(county_code, dispute_id)) with check (is_handler(county_code, dispute_id));

alter table attachment_content enable row level security;
alter table attachment_content force row level security;
create policy handlers_read on attachment_content for select to ${app}
  using (is_handler(county_code, dispute_id) or (select viewer_scopes(array['service'])) <> '{}');
create policy handlers_add on attachment_content for insert to ${app}
  with check (is_handler(county_code, dispute_id) or (select viewer_scopes(array['service'])) <> '{}');
create policy retention_erases on attachment_content for delete to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}');

alter table read_log enable row level security;
alter table read_log force row level security;
create policy handlers_and_auditors_read on read_log for select to ${app}
  using (is_handler(county_code, dispute_id) or by_username = (select viewer_username())
    or (select viewer_scopes(array['auditor', 'service'])) <> '{}');
create policy own_looks on read_log for insert to ${app} with check (by_username = (select viewer_username()));

alter table archived_matter enable row level security;
alter table archived_matter force row level security;
create policy area_handlers_and_auditors_see on archived_matter for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'leader', 'auditor', 'service']))::text[])
    or is_handler(county_code, dispute_id));
create policy archived_in_a_change on archived_matter for insert to ${app} with check (is_handler(county_code, dispute_id));
create policy retention_erases on archived_matter for update to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}') with check (true);
create policy reopened_in_a_change on archived_matter for delete to ${app}
  using (is_handler(county_code, dispute_id) and erased_at is null);

-- The end of the chain of a matter, for whoever adds to it.
create function last_read(county text, dispute uuid) returns table (seq integer, hash bytea)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select r.seq, r.hash from read_log r where r.county_code = county and r.dispute_id = dispute order by r.seq desc limit 1;
  end;
alter table read_log no force row level security;

grant select, insert on attachment, attachment_content, read_log, archived_matter to ${app};
grant update (state, superseded_by, reason_sealed) on attachment to ${app};
grant delete on attachment_content, archived_matter to ${app};
grant update (erased_at) on archived_matter to ${app};
