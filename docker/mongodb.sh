#!/usr/bin/env bash
# Makes MongoDB's members one replica set, and gives caseledger its two users, each with rights on its own database alone.
# Runs in a container of its own at each start: what is there stays, and passwords become those that are given.
#
#   MONGODB_MEMBERS        the members, host:port, separated by commas; the first one has the user root
#   MONGODB_OPTIONS        options of a connection string, such as &tls=true&tlsCAFile=/trust/ca.crt
#   MONGODB_ROOT_PASSWORD  READ_STORE_PASSWORD  KEY_STORE_PASSWORD
set -euo pipefail

for name in MONGODB_ROOT_PASSWORD READ_STORE_PASSWORD KEY_STORE_PASSWORD; do
  # They stand in connection strings, so they hold nothing that would have to be escaped there.
  if [[ ! ${!name} =~ ^[A-Za-z0-9]{16,}$ ]]; then
    echo "$name must be 16 or more letters and digits." >&2
    exit 1
  fi
done

# The members may still be starting, and after the first initiation one has to be elected.
ask() {
  local url="mongodb://root:$MONGODB_ROOT_PASSWORD@$1${MONGODB_OPTIONS:-}" script=$2 attempt
  for attempt in {1..60}; do
    if said=$(mongosh --quiet --norc "$url" --eval "$script" 2>&1); then
      return
    fi
    sleep 2
  done
  echo "Gave up after $attempt attempts. The last one said: $said" >&2
  exit 1
}

ask "${MONGODB_MEMBERS%%,*}/admin?directConnection=true" '
  try {
    rs.status();
  } catch (error) {
    if (error.codeName !== "NotYetInitialized") throw error;
    rs.initiate({ _id: "rs0", members: process.env.MONGODB_MEMBERS.split(",").map((host, _id) => ({ _id, host })) });
  }
'

ask "$MONGODB_MEMBERS/admin?replicaSet=rs0" '
  const users = { caseledger: process.env.READ_STORE_PASSWORD, "caseledger-keys": process.env.KEY_STORE_PASSWORD };
  for (const [name, pwd] of Object.entries(users)) {
    const database = db.getSiblingDB(name);
    const rights = { pwd, roles: [{ role: "readWrite", db: name }] };
    if (database.getUser(name) === null) database.createUser({ user: name, ...rights });
    else database.updateUser(name, rights);
  }
'
