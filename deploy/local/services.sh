# The services: read from services.txt, started with their own environment and nothing of the caller's.

service_names() { awk '!/^#/ && NF {print $1}' "$ROOT/deploy/local/services.txt"; }

# service NAME: sets MODULE URL_NAME PORT DATABASE WITH HEAP.
service() {
  local small throughput
  read -r _ MODULE URL_NAME PORT DATABASE WITH small throughput \
    < <(awk -v name="$1" '$1 == name' "$ROOT/deploy/local/services.txt") ||
    fail "There is no service “$1”." "There are: postgres keycloak $(service_names | tr '\n' ' ')"
  PORT=$([ "$1" = gateway ] && printf '%s' "$LINLI_PORT" || port_of "$PORT")
  HEAP=$([ "$LINLI_JVM" = small ] && printf '%s' "$small" || printf '%s' "$throughput")
  # LINLI_HEAP_GRID_SERVICE=2048 and the like, in MiB.
  local override=${1^^}
  override=LINLI_HEAP_${override//-/_}
  HEAP=${!override:-$HEAP}
}

# Sets JVM to the flags of the profile. The AOT cache holds only for the same flags, so training and run share this.
jvm_flags() {
  JVM=(-XX:+UseCompactObjectHeaders -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError
    --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Duser.timezone=UTC)
  if [ "$LINLI_JVM" = small ]; then
    JVM+=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k)
  else
    JVM+=(-XX:+UseParallelGC)
  fi
}

aot_cache() { printf '%s/%s.aot' "$(app_folder "$MODULE")" "$LINLI_JVM"; }

# Sets ENVIRONMENT to all that a service is told.
service_environment() {
  local other secret
  service "$1"
  ENVIRONMENT=("PATH=$PATH" "HOME=$HOME" LANG=C.UTF-8 "SERVER_PORT=$PORT" SERVER_ADDRESS=127.0.0.1
    "LINLI_PUBLIC_URL=$LINLI_PUBLIC_URL" "LINLI_KEYCLOAK_URL=$LINLI_KEYCLOAK_URL"
    "LINLI_ISSUER=$LINLI_PUBLIC_URL/auth/realms/linli" "LINLI_TIME_ZONE=${LINLI_TIME_ZONE:-Asia/Shanghai}"
    "LINLI_SUPPRESSION_THRESHOLD=${LINLI_SUPPRESSION_THRESHOLD:-3}"
    "LINLI_BASEMAP_TILES=${LINLI_BASEMAP_TILES:-}" "LINLI_BASEMAP_ATTRIBUTION=${LINLI_BASEMAP_ATTRIBUTION:-}")
  if [ "$1" = gateway ]; then
    ENVIRONMENT+=("LINLI_GATEWAY_CLIENT_SECRET=$LINLI_GATEWAY_CLIENT_SECRET")
  else
    ENVIRONMENT+=("LINLI_SERVICE_CLIENT_SECRET=$LINLI_SERVICE_CLIENT_SECRET")
  fi
  [[ $WITH != *accounts* ]] || ENVIRONMENT+=("LINLI_PERSON_CLIENT_SECRET=$LINLI_PERSON_CLIENT_SECRET")
  [[ $WITH != *audited* ]] || ENVIRONMENT+=("LINLI_AUDIT_ANCHORS=$LINLI_HOME/audit" "LINLI_AUDIT_SIGNING_KEY=$LINLI_AUDIT_SIGNING_KEY")
  [[ $WITH != *sealing* ]] || ENVIRONMENT+=("LINLI_SEALING_KEYS=$LINLI_SEALING_KEYS")
  ENVIRONMENT+=("LINLI_VIRUS_SCANNER=${LINLI_VIRUS_SCANNER:-}" "LINLI_SMTP_URL=${LINLI_SMTP_URL:-}"
    "LINLI_MAIL_FROM=${LINLI_MAIL_FROM:-}" "LINLI_LADDER_EVERY=${LINLI_LADDER_EVERY:-1m}"
    "LINLI_TILE_CACHE=${LINLI_TILE_CACHE:-32MB}" "LINLI_TILE_SHELF=${LINLI_TILE_SHELF:-16MB}")
  [ -z "${LINLI_DOCUMENT_FONTS:-}" ] || ENVIRONMENT+=("LINLI_DOCUMENT_FONTS=$LINLI_DOCUMENT_FONTS")
  if [ "$DATABASE" != - ]; then
    ENVIRONMENT+=("LINLI_DB_URL=jdbc:postgresql://127.0.0.1:$PG_PORT/$DATABASE")
    for secret in OWNER APP FACTS INGEST; do
      [[ $secret != FACTS || $WITH = *facts* ]] || continue
      [[ $secret != INGEST || $WITH = *ingest* ]] || continue
      local password=${DATABASE^^}_${secret}_PASSWORD
      ENVIRONMENT+=("LINLI_DB_${secret}_USER=${DATABASE}_${secret,,}" "LINLI_DB_${secret}_PASSWORD=${!password}")
    done
  fi
  for other in $(service_names); do
    service "$other"
    ENVIRONMENT+=("LINLI_${URL_NAME}_URL=http://127.0.0.1:$PORT")
  done
  service "$1"
}

