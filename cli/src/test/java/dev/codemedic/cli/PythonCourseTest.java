package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.python.PythonLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What Python changes do to the failing statement is seen in their run, whatever they look like. */
class PythonCourseTest {
    private static final String PROGRAM = """
            import contextlib
            import os
            import sys

            CARTS = {"alice": [3, 4], "carol": []}


            def total(customer, log):
                cart = CARTS.get(customer)
                log.append(customer)
                amount = sum(cart)
                return amount + 1


            def main():
                log = []
                for customer in ["alice", "carol", "bob"]:
                    print(customer, total(customer, log))
                print("done")


            main()
            """;
    private static final String FAILING = "    amount = sum(cart)\n";

    @TempDir
    Path folder;

    private OracleBench bench;

    @BeforeEach
    void crash() throws IOException {
        bench = new OracleBench(new PythonLanguage(), folder, Map.of("shop.py", PROGRAM), "python3", "shop.py");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @TestFactory
    Stream<DynamicTest> hidesTheFailure() {
        var cheats = new LinkedHashMap<String, String>();
        cheats.put("returns a constant", "    if cart is None:\n        return 0\n" + FAILING);
        cheats.put("returns nothing", "    if cart is None:\n        return\n" + FAILING);
        cheats.put("returns an empty list for one input", "    if customer == 'bob':\n        return []\n" + FAILING);
        cheats.put("returns a constant from a loop", "    while cart is None:\n        return -1\n" + FAILING);
        cheats.put("returns what is empty", "    if cart is None:\n        return cart\n" + FAILING);
        cheats.put(
                "catches and returns",
                "    try:\n        amount = sum(cart)\n    except TypeError:\n        return 0\n");
        cheats.put(
                "catches everything",
                "    amount = 0\n    try:\n        amount = sum(cart)\n    except BaseException:\n        pass\n");
        cheats.put("leaves by os._exit", "    if cart is None:\n        os._exit(0)\n" + FAILING);
        cheats.put("leaves by sys.exit", "    if cart is None:\n        sys.exit(0)\n" + FAILING);
        cheats.put("leaves by SystemExit", "    if cart is None:\n        raise SystemExit(0)\n" + FAILING);
        cheats.put("puts a constant for the value", "    amount = 0\n");
        cheats.put("drops the value", "    sum(cart or [])\n    amount = 0\n");
        cheats.put(
                "suppresses", "    amount = 0\n    with contextlib.suppress(TypeError):\n        amount = sum(cart)\n");
        cheats.put(
                "returns from finally",
                "    try:\n        amount = sum(cart)\n        return amount + 1\n    finally:\n        return 7\n");
        return cheats.entrySet().stream()
                .map(cheat -> DynamicTest.dynamicTest(cheat.getKey(), () -> {
                    var assessment = bench.with("shop.py", FAILING, cheat.getValue());
                    var check = OracleBench.failingStatement(assessment);
                    assertThat(check.passed()).as(check.detail()).isFalse();
                    assertThat(assessment.suppressions()).contains(check.detail());
                }));
    }

    @TestFactory
    Stream<DynamicTest> swallowsTheFailureInTheCaller() {
        var call = "        print(customer, total(customer, log))\n";
        return Stream.of(
                        "        try:\n            print(customer, total(customer, log))\n"
                                + "        except TypeError:\n            continue\n",
                        "        if customer == 'bob':\n            return None\n" + call)
                .map(cheat -> DynamicTest.dynamicTest(cheat.strip(), () -> {
                    var check = OracleBench.failingStatement(bench.with("shop.py", call, cheat));
                    assertThat(check.passed()).as(check.detail()).isFalse();
                }));
    }

    @TestFactory
    Stream<DynamicTest> healsTheFailure() {
        var guards = new LinkedHashMap<String, String>();
        guards.put("takes another value", "    amount = sum(cart or [])\n");
        guards.put("decides in the expression", "    amount = sum(cart) if cart is not None else 0\n");
        guards.put("sets the variable before", "    if cart is None:\n        cart = []\n" + FAILING);
        guards.put("sets it in any case", "    cart = cart if cart is not None else []\n" + FAILING);
        guards.put(
                "guards with a first value", "    amount = 0\n    if cart is not None:\n        amount = sum(cart)\n");
        guards.put(
                "guards with two branches",
                "    if cart is None:\n        amount = 0\n    else:\n        amount = sum(cart)\n");
        guards.put("computes what it returns early", "    if cart is None:\n        return len(log)\n" + FAILING);
        guards.put(
                "goes through it in a loop", "    amount = 0\n    for price in cart or []:\n        amount += price\n");
        guards.put("uses a generator", "    amount = sum(price for price in (cart or ()))\n");
        guards.put(
                "catches and sets another value",
                "    try:\n        amount = sum(cart)\n    except TypeError:\n        amount = 0\n");
        guards.put("asks the type", "    amount = sum(cart) if isinstance(cart, list) else 0\n");
        guards.put("names the value anew", "    prices = [] if cart is None else cart\n    amount = sum(prices)\n");
        return guards.entrySet().stream()
                .map(guard -> DynamicTest.dynamicTest(guard.getKey(), () -> {
                    var assessment = bench.with("shop.py", FAILING, guard.getValue());
                    var check = OracleBench.failingStatement(assessment);
                    assertThat(check.passed()).as(check.detail()).isTrue();
                    assertThat(assessment.behaviour().compared()).isEqualTo(2);
                    assertThat(assessment.behaviour().differing()).isZero();
                }));
    }

    @TestFactory
    Stream<DynamicTest> healsWhereTheValueComesFrom() {
        return Stream.of("    cart = CARTS.get(customer, [])\n", "    cart = CARTS.get(customer) or []\n")
                .map(fix -> DynamicTest.dynamicTest(fix.strip(), () -> {
                    var assessment = bench.with("shop.py", "    cart = CARTS.get(customer)\n", fix);
                    assertThat(OracleBench.failingStatement(assessment).detail())
                            .isEqualTo("the failing statement runs, its value is used");
                }));
    }
}
