-- Residents without an account: tickets, what their reporters added, and photos on their way into a matter.
-- No name, no telephone number, no address of the network. Only the service itself reads these tables.

create table resident_ticket (
  number text collate "C" primary key check (number ~ '^[0-9]{12}$'),
  -- What programs ask with (Open311).
  open_id text collate "C" unique,
  report_id uuid not null unique,
  report_ticket text not null,
  category text not null,
  anonymous boolean not null,
  language text not null check (language in ('zh-CN', 'en')),
  pin_salt bytea not null,
  pin_hash bytea not null,
  created_at timestamptz not null
);

-- Words that a reporter added, sealed with the key of the matter: the texts of the matter are for its handlers, these are for
-- the one who wrote them.
create table resident_words (
  ticket text collate "C" not null references resident_ticket,
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  words_sealed bytea not null,
  at timestamptz not null,
  primary key (ticket, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

-- Photos between upload and the file of a matter. Each is sealed with a key of its own, destroyed when it leaves.
create table resident_photo (
  id uuid primary key,
  token_hash text collate "C" not null unique,
  holder text collate "C" not null,
  ticket text collate "C" references resident_ticket,
  media_type text not null,
  scanned boolean not null,
  content_sealed bytea,
  uploaded_at timestamptz not null,
  check (ticket is not null or content_sealed is not null)
);
alter table resident_photo alter column content_sealed set storage external;
create index resident_photo_holder on resident_photo (holder) where ticket is null;
create index resident_photo_ticket on resident_photo (ticket) where ticket is not null;
create index resident_photo_unused on resident_photo (uploaded_at) where ticket is null;

do $$
declare t text;
begin
  foreach t in array array['resident_ticket', 'resident_words', 'resident_photo'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy service_only on %I to ${app} using ((select viewer_scopes(array[''service''])) <> ''{}'')
         with check ((select viewer_scopes(array[''service''])) <> ''{}'')', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;
grant update (ticket, content_sealed), delete on resident_photo to ${app};
