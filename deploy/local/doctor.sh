# doctor: what this machine has and lacks, without changing it.

tell() { printf '  %s %-12s %s\n' "$1" "$2" "$3"; }

command_doctor() {
  local ok="${green}✓${plain}" bad="${red}✗${plain}" lacking=0 part
  if find_jdk; then tell "$ok" JDK "$(jdk_major "$JAVA_HOME") in $JAVA_HOME"; else
    tell "$bad" JDK "none of version $JDK_WANTED or newer; set JAVA_HOME or install one from https://adoptium.net"
    lacking=1
  fi
  if command -v mvn >/dev/null; then tell "$ok" Maven "$(command -v mvn)"; else
    tell "$bad" Maven "missing; apt-get install maven"
    lacking=1
  fi
  if node_is_fit; then tell "$ok" Node "$(node -v)"; else
    tell "$bad" Node "20 or newer is needed; apt-get install nodejs npm, or https://nodejs.org"
    lacking=1
  fi
  if find_postgres; then tell "$ok" PostGIS "$("$PG_BIN/postgres" --version) in $PG_BIN"; else
    tell "$bad" PostGIS "missing; ./linli up installs it as root, or prints the command"
    lacking=1
  fi
  if [ -r "$PRINT_FONT" ] || [ -n "${LINLI_DOCUMENT_FONTS:-}" ]; then tell "$ok" Font "${LINLI_DOCUMENT_FONTS:-$PRINT_FONT}"; else
    tell ' ' Font "no Chinese font for PDFs (documents are then DOCX only); apt-get install fonts-arphic-uming"
  fi
  tell ' ' Memory "$(awk '/MemAvailable/ {printf "%.1f GiB free", $2 / 1048576}' /proc/meminfo); Linli takes about 1.6"
  tell ' ' Disk "$(df -h --output=avail "$ROOT" | tail -n 1 | tr -d ' ') free; Linli takes about 2G"
  mkdir -p "$LINLI_HOME"
  if [ "$lacking" -eq 0 ] && [ -f "$LINLI_HOME/secrets.env" ]; then
    need_home
    command_status || true
  fi
  if node_is_fit; then
    pg_known || true
    local down=()
    for part in $(all_parts); do runs "$part" || down+=("$part"); done
    if [ ${#down[@]} -gt 0 ]; then
      describe_parts "${down[@]}" | node "$ROOT/deploy/local/ports.mjs" && tell "$ok" Ports "free for ${down[*]}" || lacking=1
    fi
  fi
  return "$lacking"
}
