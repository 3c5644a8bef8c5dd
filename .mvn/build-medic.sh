# Builds the medic command: build-medic.sh HOME TARGET. Leaves TARGET/lib, TARGET/java.options and, last, TARGET/stamp.
set -eu
home=$1
target=$2
log=$home/cli/target/build.log
mkdir -p "$home/cli/target"

# Two first uses at one time: the second waits for the first.
if command -v flock >/dev/null 2>&1 && [ "${MEDIC_BUILD_LOCKED:-}" = "" ]; then
  MEDIC_BUILD_LOCKED=1 exec flock "$home/cli/target/build.lock" sh "$0" "$@"
fi
if [ -f "$target/stamp" ] &&
  [ -z "$(find "$home" -path "$home/*/src/main/*" -newer "$target/stamp" -type f -print -quit)" ]; then
  exit 0
fi

echo "medic: building (once, about a minute)…" >&2
begun=$(mktemp "$home/cli/target/begun.XXXXXX")
if ! "$home/mvnw" -q -f "$home/pom.xml" -pl cli -am -DskipTests -Dspotless.check.skip package >"$log" 2>&1; then
  tail -n 30 "$log" >&2
  echo "medic: the build failed; the whole log is in $log" >&2
  rm -f "$begun"
  exit 125
fi

path=
for jar in "$target"/lib/*.jar; do
  path=$path${path:+:}$jar
done
options="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
{
  for option in $options; do echo "$option"; done
  echo "-cp \"$path\""
} >"$target/java.options"

# An ahead-of-time cache of a real heal more than halves the start. Without it everything works, only later.
training=$(mktemp -d)
printf 'def total(prices):\n    return sum(pricse)\n\n\nprint(total([1, 2]))\n' >"$training/shop.py"
printf 'public class Shop {\n    public static void main(String[] a) {\n        int[] p = {1, 2};\n        int s = 0;\n        for (int i = 0; i <= p.length; i++) {\n            s += p[i];\n        }\n        System.out.println(s);\n    }\n}\n' >"$training/Shop.java"
train() {
  (cd "$training" && "$JAVA_HOME/bin/java" @"$target/java.options" "$@" </dev/null >>"$log" 2>&1) || true
}
if command -v python3 >/dev/null 2>&1; then
  train -XX:AOTCacheOutput="$target/medic.aot" dev.codemedic.cli.Main train "$training/shop.py" "$training/Shop.java"
fi
rm -rf "$training"
if [ -f "$target/medic.aot" ]; then
  echo "-XX:AOTCache=$target/medic.aot" >>"$target/java.options"
  echo "-Xlog:aot=off -Xlog:cds=off" | tr ' ' '\n' >>"$target/java.options"
fi
touch -r "$begun" "$target/stamp"
rm -f "$begun"
