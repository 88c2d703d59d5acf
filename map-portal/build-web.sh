#!/bin/sh
# Builds the web portal and lays it where the portal's jar takes its pages from: build-web.sh TARGET
# Does only what is needed: dependencies again when the lock file changed, pages again when a source did.
set -eu

target=$1
cd "$(dirname "$0")/web"

if ! command -v npm >/dev/null 2>&1; then
  echo "npm is missing: install Node.js 20 or newer, or build without the pages by -Dweb.skip" >&2
  exit 1
fi

locked=$(cksum <package-lock.json)
if [ "$(cat node_modules/.linli-locked 2>/dev/null || true)" != "$locked" ]; then
  npm ci --no-audit --no-fund
  echo "$locked" >node_modules/.linli-locked
fi

# The client is generated from the contracts, so they are sources too.
sources=$(find . ../../*/src/main/openapi -type f \
  ! -path './node_modules/*' ! -path './dist/*' ! -path '*/test-results/*' -exec cksum {} + | sort | cksum)
if [ ! -f dist/index.html ] || [ "$(cat node_modules/.linli-built 2>/dev/null || true)" != "$sources" ]; then
  npm run build
  # Counted again: the build itself may write generated sources.
  sources=$(find . ../../*/src/main/openapi -type f \
    ! -path './node_modules/*' ! -path './dist/*' ! -path '*/test-results/*' -exec cksum {} + | sort | cksum)
  echo "$sources" >node_modules/.linli-built
fi

# Pages of an earlier build would stay reachable beside the new ones.
rm -rf "$target"
mkdir -p "$target"
cp -R dist/. "$target/"
