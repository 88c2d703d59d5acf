# Which instance this is: where its state lies, on which ports it answers, and with which secrets.

WORK=$ROOT/.linli
LINLI_HOME=${LINLI_HOME:-$WORK}
[[ $LINLI_HOME = /* ]] || LINLI_HOME=$ROOT/$LINLI_HOME
LINLI_PORT_OFFSET=${LINLI_PORT_OFFSET:-0}
LINLI_JVM=${LINLI_JVM:-small}

# An offset that is no number is refused by check_instance, which can say so.
port_of() { [[ ! $LINLI_PORT_OFFSET =~ ^[0-9]+$ ]] || printf '%s' "$(($1 + LINLI_PORT_OFFSET))"; }

LINLI_PORT=${LINLI_PORT:-$(port_of 8080)}
KEYCLOAK_PORT=$(port_of 8081)
PG_PORT=$(port_of 5455)
LINLI_PUBLIC_URL=${LINLI_PUBLIC_URL:-http://localhost:$LINLI_PORT}
LINLI_KEYCLOAK_URL=http://127.0.0.1:$KEYCLOAK_PORT/auth

# Not kept in secrets.env: the password of every demo account, known to all, in the local profile only.
DEMO_PASSWORD=linli-demo

check_instance() {
  [[ $LINLI_PORT_OFFSET =~ ^[0-9]+$ ]] && [ "$LINLI_PORT_OFFSET" -le 50000 ] ||
    fail "LINLI_PORT_OFFSET must be a number from 0 to 50000, not “$LINLI_PORT_OFFSET”."
  [[ $LINLI_PORT =~ ^[0-9]+$ ]] && [ "$LINLI_PORT" -ge 1 ] && [ "$LINLI_PORT" -le 65535 ] ||
    fail "LINLI_PORT must be a port number, not “$LINLI_PORT”."
  [[ $LINLI_JVM = small || $LINLI_JVM = throughput ]] ||
    fail "LINLI_JVM must be small or throughput, not “$LINLI_JVM”."
}

make_home() {
  mkdir -p "$WORK" "$LINLI_HOME"/{log,run,state,audit}
  local name
  [ -f "$LINLI_HOME/secrets.env" ] || (
    umask 077
    echo '# Made once by ./linli; ./linli reset makes new ones.' >"$LINLI_HOME/secrets.env"
  )
  load_secrets
  # What seals text in the database (docs/operations.md); ./linli keys rotate puts a new one in front.
  [ -n "${LINLI_SEALING_KEYS:-}" ] || printf 'LINLI_SEALING_KEYS=%s\n' "$(sealing_key)" >>"$LINLI_HOME/secrets.env"
  # What signs the anchors of the audit (docs/operations.md).
  [ -n "${LINLI_AUDIT_SIGNING_KEY:-}" ] ||
    printf 'LINLI_AUDIT_SIGNING_KEY=%s\n' "$(node "$ROOT/deploy/local/audit-keys.mjs" make)" >>"$LINLI_HOME/secrets.env"
  # A service added later gets its secrets at the next start.
  for name in $(secret_names); do
    [ -n "${!name:-}" ] || printf '%s=%s\n' "$name" "$(random_hex)" >>"$LINLI_HOME/secrets.env"
  done
  load_secrets
  [ -f "$LINLI_HOME/audit/public-key.pem" ] ||
    printf '%s' "$LINLI_AUDIT_SIGNING_KEY" | node "$ROOT/deploy/local/audit-keys.mjs" public >"$LINLI_HOME/audit/public-key.pem"
}

secret_names() {
  local name
  printf '%s\n' POSTGRES_PASSWORD KEYCLOAK_DB_PASSWORD KEYCLOAK_ADMIN_PASSWORD \
    LINLI_GATEWAY_CLIENT_SECRET LINLI_SERVICE_CLIENT_SECRET LINLI_PERSON_CLIENT_SECRET
  for name in $(service_names); do
    service "$name"
    [ "$DATABASE" = - ] || printf '%s\n' "${DATABASE^^}_OWNER_PASSWORD" "${DATABASE^^}_APP_PASSWORD"
    [[ $WITH != *facts* ]] || printf '%s\n' "${DATABASE^^}_FACTS_PASSWORD"
    [[ $WITH != *ingest* ]] || printf '%s\n' "${DATABASE^^}_INGEST_PASSWORD"
  done
}

# shellcheck disable=SC1091
load_secrets() { . "$LINLI_HOME/secrets.env"; }

need_home() {
  [ -f "$LINLI_HOME/secrets.env" ] || fail "Nothing has been started in $LINLI_HOME yet." "Start it: ./linli up"
  load_secrets
}

# Named after the moment it was made, so that names never repeat.
sealing_key() { printf '%s:%s' "$(date -u +%Y%m%dT%H%M%S)" "$(head -c 32 /dev/urandom | base64 | tr -d '\n')"; }

# The new key wraps from the next start on; the older ones stay until nothing is wrapped by them any more.
command_keys() {
  [ "${1:-}" = rotate ] && [ $# -eq 1 ] || fail "What about the keys?" "./linli keys rotate"
  need_home
  lock_instance
  local keys
  keys="$(sealing_key),$LINLI_SEALING_KEYS"
  (
    umask 077
    grep -v '^LINLI_SEALING_KEYS=' "$LINLI_HOME/secrets.env" >"$LINLI_HOME/secrets.new"
    printf 'LINLI_SEALING_KEYS=%s\n' "$keys" >>"$LINLI_HOME/secrets.new"
    mv "$LINLI_HOME/secrets.new" "$LINLI_HOME/secrets.env"
  )
  load_secrets
  ! runs dispute-service || { stop_part dispute-service && start_service dispute-service; }
  note "A new key is in front; the service wraps what older keys wrap (./linli logs dispute-service)"
}

random_hex() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# One command at a time changes an instance; status, logs and token do not ask.
lock_instance() {
  mkdir -p "$LINLI_HOME"
  exec 9>"$LINLI_HOME/lock"
  flock -n 9 || fail "Another ./linli is at work on $LINLI_HOME." "Wait for it, or stop it and try again."
}
