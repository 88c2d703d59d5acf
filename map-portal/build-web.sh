#!/bin/sh
# Builds the web portal and lays it where the portal's jar takes its pages from: build-web.sh TARGET
# Does only what is needed: packages again when the lock file changed, pages again when a source did.
set -eu

target=$1
cd "$(dirname "$0")/web"

if ! command -v npm >/dev/null 2>&1; then
  echo "npm is missing: install Node.js 20 or newer, or build without the pages by -Dweb.skip" >&2
  exit 1
fi

# The same rule and mark as in deploy/local/build.sh, which says why it is not “npm ci”.
if ! cmp -s package-lock.json node_modules/.linli-lock; then
  npm install --no-save --no-audit --no-fund
  cp package-lock.json node_modules/.linli-lock
fi

# The client is generated from the contracts, so they are sources too. Folders count for files that went away.
if [ ! -f dist/index.html ] || [ -n "$(find src public scripts ./*.html ./*.json ./*.ts ../../*/src/main/openapi \
  -newer dist/index.html -print 2>/dev/null | head -n 1)" ]; then
  npm run build
fi

# Pages of an earlier build would stay reachable beside the new ones.
rm -rf "$target"
mkdir -p "$target"
cp -R dist/. "$target/"
