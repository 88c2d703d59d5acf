# audit: checks the audit chains of the services against themselves and their signed anchors.

audited_services() {
  local name
  for name in $(service_names); do
    service "$name"
    [[ $WITH != *audited* ]] || printf '%s\n' "$name"
  done
}

# Fails when one chain is broken or cannot be checked. The services may run meanwhile; PostgreSQL must.
command_audit() {
  local name modules=() broken=0
  [ "${1:-}" = verify ] && [ $# -eq 1 ] || fail "What about the audit?" "./linli audit verify"
  need_running postgres
  need_jdk
  for name in $(audited_services); do service "$name" && modules+=("$MODULE"); done
  read_stamps "${modules[@]}"
  for name in "${modules[@]}"; do
    [ -f "$(app_folder "$name")/app.jar" ] || { need_maven && build_modules "${modules[@]}"; }
  done
  for name in $(audited_services); do verify_audit "$name" || broken=1; done
  [ "$broken" -eq 0 ] || exit 1
}

# As the service's own unprivileged role, so that the check can change nothing.
verify_audit() {
  local password folder
  service "$1"
  folder=$(app_folder "$MODULE")
  password=${DATABASE^^}_APP_PASSWORD
  LINLI_DB_URL="jdbc:postgresql://127.0.0.1:$PG_PORT/$DATABASE" LINLI_DB_APP_USER="${DATABASE}_app" \
    LINLI_DB_APP_PASSWORD=${!password} LINLI_AUDIT_ANCHORS=$LINLI_HOME/audit \
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m \
    -cp "$folder/app.jar:$folder/lib/*" org.linli.commons.audit.AuditVerificationCommand "$1"
}