# Starts the service once up to the refresh of its context and keeps what the JVM learned. It needs the database.
train() {
  local cache
  service_environment "$1"
  jvm_flags
  cache=$(aot_cache)
  rm -f "$cache" "$cache.new"
  cd "$(app_folder "$MODULE")"
  env -i "${ENVIRONMENT[@]}" "$JAVA_HOME/bin/java" "${JVM[@]}" "-Xmx${HEAP}m" "-XX:AOTCacheOutput=$cache.new" \
    '-Xlog:aot*=error' -Dspring.context.exit=onRefresh -jar app.jar
  mv "$cache.new" "$cache"
}

train_missing() {
  local name
  for name in "$@"; do
    service "$name"
    [ -f "$(aot_cache)" ] || step "AOT cache of $name" train "$name"
  done
}

# AOTMode=on: a cache that does not fit ends the start instead of being left out in silence.
start_service() {
  service_environment "$1"
  jvm_flags
  printf '%s\n' "${STAMPS[$MODULE]} $LINLI_JVM" >"$LINLI_HOME/run/$1.stamp"
  cd "$(app_folder "$MODULE")"
  launch "$1" env -i "${ENVIRONMENT[@]}" "$JAVA_HOME/bin/java" "${JVM[@]}" -Xms16m "-Xmx${HEAP}m" \
    "-XX:AOTCache=$(aot_cache)" -XX:AOTMode=on "-Dlinli.instance=$LINLI_HOME" -jar app.jar
  cd "$ROOT"
}

# launch PART COMMAND…: in the background, on its own, with a fresh log; the log before is kept once.
launch() {
  local part=$1 log=$LINLI_HOME/log/$1.log
  shift
  [ ! -f "$log" ] || mv "$log" "$log.1"
  setsid "$@" >"$log" 2>&1 </dev/null 8>&- 9>&- &
  printf '%s\n' $! >"$LINLI_HOME/run/$part.pid"
}

# The process of a part, if it is alive and ours (numbers are given out again after a restart of the machine).
pid_of() {
  local pid
  [ "$1" != postgres ] || { pg_pid; return; }
  pid=$(cat "$LINLI_HOME/run/$1.pid" 2>/dev/null) || return 1
  kill -0 "$pid" 2>/dev/null && ps -o args= -p "$pid" | grep -qE 'linli|keycloak' && printf '%s' "$pid"
}

runs() {
  if [ "$1" = postgres ]; then pg_known && pg_runs; else pid_of "$1" >/dev/null; fi
}

stop_part() {
  local pid tries
  [ "$1" != postgres ] || { stop_postgres; return; }
  pid=$(pid_of "$1") || { rm -f "$LINLI_HOME/run/$1.pid"; return 0; }
  kill -TERM "$pid" 2>/dev/null || true
  for ((tries = 0; tries < 150; tries++)); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  # The whole group: Keycloak's script and its JVM.
  kill -KILL -- "-$pid" 2>/dev/null || true
  rm -f "$LINLI_HOME/run/$1.pid"
  note "$1 stopped"
}

# Where a part says that it is ready.
health_of() {
  case $1 in
    postgres) printf '' ;;
    keycloak) printf '%s/realms/linli' "$LINLI_KEYCLOAK_URL" ;;
    *) service "$1" && printf 'http://127.0.0.1:%s/actuator/health/readiness' "$PORT" ;;
  esac
}

port_of_part() {
  case $1 in
    postgres) printf '%s' "$PG_PORT" ;;
    keycloak) printf '%s' "$KEYCLOAK_PORT" ;;
    *) service "$1" && printf '%s' "$PORT" ;;
  esac
}

log_of() {
  if [ "$1" = postgres ]; then printf '%s/server.log' "${PG_DATA:-}"; else printf '%s/log/%s.log' "$LINLI_HOME" "$1"; fi
}

# PART|PORT|PID|HEALTH|LOG a line: what the Node scripts are told about each part.
describe_parts() {
  local part
  for part in "$@"; do
    printf '%s|%s|%s|%s|%s\n' "$part" "$(port_of_part "$part")" "$(pid_of "$part" || true)" "$(health_of "$part")" "$(log_of "$part")"
  done
}
