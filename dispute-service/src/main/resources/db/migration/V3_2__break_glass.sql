-- Emergency access to the file of a matter: by whom, why, until when, and whether it was right. It lets somebody read; who
-- changes a matter is asked of is_handler() alone, which knows nothing of it.
create table break_glass (
  county_code text collate "C" not null,
  id uuid not null,
  dispute_id uuid not null,
  -- As they were then: the data-protection officer, who sees no matters, reads them.
  number text collate "C" not null,
  area_code text collate "C" not null,
  path text collate "C" not null,
  by_username text not null,
  reason_sealed bytea not null,
  since timestamptz not null,
  until timestamptz not null,
  review_due_at timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by text,
  finding text check (finding in ('JUSTIFIED', 'NOT_JUSTIFIED')),
  review_sealed bytea,
  primary key (county_code, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade,
  check (until >= since and until <= since + interval '2 hours'),
  check (num_nonnulls(reviewed_at, reviewed_by, finding, review_sealed) in (0, 4)),
  check (reviewed_by <> by_username)
);
create index break_glass_live on break_glass (dispute_id, by_username);
create index break_glass_newest on break_glass (since desc, id desc);

-- Until when the account of this transaction may read a matter that it does not handle; null for not. Only as long as it
-- answers for the area besides. Runs as the owner, as is_handler() does.
create function break_glass_until(county text, dispute uuid) returns timestamptz
  language sql stable security definer set search_path = public, pg_temp
  return (
    select max(b.until) from break_glass b
    where b.county_code = county and b.dispute_id = dispute and b.by_username = viewer_username()
      and b.since <= now() and b.until > now()
      and b.path ^@ any (viewer_scopes(array['officer', 'leader']))
  );

-- Whether the account of this transaction may read what is sealed in a matter. Never asked where something is changed.
create function may_read(county text, dispute uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return is_handler(county, dispute) or break_glass_until(county, dispute) is not null;

-- The table's row security is not forced: the functions above read it as its owner, whom nobody signs in as.
alter table break_glass enable row level security;
create policy those_concerned_see on break_glass for select to ${app}
  using (by_username = (select viewer_username())
    or path ^@ any ((select viewer_scopes(array['data-protection-officer', 'auditor', 'service']))::text[])
    or is_handler(county_code, dispute_id));
create policy those_who_answer_for_the_area_open on break_glass for insert to ${app}
  with check (by_username = (select viewer_username())
    and path ^@ any ((select viewer_scopes(array['officer', 'leader']))::text[])
    and reviewed_at is null
    and exists (select from dispute d where d.county_code = break_glass.county_code and d.id = dispute_id and d.path = break_glass.path));
create policy others_review on break_glass for update to ${app}
  using (by_username <> (select viewer_username())
    and path ^@ any ((select viewer_scopes(array['data-protection-officer']))::text[]))
  with check (reviewed_by = (select viewer_username()));
grant select, insert on break_glass to ${app};
grant update (until, reviewed_at, reviewed_by, finding, review_sealed) on break_glass to ${app};

-- What is sealed may be read so; all else of these tables stays as it was.
do $$
declare t text;
begin
  foreach t in array array['dispute_text', 'dispute_party', 'work_text', 'attachment', 'attachment_content', 'check_in'] loop
    execute format('drop policy handlers_read on %I', t);
    execute format(
      'create policy handlers_read on %1$I for select to ${app}
         using (may_read(county_code, dispute_id) or (select viewer_scopes(array[''service''])) <> ''{}'')', t);
  end loop;
end $$;
drop policy handlers_and_doers_see on safety_measure;
create policy handlers_and_doers_see on safety_measure for select to ${app}
  using (may_read(county_code, dispute_id)
    or username = (select viewer_username()) or unit_code = any ((select viewer_units())::text[])
    or (select viewer_scopes(array['service'])) <> '{}');

-- Any data-protection officer of the area ends the duty by reviewing, named in it or not.
create policy data_protection_officers_see on duty for select to ${app}
  using (kind = 'BREAK_GLASS_REVIEW' and exists (select from break_glass b where b.county_code = duty.county_code
    and b.id::text = ref and b.path ^@ any ((select viewer_scopes(array['data-protection-officer']))::text[])));
create policy data_protection_officers_end on duty for update to ${app}
  using (kind = 'BREAK_GLASS_REVIEW' and exists (select from break_glass b where b.county_code = duty.county_code
    and b.id::text = ref and b.path ^@ any ((select viewer_scopes(array['data-protection-officer']))::text[])))
  with check (true);
