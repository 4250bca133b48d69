#!/usr/bin/env bash
# Fetches and compiles the MongoDB server that the tests use where MONGODB_URL names none: mongo-java-server, with a JDK of
# version 17 or later and Maven. It stays in node_modules/.cache, and is fetched again only when something here has changed.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
readonly PLACE="../../node_modules/.cache/mongodb-for-tests"
readonly STATE="$(cat pom.xml StandIn.java install.sh | sha256sum | cut -d ' ' -f 1)"
readonly COMPARATOR=de/bwaldvogel/mongo/backend/ValueComparator.java

[ "$(cat "$PLACE/state" 2>/dev/null || true)" = "$STATE" ] && exit 0
for needed in javac mvn; do
  command -v "$needed" >/dev/null || { echo "$needed is needed to install the MongoDB server of the tests." >&2; exit 1; }
done

rm -rf "$PLACE"
mkdir -p "$PLACE/jars" "$PLACE/source" "$PLACE/classes"
# Maven leaves what it notes beside the file that it is given.
cp pom.xml "$PLACE/pom.xml"
maven() { mvn --quiet --batch-mode --file "$PLACE/pom.xml" "$@" -DoutputDirectory="$PWD/$PLACE/$TO"; }
readonly PLUGIN=org.apache.maven.plugins:maven-dependency-plugin:3.6.1
TO=jars maven "$PLUGIN:copy-dependencies"
TO=source maven "$PLUGIN:unpack-dependencies" \
  -Dclassifier=sources -DincludeArtifactIds=mongo-java-server-core -Dmdep.unpack.includes="$COMPARATOR"

# It compares texts by their UTF-16 units, and MongoDB by the bytes of their UTF-8.
sed -i 's/return value1.toString().compareTo(value2.toString());/return java.util.Arrays.compareUnsigned(\
    value1.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),\
    value2.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));/' "$PLACE/source/$COMPARATOR"
grep --quiet compareUnsigned "$PLACE/source/$COMPARATOR"

javac -d "$PLACE/classes" -cp "$PLACE/jars/*" "$PLACE/source/$COMPARATOR" StandIn.java
echo "$STATE" >"$PLACE/state"
