-- What was noticed on patrol: a matter or a place, never a person. It waits here until it is a report or a hazard.
create table incident (
  county_code text collate "C" not null,
  -- Made by the device, so that a note sent twice is one.
  id uuid not null unique,
  shift_id uuid not null,
  team_id uuid not null,
  path text collate "C" not null,
  grid_code text collate "C" not null,
  noted_by text collate "C" not null,
  kind text not null check (kind in ('REPORT', 'HAZARD')),
  category text not null,
  -- Of what was sent, to tell a repetition from another note under the same id.
  content_hash text not null,
  noticed_at timestamptz not null,
  received_at timestamptz not null,
  words_sealed bytea,
  position_sealed bytea,
  state text not null check (state in ('OPEN', 'FORWARDED', 'CLOSED')),
  waiting text check (waiting in ('NOT_TRIED', 'NOT_ALLOWED', 'REFUSED', 'NO_ANSWER')),
  waiting_detail text,
  -- While somebody is at it, so that two do not file it at once.
  forwarding_until timestamptz,
  became_id uuid,
  became_number text,
  dispute_id uuid,
  ended_by text,
  ended_at timestamptz,
  close_reason text,
  erased_at timestamptz,
  version integer not null default 1,
  primary key (county_code, id),
  foreign key (county_code, shift_id) references shift on update cascade,
  check ((state = 'OPEN') = (waiting is not null)),
  check ((state = 'OPEN') = (ended_at is null)),
  check ((state = 'FORWARDED') = (became_id is not null)),
  check ((state = 'CLOSED') = (close_reason is not null)),
  check ((erased_at is null) = (words_sealed is not null))
);
create index incident_time on incident (noticed_at desc, id);
create index incident_shift on incident (shift_id);
create index incident_open on incident (team_id) where state = 'OPEN';

create table incident_photo (
  county_code text collate "C" not null,
  incident_id uuid not null,
  id uuid not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/png')),
  size_bytes integer not null,
  sha256 text not null,
  content_sealed bytea not null,
  added_at timestamptz not null,
  primary key (county_code, incident_id, id),
  unique (county_code, incident_id, sha256),
  foreign key (county_code, incident_id) references incident on update cascade
);

do $$
declare t text;
begin
  foreach t in array array['incident', 'incident_photo'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;

create policy seen_by_the_noter_and_coordinators on incident for select to ${app}
  using (noted_by = (select viewer_username())
    or path ^@ any ((select viewer_scopes(array['officer', 'police', 'service']))::text[]));
create policy noted_by_themself on incident for insert to ${app} with check (noted_by = (select viewer_username()));
create policy forwarded_or_closed on incident for update to ${app}
  using (noted_by = (select viewer_username())
    or path ^@ any ((select viewer_scopes(array['officer', 'police', 'service']))::text[]))
  with check (true);
grant update (kind, category, words_sealed, position_sealed, state, waiting, waiting_detail, forwarding_until, became_id, became_number,
  dispute_id, ended_by, ended_at, close_reason, erased_at, version) on incident to ${app};

create policy with_the_incident on incident_photo to ${app}
  using (exists (select from incident i where i.county_code = incident_photo.county_code and i.id = incident_id))
  with check (exists (select from incident i where i.county_code = incident_photo.county_code and i.id = incident_id));
grant delete on incident_photo to ${app};
