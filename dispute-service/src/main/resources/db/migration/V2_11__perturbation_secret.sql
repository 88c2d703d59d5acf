-- What the keys of records are made with by which counts are perturbed (docs/decisions/0005-perturbed-counts.md). It lies
-- beside the records, so that every copy of the service and every backup has the same one, and only the role that reads
-- facts may read it. Another secret would give every count a second answer.
create table perturbation_secret (
  only_row boolean primary key default true check (only_row),
  secret bytea not null check (length(secret) = 32)
);
insert into perturbation_secret (secret)
  select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
grant select on perturbation_secret to ${facts};
