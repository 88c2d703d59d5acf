# What must be on the machine: a JDK, Maven, Node; PostgreSQL with PostGIS is fetched from the distribution.

JDK_WANTED=25

jdk_major() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

jdk_places() {
  local javac
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  javac=$(command -v javac) && dirname "$(dirname "$(readlink -f "$javac")")"
  printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/* /usr/local/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home
}

# Sets JAVA_HOME to the first JDK that is new enough, JAVA_HOME itself before all others.
find_jdk() {
  local place major
  while IFS= read -r place; do
    major=$(jdk_major "$place") || continue
    if [ -x "$place/bin/javac" ] && [ "${major:-0}" -ge "$JDK_WANTED" ]; then
      export JAVA_HOME=$place
      return 0
    fi
  done < <(jdk_places)
  return 1
}

need_jdk() {
  find_jdk || fail "No JDK $JDK_WANTED or newer found${JAVA_HOME:+ (JAVA_HOME is $JAVA_HOME)}." \
    "Looked in JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks." \
    "Install one (for example Eclipse Temurin $JDK_WANTED from https://adoptium.net) and set JAVA_HOME if it lies elsewhere."
}

node_is_fit() { command -v node >/dev/null && node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)'; }

need_node() {
  node_is_fit && command -v npm >/dev/null ||
    fail "Node 20 or newer with npm is needed$(command -v node >/dev/null && printf ' (here is %s)' "$(node -v)")." \
      "Install it from your distribution (apt-get install nodejs npm) or https://nodejs.org."
}

need_maven() {
  command -v mvn >/dev/null || fail "Maven is needed (3.8.7 or newer)." "Install it: apt-get install maven"
}

is_root() { [ "$(id -u)" -eq 0 ]; }

# The newest PostgreSQL on this machine that has PostGIS, or for which the cluster in $1 was made.
find_postgres() {
  local bin share wanted=''
  [ -z "${1:-}" ] || wanted=$(cat "$1/PG_VERSION" 2>/dev/null) || wanted=''
  while IFS= read -r bin; do
    share=$("$bin/pg_config" --sharedir 2>/dev/null) || share=${bin/#\/usr\/lib/\/usr\/share}
    share=${share%/bin}
    [ -f "$share/extension/postgis.control" ] && [ -x "$bin/initdb" ] || continue
    [ -z "$wanted" ] || [ "$("$bin/postgres" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')" = "$wanted" ] || continue
    PG_BIN=$bin
    return 0
  done < <(
    printf '%s\n' /usr/lib/postgresql/*/bin | sort -Vr
    pg_config --bindir 2>/dev/null
  )
  return 1
}

postgis_package() {
  apt-cache search --names-only '^postgresql-[0-9]+-postgis-3$' | awk '{print $1}' | sort -V | tail -n 1
}

need_postgres() {
  local package
  ! find_postgres "${1:-}" || return 0
  [ ! -f "${1:-}/PG_VERSION" ] || ! find_postgres ||
    fail "The database in $1 was made by PostgreSQL $(cat "$1/PG_VERSION"), which is not installed with PostGIS any more." \
      "Install postgresql-$(cat "$1/PG_VERSION")-postgis-3, or begin anew: ./linli reset"
  command -v apt-get >/dev/null ||
    fail "PostgreSQL with PostGIS is needed." "Install both from your distribution and see that pg_config is on the PATH."
  if ! is_root; then
    package=$(postgis_package)
    package=${package:-postgresql-15-postgis-3}
    fail "PostgreSQL with PostGIS is needed, and only root can install it. Run once:" \
      "sudo sh -c 'mkdir -p /etc/postgresql-common && echo create_main_cluster = false >/etc/postgresql-common/createcluster.conf && apt-get update && apt-get install -y --no-install-recommends ${package%-postgis-3} $package'"
  fi
  step "PostgreSQL and PostGIS from the distribution" install_postgres
  find_postgres || fail "PostGIS is still not there after its installation." "See $LINLI_HOME/log/step.log"
}

install_postgres() {
  local package
  # The distribution would start a cluster of its own on port 5432, which nobody asked for.
  if [ ! -f /etc/postgresql-common/createcluster.conf ]; then
    mkdir -p /etc/postgresql-common
    echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  fi
  apt-get update -q
  package=$(postgis_package)
  [ -n "$package" ] || { echo "This distribution has no package postgresql-…-postgis-3."; return 1; }
  apt_install "${package%-postgis-3}" "$package"
}

apt_install() {
  DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 \
    apt-get install -q -y --no-install-recommends -o Dpkg::Options::=--force-confold "$@"
}

PRINT_FONT=/usr/share/fonts/truetype/arphic/uming.ttc

# PDFs in Chinese embed this font. Without it Linli runs, and makes documents as DOCX only.
want_print_font() {
  [ ! -r "$PRINT_FONT" ] && [ -z "${LINLI_DOCUMENT_FONTS:-}" ] || return 0
  if is_root && command -v apt-get >/dev/null && install_print_font >"$LINLI_HOME/log/fonts.log" 2>&1; then
    note "A Chinese font for PDFs was installed from the distribution"
  else
    warn "No Chinese font for PDFs: documents are made as DOCX only. Install it: apt-get install fonts-arphic-uming"
  fi
}

install_print_font() { apt_install fonts-arphic-uming || { apt-get update -q && apt_install fonts-arphic-uming; }; }
