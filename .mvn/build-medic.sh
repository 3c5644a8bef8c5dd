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
# Without room for code the collector runs in the middle of each search, to make some.
# By the policy of 1 a search's own threads give way to the one that compiles what is hot in them. It is told that raising
# a priority may need rights, which nothing here does; so no warnings.
options="-XX:+UseSerialGC -XX:ThreadPriorityPolicy=1 -XX:-PrintWarnings -Xmn200m -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:-UsePerfData --enable-native-access=ALL-UNNAMED --add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED --add-exports=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED --add-exports=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED --add-exports=jdk.compiler/com.sun.tools.javac.main=ALL-UNNAMED --add-exports=jdk.compiler/com.sun.tools.javac.parser=ALL-UNNAMED --add-exports=jdk.compiler/com.sun.tools.javac.tree=ALL-UNNAMED --add-exports=jdk.compiler/com.sun.tools.javac.util=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
{
  for option in $options; do echo "$option"; done
  echo "-cp \"$path\""
} >"$target/java.options"

# An ahead-of-time cache of real heals more than halves the start. Without it everything works, only later.
training=$(mktemp -d)
mkdir "$training/classes"
cat >"$training/shop.py" <<'TEXT'
def total(prices):
    return sum(pricse)


print(total([1, 2]))
TEXT
sed 's/prices/weights/g; s/pricse/weigths/; s/total/heaviest/' "$training/shop.py" >"$training/depot.py"
cat >"$training/bill.py" <<'TEXT'
def discount(prices, share):
    result = 0
    for price in prices:
        if price < share and len(prices) > 3:
            result = price * share
    return result
TEXT
cat >"$training/test_bill.py" <<'TEXT'
import unittest
import bill


class BillTest(unittest.TestCase):
    def test_all(self):
        self.assertEqual(bill.discount([3, 4, 5, 6], 5), 35)

    def test_few(self):
        self.assertEqual(bill.discount([3, 4], 5), 0)
TEXT
cat >"$training/Shop.java" <<'TEXT'
public class Shop {
    public static void main(String[] a) {
        int[] p = {1, 2};
        int s = 0;
        for (int i = 0; i <= p.length; i++) {
            s += p[i];
        }
        System.out.println(s);
    }
}
TEXT
sed 's/Shop/Depot/; s/int s /int sum /; s/s += p/sum += p/; s/(s)/(sum)/' "$training/Shop.java" >"$training/Depot.java"
cat >"$training/Bill.java" <<'TEXT'
import java.util.*;

public class Bill {
    public static List<Integer> discount(List<Integer> prices, int share) {
        List<Integer> result = new ArrayList<>();
        Map<Integer, String> seen = new HashMap<>();
        for (int i = 1; i < prices.size(); i++) {
            if (prices.get(i) < share && !seen.containsKey(i)) {
                result.add(prices.get(i) * share);
                seen.put(prices.get(i), "price " + i);
            }
        }
        return result;
    }
}
TEXT
cat >"$training/BillTest.java" <<'TEXT'
import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class BillTest {
    @Test
    public void all() {
        assertEquals(List.of(15, 20, 15), Bill.discount(List.of(3, 4, 5, 3), 5));
    }

    @Test
    public void none() {
        assertEquals(List.of(), Bill.discount(List.of(), 5));
    }
}
TEXT
# A model is named, so that reading the name is learned as well; nobody answers at port 9.
echo '[models]
use = "ollama/none:1b"' >"$training/medic.toml"
junit=$(echo "$target"/lib/junit-4*.jar):$(echo "$target"/lib/hamcrest-*.jar)
"$JAVA_HOME/bin/javac" -g -d "$training/classes" -cp "$junit" "$training/Bill.java" "$training/BillTest.java" >>"$log" 2>&1 || true
train() {
  (cd "$training" && MEDIC_MODEL= OLLAMA_HOST=127.0.0.1:9 XDG_CONFIG_HOME="$training" XDG_STATE_HOME="$training/state" "$JAVA_HOME/bin/java" @"$target/java.options" "$@" </dev/null >>"$log" 2>&1) || true
}
if command -v python3 >/dev/null 2>&1; then
  train -XX:AOTCacheOutput="$target/medic.aot" dev.codemedic.cli.Main train "$training/shop.py" "$training/depot.py" "$training/Shop.java" \
    "$training/Depot.java" \
    --tests "python3 -m unittest test_bill" --tests "java -cp classes:$junit org.junit.runner.JUnitCore BillTest"
fi
rm -rf "$training"
if [ -f "$target/medic.aot" ]; then
  echo "-XX:AOTCache=$target/medic.aot" >>"$target/java.options"
  echo "-Xlog:aot=off -Xlog:cds=off" | tr ' ' '\n' >>"$target/java.options"
fi
touch -r "$begun" "$target/stamp"
rm -f "$begun"
