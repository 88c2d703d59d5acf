-- One service's database and roles; run by psql as a superuser, once for each service, as often as you like.
--
--   \set database grid            the database; its roles are grid_owner and grid_app
--   \set owner_password …         Flyway's role: owns database, schema and tables
--   \set app_password …           everything else: owns nothing, has what the migrations grant, obeys row-level security
--   \set facts_password …         where wanted: a third role, grid_facts, that reads the narrow facts only
--   \set postgis on               or off
--
-- The connection stands in some other database when this file begins and ends.

\c postgres
\set owner :database _owner
\set app :database _app
\set facts :database _facts

SELECT format('CREATE ROLE %I', name)
FROM unnest(ARRAY[:'owner', :'app']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
ALTER ROLE :"owner" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE :"app" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOINHERIT PASSWORD :'app_password';

SELECT format('CREATE DATABASE %I OWNER %I', :'database', :'owner')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO :"app";

\if :{?facts_password}
SELECT format('CREATE ROLE %I', :'facts')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'facts') \gexec
ALTER ROLE :"facts" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOINHERIT PASSWORD :'facts_password';
GRANT CONNECT ON DATABASE :"database" TO :"facts";
\endif

\c :"database"
SET client_min_messages = warning;
ALTER SCHEMA public OWNER TO :"owner";
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO :"app";
\if :{?facts_password}
GRANT USAGE ON SCHEMA public TO :"facts";
\endif
\if :postgis
CREATE EXTENSION IF NOT EXISTS postgis;
\endif
\c postgres
