package dev.codemedic.python.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuesTest {

    private static final String ALL = "dev.codemedic.python.capture.InstalledPython#all";

    private final Cases cases = new Cases("""
            import collections
            import datetime
            import decimal
            import enum
            import pathlib
            import threading


            class Color(enum.Enum):
                RED = 1


            class Line:
                def __init__(self, price):
                    self.price = price
                    self._note = None


            class Slotted:
                __slots__ = ("left", "right")

                def __init__(self):
                    self.left = 1


            Point = collections.namedtuple("Point", "x y")


            def case_plain():
                nothing = None
                yes = True
                count = 42
                ratio = 0.5
                name = "bob"
                raw = b"ab"
                color = Color.RED
                path = pathlib.PurePosixPath("/tmp/x")
                price = decimal.Decimal("9.90")
                day = datetime.date(2026, 1, 2)
                kind = Line
                call = len
                module = threading
                error = KeyError("k")
                steps = range(3)
                point = Point(1, 2)
                raise ValueError("plain")


            def case_containers():
                items = [1, "two", None]
                pair = (1,)
                unique = {7}
                prices = {"pear": 2, 3: None}
                counted = collections.Counter("aab")
                queue = collections.deque([1, 2])
                lines = [Line(5), Line(6)]
                raise ValueError("containers")


            def case_objects():
                line = Line(5)
                slotted = Slotted()
                raise ValueError("objects")


            def case_large():
                many = list(range(100000))
                text = "x" * 10000000
                number = 10 ** 50000
                table = {"row%d" % row: ["cell"] * 50 for row in range(10000)}
                deep = {"a": {"b": {"c": {"d": {"e": 1}}}}}
                raise ValueError("large")


            def case_cyclic():
                ring = []
                ring.append(ring)
                line = Line(1)
                line.price = line
                raise ValueError("cyclic")


            def case_heavy():
                big = [["%04d" % each * 40 for each in range(20)] for row in range(20)]
                copies = [big] * 20
                last = 1
                raise ValueError("heavy")


            def case_many_variables():
                exec("\\n".join("v%03d = %d" % (each, each) for each in range(200)) + "\\nv199 + None", {})


            def case_parameters(first, second=2, *rest, named=3, **more):
                earlier = 0
                raise ValueError("parameters")


            case_parameters.__defaults__ = (1, 2)


            def case_closure():
                outside = 5

                def inner():
                    return outside + [item.missing for item in (1,)]

                inner()


            def case_generator():
                def numbers():
                    seen = 1
                    yield seen
                    yield seen.missing

                return list(numbers())


            def case_class_body():
                class Broken:
                    size = 3
                    area = size * missing
            """);

    @ParameterizedTest
    @MethodSource(ALL)
    void everyFamilyHasItsKind(InstalledPython python) throws Exception {
        var frame = cases.in(python, "plain").prime();
        assertThat(frame.local("nothing").kind()).isEqualTo("null");
        assertThat(frame.local("yes").kind()).isEqualTo("boolean");
        assertThat(frame.local("count").kind()).isEqualTo("number");
        assertThat(frame.local("name").kind()).isEqualTo("text");
        assertThat(frame.local("raw").kind()).isEqualTo("bytes");
        assertThat(frame.local("kind").kind()).isEqualTo("type");
        assertThat(frame.local("call").kind()).isEqualTo("callable");
        assertThat(frame.local("module").kind()).isEqualTo("module");
        assertThat(frame.local("error").kind()).isEqualTo("object");
        assertThat(frame.local("steps").kind()).isEqualTo("sequence");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void textsLookAsReprWouldShowThem(InstalledPython python) throws Exception {
        var frame = cases.in(python, "plain").prime();
        assertThat(frame.local("nothing").text()).isEqualTo("None");
        assertThat(frame.local("ratio").text()).isEqualTo("0.5");
        assertThat(frame.local("name").text()).isEqualTo("'bob'");
        assertThat(frame.local("raw").text()).isEqualTo("b'ab'");
        assertThat(frame.local("color").text()).isEqualTo("<Color.RED: 1>");
        assertThat(frame.local("path").text()).isEqualTo("PurePosixPath('/tmp/x')");
        assertThat(frame.local("price").text()).isEqualTo("Decimal('9.90')");
        assertThat(frame.local("day").text()).isEqualTo("datetime.date(2026, 1, 2)");
        assertThat(frame.local("error").text()).isEqualTo("KeyError('k')");
        assertThat(frame.local("point").text()).isEqualTo("Point(x=1, y=2)");
        assertThat(frame.local("name").size()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void containersListTheirMembers(InstalledPython python) throws Exception {
        var frame = cases.in(python, "containers").prime();
        var items = frame.local("items");
        assertThat(items.text()).isEqualTo("[1, 'two', None]");
        assertThat(items.member("[1]").text()).isEqualTo("'two'");
        assertThat(items.member("[2]").kind()).isEqualTo("null");
        assertThat(frame.local("pair").text()).isEqualTo("(1,)");
        assertThat(frame.local("unique").kind()).isEqualTo("set");
        assertThat(frame.local("prices").member("'pear'").text()).isEqualTo("2");
        assertThat(frame.local("prices").member("3").kind()).isEqualTo("null");
        assertThat(frame.local("counted").text()).isEqualTo("Counter({'a': 2, 'b': 1})");
        assertThat(frame.local("queue").kind()).isEqualTo("sequence");
        assertThat(frame.local("lines").member("[0]").member("price").text()).isEqualTo("5");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void objectsListWhatTheyStore(InstalledPython python) throws Exception {
        var frame = cases.in(python, "objects").prime();
        var line = frame.local("line");
        assertThat(line.kind()).isEqualTo("object");
        assertThat(line.type()).isEqualTo("Line");
        assertThat(line.text()).isEqualTo("<Line object>");
        assertThat(line.member("_note").kind()).isEqualTo("null");
        assertThat(frame.local("slotted").member("left").text()).isEqualTo("1");
        assertThat(frame.local("slotted").members()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void largeValuesAreCutButKeepTheirSize(InstalledPython python) throws Exception {
        var frame = cases.in(python, "large").prime();
        var many = frame.local("many");
        assertThat(many.size()).isEqualTo(100_000);
        assertThat(many.members()).isEqualTo(20);
        assertThat(many.text()).endsWith(", ...]");
        assertThat(frame.local("text").size()).isEqualTo(10_000_000);
        assertThat(frame.local("text").text()).hasSize(200).endsWith("…");
        assertThat(frame.local("number").text()).isEqualTo("<integer of 166097 bits>");
        assertThat(frame.local("table").size()).isEqualTo(10_000);
        var third = frame.local("deep").member("'a'").member("'b'").member("'c'");
        assertThat(third.members()).isZero();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void cyclesEnd(InstalledPython python) throws Exception {
        var frame = cases.in(python, "cyclic").prime();
        assertThat(frame.local("ring").text()).isEqualTo("[...]");
        assertThat(frame.local("ring").member("[0]").members()).isZero();
        assertThat(frame.local("line").member("price").members()).isZero();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void theValuesOfAFrameStayWithinTheirBudget(InstalledPython python) throws Exception {
        assertThat(cases.in(python, "heavy").json().toString().length()).isLessThan(100_000);
        assertThat(cases.in(python, "many_variables").json().toString().length())
                .isLessThan(20_000);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void parametersComeFirst(InstalledPython python) throws Exception {
        assertThat(cases.in(python, "parameters").prime().localNames())
                .containsExactly("first", "second", "named", "rest", "more", "earlier");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void freeVariablesBelongToTheFrame(InstalledPython python) throws Exception {
        var frames = cases.in(python, "closure").thrown().frames();
        var inner = frames.stream()
                .filter(frame -> frame.function().equals("inner"))
                .findFirst()
                .orElseThrow();
        assertThat(inner.local("outside").text()).isEqualTo("5");
        assertThat(frames.getFirst().localNames()).doesNotContain(".0");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void generatorsAndClassBodiesShowTheirVariables(InstalledPython python) throws Exception {
        assertThat(cases.in(python, "generator").prime().local("seen").text()).isEqualTo("1");
        var body = cases.in(python, "class_body").prime();
        assertThat(body.function()).isEqualTo("Broken");
        assertThat(body.localNames()).containsExactly("size");
    }
}
