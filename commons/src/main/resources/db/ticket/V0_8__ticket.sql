-- Numbers with a PIN for people without an account (org.linli.commons.ticket). No name, no telephone number, no address of the
-- network. Only the service itself reads these tables. ${app} is the service's unprivileged role.

-- What challenges, proofs and PINs are signed with; made by the first copy of the service that needs it.
create table ticket_key (
  only_row boolean primary key default true check (only_row),
  bytes bytea not null check (octet_length(bytes) = 32)
);

-- Tries of PINs by number and by address, both as keyed hashes: an unknown number is counted like a known one.
create table ticket_try (
  subject text collate "C" primary key,
  tries integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

-- Challenges that were solved and used, until they are over anyway.
create table ticket_challenge (
  name text collate "C" primary key,
  request text not null,
  number text collate "C",
  expires_at timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['ticket_key', 'ticket_try', 'ticket_challenge'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy service_only on %I to ${app} using ((select viewer_scopes(array[''service''])) <> ''{}'')
         with check ((select viewer_scopes(array[''service''])) <> ''{}'')', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;
grant update (tries, last_at, locked_until), delete on ticket_try to ${app};
grant update (number), delete on ticket_challenge to ${app};
