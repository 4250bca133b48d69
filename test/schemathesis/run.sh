#!/usr/bin/env bash
# Lets Schemathesis (https://schemathesis.readthedocs.io) ask a server of its own, as every role: EXAMPLES documents for each
# query and mutation. Needs `schemathesis` 4 on the PATH (pip install schemathesis), and a build. Not a part of `npm test`.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$here/../.."
examples="${EXAMPLES:-100}"
roles="${ROLES:-CASEWORKER SUPERVISOR APPLICATION_ADMIN AUDITOR ANALYST}"

folder="$(mktemp -d)"
export DATA_FOLDER="$folder" LOG_LEVEL=error
PORT=0 OBSERVE_PORT=off RATE_LIMIT_ACTOR=0 RATE_LIMIT_TENANT=0 node "$root/dist/apps/api/src/main.js" >"$folder/stdout" 2>"$folder/stderr" &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -rf "$folder"' EXIT
until address="$(sed -n 's/^  GraphQL    //p' "$folder/stdout")" && [ -n "$address" ]; do sleep 0.2; done

export SCHEMATHESIS_HOOKS=hooks PYTHONPATH="$here"
for role in $roles; do
  token="$(node "$root/bin/caseledger.js" token --role "$role" 2>/dev/null | grep -o 'ey[A-Za-z0-9._-]*' | head -1)"
  echo "== $role"
  (cd "$folder" && schemathesis run "$address" --header "Authorization: Bearer $token" --max-examples "$examples" \
    --checks is_no_fault_of_ours --continue-on-failure --no-color ${SCHEMATHESIS_OPTIONS:-})
done
# Nothing that anybody sends is a fault of the program.
if [ -s "$folder/stderr" ]; then
  cat "$folder/stderr"
  exit 1
fi
