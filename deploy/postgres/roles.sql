-- One service's database and roles; run by psql as a superuser, once for each service, as often as you like.
--
--   \set database grid            the database; its roles are grid_owner and grid_app
--   \set owner_password …         Flyway's role: owns database, schema and tables
--   \set app_password …           everything else: owns nothing, has what the migrations grant, obeys row-level security
--   \set third grid_facts        where wanted: a third role that has but what the migrations grant: dispute_facts reads the
--   \set third_password …         narrow facts only, patrol_ingest adds positions only
--   \set postgis on               or off
--
-- The connection stands in some other database when this file begins and ends.

\c postgres
\set owner :database _owner
\set app :database _app

SELECT format('CREATE ROLE %I', name)
FROM unnest(ARRAY[:'owner', :'app']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
ALTER ROLE :"owner" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE :"app" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOINHERIT PASSWORD :'app_password';

SELECT format('CREATE DATABASE %I OWNER %I', :'database', :'owner')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO :"app";

\if :{?third_password}
SELECT format('CREATE ROLE %I', :'third')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'third') \gexec
ALTER ROLE :"third" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOINHERIT PASSWORD :'third_password';
GRANT CONNECT ON DATABASE :"database" TO :"third";
\endif

\c :"database"
SET client_min_messages = warning;
ALTER SCHEMA public OWNER TO :"owner";
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO :"app";
\if :{?third_password}
GRANT USAGE ON SCHEMA public TO :"third";
\endif
\if :postgis
CREATE EXTENSION IF NOT EXISTS postgis;
\endif
\c postgres
