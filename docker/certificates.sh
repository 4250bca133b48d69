#!/usr/bin/env bash
# Makes the certificates of the databases' members, and the key by which MongoDB's members know each other.
# What is there stays. `renew` makes the members' certificates anew, under the same authority; they last a year.
#
#   /authority  the authority's key: nobody else mounts it     /eventstore  /mongodb  certificates and keys of the members
#   /trust      the authority's certificate, for everybody
set -euo pipefail

member() {
  local folder=$1 name=$2 addresses=$3
  if [ "${renew:-no}" = no ] && [ -e "$folder/$name/node.key" ]; then return; fi
  rm -rf "${folder:?}/$name"
  es-gencert-cli create-node -ca-certificate /authority/ca.crt -ca-key /authority/ca.key -out "$folder/$name" \
    -ip-addresses "$addresses" -dns-names "localhost,$name"
}

if [ "${1:-}" = renew ]; then renew=yes; fi

if [ ! -e /authority/ca.key ]; then
  rm -f /authority/ca.crt
  es-gencert-cli create-ca -out /authority
fi
cp -f /authority/ca.crt /trust/ca.crt

for number in 1 2 3; do
  member /eventstore "eventstore$number" "127.0.0.1,172.30.240.1$number"
  member /mongodb "mongodb$number" 127.0.0.1
  # MongoDB reads certificate and key from one file.
  cat "/mongodb/mongodb$number/node.crt" "/mongodb/mongodb$number/node.key" > "/mongodb/mongodb$number/node.pem"
done

if [ ! -s /mongodb/members.key ]; then
  head -c 512 /dev/urandom | base64 | tr -d '\n' > /mongodb/members.key
fi

# The users that the databases run as in their images. Nobody else reads a key.
chown -R 1000:1000 /eventstore
chown -R 999:999 /mongodb
find /eventstore /mongodb -type d -exec chmod 700 {} +
find /eventstore /mongodb -type f -exec chmod 400 {} +
chmod 755 /trust
chmod 444 /trust/ca.crt
