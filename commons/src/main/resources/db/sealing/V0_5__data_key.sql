-- Data keys wrapped by the deployment's key (org.linli.commons.sealing). Useless without it, so rows need no viewer.
create table data_key (
  county_code text collate "C" not null,
  owner uuid not null,
  ring text not null,
  wrapped bytea not null,
  primary key (county_code, owner)
);
create index data_key_ring on data_key (ring);
grant select, insert, update (ring, wrapped), delete on data_key to ${app};
