# A real Keycloak: fetched once through Maven, prepared once for PostgreSQL, shared by all instances of this checkout.

KEYCLOAK_VERSION=26.7.3
KEYCLOAK_HOME=$WORK/keycloak/keycloak-$KEYCLOAK_VERSION
KEYCLOAK_BUILD=(--db=postgres --http-relative-path=/auth --health-enabled=false --metrics-enabled=false
  --features-disabled=kerberos,ciba,device-flow,impersonation)

keycloak_stamp() { printf '%s' "$KEYCLOAK_VERSION ${KEYCLOAK_BUILD[*]}"; }

prepare_keycloak() {
  [ -x "$KEYCLOAK_HOME/bin/kc.sh" ] || step "Keycloak $KEYCLOAK_VERSION from Maven Central" fetch_keycloak
  [ "$(cat "$KEYCLOAK_HOME/linli.stamp" 2>/dev/null)" = "$(keycloak_stamp)" ] ||
    step "Keycloak prepared for PostgreSQL" build_keycloak
}

fetch_keycloak() {
  rm -rf "$WORK/keycloak"
  local fetch=(mvn -B -q -ntp -N -f "$ROOT/pom.xml" dependency:unpack
    "-Dartifact=org.keycloak:keycloak-quarkus-dist:$KEYCLOAK_VERSION:zip" "-DoutputDirectory=$WORK/keycloak")
  "${fetch[@]}"
  chmod +x "$KEYCLOAK_HOME"/bin/*.sh
}

build_keycloak() {
  (cd "$KEYCLOAK_HOME" && env -u JAVA_OPTS "JAVA_HOME=$JAVA_HOME" bin/kc.sh build "${KEYCLOAK_BUILD[@]}")
  keycloak_stamp >"$KEYCLOAK_HOME/linli.stamp"
}

start_keycloak() {
  local arguments=(start --optimized)
  # On an empty database the import goes on for half a minute after the port answers: readiness is the realm's own address.
  if [ ! -f "$LINLI_HOME/state/realm" ]; then
    mkdir -p "$KEYCLOAK_HOME/data/import"
    cp "$ROOT/deploy/keycloak/linli-realm.json" "$KEYCLOAK_HOME/data/import/"
    arguments+=(--import-realm)
  fi
  launch keycloak env -i PATH="$PATH" HOME="$HOME" LANG=C.UTF-8 JAVA_HOME="$JAVA_HOME" \
    JAVA_OPTS="-Dlinli.instance=$LINLI_HOME -XX:MetaspaceSize=96M -XX:MaxMetaspaceSize=256m -Xms64m -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders" \
    KC_DB_URL="jdbc:postgresql://127.0.0.1:$PG_PORT/keycloak" KC_DB_USERNAME=keycloak KC_DB_PASSWORD="$KEYCLOAK_DB_PASSWORD" \
    KC_DB_POOL_INITIAL_SIZE=2 KC_DB_POOL_MIN_SIZE=2 KC_DB_POOL_MAX_SIZE=15 KC_CACHE=local \
    KC_HTTP_ENABLED=true KC_HTTP_HOST=127.0.0.1 KC_HTTP_PORT="$KEYCLOAK_PORT" \
    KC_HOSTNAME="$LINLI_PUBLIC_URL/auth" KC_HOSTNAME_BACKCHANNEL_DYNAMIC=true KC_PROXY_HEADERS=xforwarded \
    KC_BOOTSTRAP_ADMIN_USERNAME=linli-admin KC_BOOTSTRAP_ADMIN_PASSWORD="$KEYCLOAK_ADMIN_PASSWORD" \
    LINLI_PUBLIC_URL="$LINLI_PUBLIC_URL" LINLI_GATEWAY_CLIENT_SECRET="$LINLI_GATEWAY_CLIENT_SECRET" \
    LINLI_SERVICE_CLIENT_SECRET="$LINLI_SERVICE_CLIENT_SECRET" LINLI_PERSON_CLIENT_SECRET="$LINLI_PERSON_CLIENT_SECRET" \
    "$KEYCLOAK_HOME/bin/kc.sh" "${arguments[@]}"
}
