-- Trackers: what they are, who carries them, and the tokens they report with.
create table device (
  county_code text collate "C" not null,
  id uuid not null unique,
  area_code text collate "C" not null,
  path text collate "C" not null,
  label text not null,
  kind text not null check (kind in ('TRACKER', 'RADIO', 'VEHICLE', 'PHONE', 'OTHER')),
  team uuid,
  holder text collate "C",
  -- What its coordinates mean; GCJ-02 is converted before anything is kept.
  crs text not null check (crs in ('WGS84', 'GCJ02')),
  active boolean not null default true,
  -- The shift it reported in last: what it buffered may still come after check-out.
  last_shift uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  primary key (county_code, id)
);
create index device_path on device (path, label, id);
create index device_holder on device (holder) where holder is not null;

-- At most one of a device is in force. Only its hash is kept: a token is 256 bits of chance, so a hash without salt says nothing.
create table device_token (
  county_code text collate "C" not null,
  device_id uuid not null,
  id uuid not null,
  hash bytea not null unique,
  issued_at timestamptz not null,
  issued_by text not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  last_used_at timestamptz,
  primary key (county_code, device_id, id),
  foreign key (county_code, device_id) references device (county_code, id)
);
create unique index device_token_in_force on device_token (device_id) where ended_at is null;

alter table device enable row level security;
alter table device force row level security;
alter table device_token enable row level security;
alter table device_token force row level security;

create policy seen_in_the_area on device for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'police', 'area-admin', 'service']))::text[])
    or holder = (select viewer_username()));
create policy entered_by_coordinators on device for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'police']))::text[]));
create policy changed_by_coordinators on device for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'police', 'service']))::text[]))
  with check (path ^@ any ((select viewer_scopes(array['officer', 'police', 'service']))::text[]));

create policy seen_with_the_device on device_token for select to ${app}
  using (exists (select from device d where d.county_code = device_token.county_code and d.id = device_id));
create policy issued_by_coordinators on device_token for insert to ${app}
  with check (exists (select from device d where d.county_code = device_token.county_code and d.id = device_id
    and d.path ^@ any ((select viewer_scopes(array['officer', 'police']))::text[])));
create policy ended_by_coordinators on device_token for update to ${app}
  using (exists (select from device d where d.county_code = device_token.county_code and d.id = device_id
    and d.path ^@ any ((select viewer_scopes(array['officer', 'police', 'service']))::text[])));

grant select, insert on device, device_token to ${app};
grant update (label, kind, team, holder, crs, active, last_shift, version) on device to ${app};
grant update (ended_at, ended_by, last_used_at) on device_token to ${app};
