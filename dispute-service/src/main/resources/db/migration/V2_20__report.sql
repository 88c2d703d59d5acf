-- What was told, by whatever channel. A row says that something was told and what became of it; the words and the names lie
-- apart, sealed, for who entered, reviews or handles it. A resident has no account here: a ticket is all that ties them to it.
create table report (
  county_code text collate "C" not null,
  id uuid not null,
  ticket text collate "C" not null,
  channel text not null check (channel in ('GRID_WORKER', 'OFFICER', 'RESIDENT', 'HOTLINE_12345', 'POLICE', 'COURT',
    'PETITION_OFFICE', 'DEPARTMENT', 'IMPORT')),
  reporter text not null check (reporter in ('RESIDENT', 'UNIT', 'STAFF')),
  state text not null check (state in ('ENTERED', 'SENT_BACK', 'OPENED', 'LINKED')),
  category text collate "C" not null references dispute_category,
  summary text check (char_length(summary) <= 200),
  language text not null check (language in ('zh', 'en')),
  source_ref text check (char_length(source_ref) <= 100),
  position geometry(Point, 4490) not null,
  grid_code text collate "C" not null,
  area_code text collate "C" not null,
  path text collate "C" not null,
  occurred_at timestamptz,
  received_at timestamptz not null,
  entered_at timestamptz not null,
  -- Null for a resident.
  entered_by text,
  reviewed_by text,
  reviewed_at timestamptz,
  unit_code text collate "C" references unit,
  dispute_id uuid,
  version integer not null default 1,
  primary key (county_code, id),
  unique (county_code, ticket),
  foreign key (county_code, dispute_id) references dispute on update cascade,
  check ((state in ('OPENED', 'LINKED')) = (dispute_id is not null)),
  -- Two people, or none: nobody reviews what they entered.
  check (reviewed_by is null or reviewed_by is distinct from entered_by)
);
create unique index report_source on report (county_code, channel, source_ref) where source_ref is not null;
create index report_ticket on report (ticket);
create index report_dispute on report (county_code, dispute_id) where dispute_id is not null;
create index report_newest on report (received_at desc, id desc);
create index report_path on report (path, received_at desc, id desc);
create index report_grid on report (grid_code);
create index report_waiting on report (path) where state in ('ENTERED', 'SENT_BACK');

create table report_content (
  county_code text collate "C" not null,
  report_id uuid not null,
  words_sealed bytea not null,
  -- A list of parties as JSON.
  parties_sealed bytea,
  -- Why it was sent back.
  reason_sealed bytea,
  primary key (county_code, report_id),
  foreign key (county_code, report_id) references report on update cascade on delete cascade
);

-- The path of the village, or whatever the grid belongs to directly.
create function village_of(grid_path text) returns text
  language sql immutable parallel safe
  return regexp_replace(grid_path, '[^/]+/$', '');

-- In the area those who enter; that a resident told us something is for officers and for those who handle it. A unit sees
-- what was sorted to it, a police officer what they filed, a grid's leader what waits for them.
alter table report enable row level security;
alter table report force row level security;
create policy those_concerned_see on report for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'service']))::text[])
    or (reporter <> 'RESIDENT' and path ^@ any ((select viewer_scopes(array['grid-worker']))::text[]))
    or entered_by = (select viewer_username())
    or reviewed_by = (select viewer_username())
    or (dispute_id is not null and is_handler(county_code, dispute_id))
    or (dispute_id is null and unit_code = any ((select viewer_units())::text[]))
    or (dispute_id is null and village_of(path) = any ((select viewer_scopes(array['leader']))::text[])));
create policy filed_in_the_area on report for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'service']))::text[]));
create policy changed_by_those_concerned on report for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'service']))::text[])
    or entered_by = (select viewer_username())
    or reviewed_by = (select viewer_username())
    or (dispute_id is not null and is_handler(county_code, dispute_id))
    or (dispute_id is null and village_of(path) = any ((select viewer_scopes(array['leader']))::text[])))
  with check (true);

alter table report_content enable row level security;
alter table report_content force row level security;
create policy who_entered_reviews_or_handles_reads on report_content for select to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}' or exists (
    select from report r where r.county_code = report_content.county_code and r.id = report_id
      and (r.entered_by = viewer_username()
        or (r.dispute_id is not null and is_handler(r.county_code, r.dispute_id))
        or (r.dispute_id is null and r.unit_code = any (viewer_units()))
        or (r.dispute_id is null and (village_of(r.path) = any (viewer_scopes(array['leader']))
          or r.path ^@ any (viewer_scopes(array['officer'])))))));
create policy written_with_its_report on report_content for insert to ${app}
  with check (exists (select from report r where r.county_code = report_content.county_code and r.id = report_id));
create policy corrected_while_it_waits on report_content for update to ${app}
  using (exists (select from report r where r.county_code = report_content.county_code and r.id = report_id
    and r.dispute_id is null))
  with check (true);

grant select, insert on report, report_content to ${app};
grant update (state, category, summary, reviewed_by, reviewed_at, dispute_id, version,
  county_code, grid_code, area_code, path) on report to ${app};
grant update (words_sealed, parties_sealed, reason_sealed) on report_content to ${app};

-- The leader of a grid ends the duty to review by reviewing, member of the unit that owes it or not.
create policy reviewers_see on duty for select to ${app}
  using (kind = 'ENTRY_REVIEW' and exists (select from report r where r.county_code = duty.county_code and r.id::text = ref));
create policy reviewers_end on duty for update to ${app}
  using (kind = 'ENTRY_REVIEW' and exists (select from report r where r.county_code = duty.county_code and r.id::text = ref))
  with check (true);
