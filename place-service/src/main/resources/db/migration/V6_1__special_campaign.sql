-- Campaigns over premises: a festival, a season, a special action.
create table special_campaign (
  county_code text collate "C" not null,
  id uuid not null unique,
  number text collate "C" not null unique,
  area_code text collate "C" not null,
  path text collate "C" not null,
  title text not null check (char_length(title) between 1 and 100),
  purpose text,
  kind text not null check (kind in ('FESTIVAL', 'SEASON', 'SPECIAL_ACTION')),
  -- Entry of the setting campaign-calendar it came from.
  period text collate "C",
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  premises_kinds text[] not null,
  area_codes text[] not null,
  -- Code of the checklist by kind of premises.
  checklists jsonb not null,
  state text not null check (state in ('PLANNED', 'RUNNING', 'ENDED', 'CANCELLED')),
  created_at timestamptz not null,
  created_by text not null,
  over_at timestamptz,
  over_by text,
  -- Words of the report, or why it was cancelled.
  over_words text,
  -- Progress as it was at the end.
  report jsonb,
  version integer not null default 1,
  primary key (county_code, id),
  check ((state in ('ENDED', 'CANCELLED')) = (over_at is not null)),
  check ((over_at is null) = (over_by is null) and (over_at is null) = (over_words is null)),
  check ((state = 'ENDED') = (report is not null))
);
create index special_campaign_days on special_campaign (from_day desc, id);
create index special_campaign_running on special_campaign (until_day) where state = 'RUNNING';

create table special_campaign_counter (
  area_code text collate "C" not null,
  year integer not null,
  last integer not null,
  primary key (area_code, year)
);

create table special_campaign_task (
  county_code text collate "C" not null,
  campaign_id uuid not null,
  id uuid not null,
  what text not null,
  area_code text collate "C" not null,
  path text collate "C" not null,
  until date not null,
  done_at timestamptz,
  done_by text,
  done_words text,
  primary key (county_code, campaign_id, id),
  foreign key (county_code, campaign_id) references special_campaign on update cascade on delete cascade,
  check ((done_at is null) = (done_by is null) and (done_at is null) = (done_words is null))
);

-- Which premises it is over: those at its start, and those that came since.
create table special_campaign_premises (
  county_code text collate "C" not null,
  campaign_id uuid not null,
  premises_id uuid not null,
  path text collate "C" not null,
  joined_at timestamptz not null,
  primary key (county_code, campaign_id, premises_id),
  foreign key (county_code, campaign_id) references special_campaign on update cascade on delete cascade
);
create index special_campaign_premises_of on special_campaign_premises (premises_id);

create table special_campaign_event (
  county_code text collate "C" not null,
  campaign_id uuid not null,
  seq bigint generated always as identity,
  at timestamptz not null,
  by_username text not null,
  step text not null,
  words text,
  -- Premises that came in by the step.
  count integer,
  primary key (county_code, campaign_id, seq),
  foreign key (county_code, campaign_id) references special_campaign on update cascade on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['special_campaign', 'special_campaign_counter', 'special_campaign_task', 'special_campaign_premises',
    'special_campaign_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;

-- Seen where it takes place, from the whole county down to one grid of it.
create policy seen_where_it_is on special_campaign for select to ${app} using (exists (
  select from unnest((select viewer_scopes(array['leader', 'officer', 'grid-worker', 'inspector', 'police', 'service']))::text[]) s
  where path ^@ s or s ^@ path));
create policy planned_by_those_who_lead on special_campaign for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'police']))::text[]));
create policy led_by_those_who_lead on special_campaign for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'police', 'service']))::text[])) with check (true);
grant update (county_code, path, state, over_at, over_by, over_words, report, version) on special_campaign to ${app};

create policy counted_by_linli on special_campaign_counter to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}') with check ((select viewer_scopes(array['service'])) <> '{}');
grant update (last) on special_campaign_counter to ${app};

create policy seen_with_the_campaign on special_campaign_task for select to ${app}
  using (exists (select from special_campaign c where c.county_code = special_campaign_task.county_code and c.id = campaign_id));
create policy given_by_those_who_lead on special_campaign_task for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'police']))::text[]));
create policy done_by_those_who_work_there on special_campaign_task for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'inspector', 'police', 'service']))::text[])) with check (true);
grant update (path, done_at, done_by, done_words) on special_campaign_task to ${app};

create policy seen_in_the_area on special_campaign_premises for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'grid-worker', 'inspector', 'police', 'service']))::text[]));
create policy joined_by_those_who_lead on special_campaign_premises for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['leader', 'officer', 'police', 'service']))::text[]));
create policy moved_with_the_premises on special_campaign_premises for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'inspector', 'police', 'service']))::text[])) with check (true);
grant update (premises_id, path), delete on special_campaign_premises to ${app};
create policy merged_with_the_premises on special_campaign_premises for delete to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'grid-worker', 'inspector', 'police', 'service']))::text[]));

create policy with_the_campaign on special_campaign_event to ${app}
  using (exists (select from special_campaign c where c.county_code = special_campaign_event.county_code and c.id = campaign_id))
  with check (exists (select from special_campaign c where c.county_code = special_campaign_event.county_code and c.id = campaign_id));
