package dev.codemedic.learn.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonTest {
    @TempDir
    Path folder;

    private Bug bug(String name, String type, String code, String... keys) {
        return Bug.in(folder.resolve(String.valueOf(code.hashCode())), name, type, code, keys);
    }

    private List<Lesson> lessons(String name, String type, String before, String after, String... keys) {
        var learned = bug(name, type, before, keys).fixed("M-3", after);
        assertThat(learned.reason()).isEmpty();
        return learned.lessons();
    }

    @Test
    void aDefaultTransfersToOtherNames() {
        var lessons = lessons("shop.py", "KeyError", """
                def price(prices, name):
                    return prices[name]  # fails
                """, """
                def price(prices, name):
                    return prices.get(name, 0)
                """);
        bug("zoo.py", "KeyError", """
                def legs(animals):
                    total = 1
                    total += animals["dog"] * 2  # fails
                    return total
                """).becomes(lessons, """
                def legs(animals):
                    total = 1
                    total += animals.get("dog", 0) * 2
                    return total
                """);
    }

    @Test
    void aGuardIsPutBeforeTheStatementAsDeepAsItStands() {
        var lessons = lessons("names.py", "IndexError", """
                def initials(words):
                    text = ""
                    for word in words:
                        text += word[0].upper()  # fails
                    return text
                """, """
                def initials(words):
                    text = ""
                    for word in words:
                        if not word:
                            continue
                        text += word[0].upper()
                    return text
                """);
        bug("marks.py", "IndexError", """
                class Marks:
                  def all(self, rows):
                    out = ""
                    while rows:
                      row = rows.pop()  # taken
                      out += row[0].upper()  # fails
                    return out
                """).becomes(lessons, """
                class Marks:
                  def all(self, rows):
                    out = ""
                    while rows:
                      row = rows.pop()  # taken
                      if not row:
                        continue
                      out += row[0].upper()
                    return out
                """);
    }

    @Test
    void anOperatorTransfersInJava() {
        var lessons = lessons("A.java", "java.lang.ArrayIndexOutOfBoundsException", """
                class A {
                    int sum(int[] values) {
                        int sum = 0;
                        for (int i = 0; i <= values.length; i++) { // fails
                            sum += values[i];
                        }
                        return sum;
                    }
                }
                """, """
                class A {
                    int sum(int[] values) {
                        int sum = 0;
                        for (int i = 0; i < values.length; i++) {
                            sum += values[i];
                        }
                        return sum;
                    }
                }
                """);
        bug("B.java", "java.lang.ArrayIndexOutOfBoundsException", """
                class B {
                    void show(String[] names) {
                        int at = 0;
                        while (at <= names.length) System.out.println(names[at++]); // fails
                    }
                }
                """).becomes(lessons, """
                class B {
                    void show(String[] names) {
                        int at = 0;
                        while (at < names.length) System.out.println(names[at++]);
                    }
                }
                """);
    }

    @Test
    void aStatementIsWrappedWithItsBlockIndented() {
        var lessons = lessons("A.java", "java.lang.NullPointerException", """
                class A {
                    int sum(Iterable<Integer> values) {
                        int sum = 0;
                        for (int value : values) { // fails
                            sum += value;
                        }
                        return sum;
                    }
                }
                """, """
                class A {
                    int sum(Iterable<Integer> values) {
                        int sum = 0;
                        if (values != null) {
                            for (int value : values) {
                                sum += value;
                            }
                        }
                        return sum;
                    }
                }
                """);
        bug("B.java", "java.lang.NullPointerException", """
                class B {
                    int all(Iterable<Integer> parts) {
                        int all = 0;
                        for (int part : parts) { // fails
                            all += part;
                        }
                        return all;
                    }
                }
                """).becomes(lessons, """
                class B {
                    int all(Iterable<Integer> parts) {
                        int all = 0;
                        if (parts != null) {
                            for (int part : parts) {
                                all += part;
                            }
                        }
                        return all;
                    }
                }
                """);
    }

    @Test
    void aSpellingLessonKnowsOtherWords() {
        var lessons = lessons("a.py", "KeyError", """
                def cost(record):
                    return record['pirce'] * 2  # fails
                """, """
                def cost(record):
                    return record['price'] * 2
                """, "'price'", "'name'");
        bug("b.py", "KeyError", """
                def size(box):
                    return box["heigth"]  # fails
                """, "'width'", "'height'").becomes(lessons, """
                def size(box):
                    return box["height"]
                """);
    }

    @Test
    void aSpellingLessonLeavesWordsAloneThatAreThere() {
        var lessons = lessons("a.py", "NameError", """
                def cost(prices):
                    return sum(pricse)  # fails
                """, """
                def cost(prices):
                    return sum(prices)
                """);
        var other = bug("b.py", "NameError", """
                def cost(word, words):
                    return sum(words) + word  # fails
                """);
        assertThat(other.healed(lessons)).isEmpty();
    }

    @Test
    void anImportComesWithTheName() {
        var lessons = lessons("a.py", "NameError", """
                import sys

                print(json.dumps(sys.argv))  # fails
                """, """
                import json
                import sys

                print(json.dumps(sys.argv))
                """);
        bug("b.py", "NameError", """
                \"""Reads settings.\"""


                def read(path):
                    return json.load(open(path))  # fails
                """).becomes(lessons, """
                \"""Reads settings.\"""
                import json


                def read(path):
                    return json.load(open(path))
                """);
    }

    @Test
    void bracketsKeepCodeTogether() {
        var lessons = lessons("a.py", "AttributeError", """
                def shown(text):
                    return text.upper()  # fails
                """, """
                def shown(text):
                    return str(text).upper() or text * 2
                """);
        bug("b.py", "AttributeError", """
                def shown(one, two):
                    return (one + two).upper()  # fails
                """).becomes(lessons, """
                def shown(one, two):
                    return str((one + two)).upper() or (one + two) * 2
                """);
    }

    @Test
    void layoutAndCommentsOfTheOtherPlaceStay() {
        var lessons = lessons("a.py", "IndexError", """
                def pairs(items):
                    for i in range(len(items)):  # fails
                        print(items[i], items[i + 1])
                """, """
                def pairs(items):
                    for i in range(len(items) - 1):
                        print(items[i], items[i + 1])
                """);
        bug("b.py", "IndexError", """
                def steps( days ):
                    for day in range( # one less?
                            len( days )
                    ):
                        print(days[day + 1] - days[day])  # fails
                """).becomes(lessons, """
                def steps( days ):
                    for day in range( # one less?
                            len( days ) - 1
                    ):
                        print(days[day + 1] - days[day])
                """);
    }

    @Test
    void healedCodeIsLeftAlone() {
        var lessons = lessons("a.py", "ZeroDivisionError", """
                def mean(values):
                    return sum(values) / len(values)  # fails
                """, """
                def mean(values):
                    return sum(values) / len(values) if values else 0
                """);
        var healed = bug("b.py", "ZeroDivisionError", """
                def mean(ages):
                    return sum(ages) / len(ages) if ages else 0  # fails
                """);
        assertThat(healed.healed(lessons)).isEmpty();
    }

    @Test
    void anotherFailureGetsNothing() {
        var lessons = lessons("a.py", "KeyError", """
                def price(prices, name):
                    return prices[name]  # fails
                """, """
                def price(prices, name):
                    return prices.get(name, 0)
                """);
        var other = bug("b.py", "IndexError", """
                def first(rows):
                    return rows[0]  # fails
                """);
        assertThat(other.healed(lessons)).isEmpty();
    }

    @Test
    void testsAreNeverChanged() {
        var lessons = lessons("a.py", "KeyError", """
                def price(prices, name):
                    return prices[name]  # fails
                """, """
                def price(prices, name):
                    return prices.get(name, 0)
                """);
        var test = bug("test_b.py", "KeyError", """
                def test_price(prices):
                    assert prices["tea"] == 3  # fails
                """);
        assertThat(test.healed(lessons)).isEmpty();
    }

    @Test
    void whatWouldFitNearlyAnyCodeIsNoLesson() {
        var learned = bug("a.py", "TypeError", """
                def f(a, b):
                    g(a)  # fails


                def g(a, b):
                    return a
                """).fixed("M-3", """
                def f(a, b):
                    g(b)


                def g(a, b):
                    return a
                """);
        assertThat(learned.lessons())
                .allSatisfy(lesson -> assertThat(lesson.level()).isEqualTo(Level.VERBATIM));
    }

    @Test
    void layoutAloneTeachesNothing() {
        var learned = bug("a.py", "TypeError", "x = [ 1 ]  # fails\n").fixed("M-3", "x = [1]\n");
        assertThat(learned.lessons()).isEmpty();
        assertThat(learned.reason()).isEqualTo("it changes layout or comments alone");
    }

    @Test
    void theExplanationNamesWhatIsThere() {
        var lessons = lessons("a.py", "KeyError", """
                def price(prices, name):
                    return prices[name]  # fails
                """, """
                def price(prices, name):
                    return prices.get(name, 0)
                """);
        var other = bug("b.py", "KeyError", """
                def legs(animals):
                    return animals["dog"]  # fails
                """);
        assertThat(lessons.getFirst().candidates(other.diagnosis(), other.sources()))
                .first()
                .satisfies(candidate -> {
                    assertThat(candidate.explanation())
                            .isEqualTo("as in M-3: `return animals[\"dog\"]` becomes `return animals.get(\"dog\", 0)`");
                    assertThat(candidate.provenance()).hasToString("lesson:M-3");
                });
    }

    @Test
    void comesBackFromItsText() {
        var lessons = lessons("a.py", "KeyError", """
                def price(prices, name):
                    return prices["ü\\n$X"][name]  # fails
                """, """
                def price(prices, name):
                    return prices["ü\\n$X"].get(name, 0)
                """);
        assertThat(lessons)
                .isNotEmpty()
                .allSatisfy(lesson -> assertThat(Lesson.of(lesson.toText())).isEqualTo(lesson));
    }

    @Test
    void lessonsOfOneShapeAreMerged() {
        var one = lessons("a.py", "KeyError", """
                def price(prices, name):
                    return prices[name]  # fails
                """, """
                def price(prices, name):
                    return prices.get(name, 0)
                """);
        var other = lessons("b.py", "KeyError", """
                class Zoo:
                    def legs(self):
                        return self.animals["dog"] + 1  # fails
                """, """
                class Zoo:
                    def legs(self):
                        return self.animals.get("dog", 0) + 1
                """);
        assertThat(one.getFirst().shape()).isEqualTo(other.getFirst().shape());
        var merged = one.stream()
                .flatMap(mine -> other.stream().flatMap(theirs -> mine.merged(theirs).stream()))
                .findFirst();
        assertThat(merged).hasValueSatisfying(lesson -> {
            assertThat(lesson.pattern()).isEqualTo("$A[$B]");
            assertThat(lesson.replacement()).isEqualTo("$A.get($B, 0)");
        });
    }

    @Test
    void differentCuresAreNotMerged() {
        var one = lessons("a.py", "KeyError", """
                def price(prices, name):
                    return prices[name]  # fails
                """, """
                def price(prices, name):
                    return prices.get(name, 0)
                """);
        var other = lessons("b.py", "KeyError", """
                def price(prices, name):
                    return prices[name] # fails
                """, """
                def price(prices, name):
                    return prices.get(name, [])
                """);
        assertThat(one.getFirst().shape()).isNotEqualTo(other.getFirst().shape());
        assertThat(one.getFirst().merged(other.getFirst())).isEmpty();
    }

    @Test
    void shapesForgetNamesAndTellCuresApart() {
        var one = bug("a.py", "E", "def f(xs):\n    return xs[len(xs)]  # fails\n");
        var other = bug("b.py", "E", "def g(rows, n):\n    return rows[len(rows)]  # fails\n");
        var shape = new Shapes(one.sources()).of(one.patch("def f(xs):\n    return xs[len(xs) - 1]\n"));
        assertThat(shape).isEqualTo("python: #1 => #1 - 1");
        assertThat(new Shapes(other.sources()).of(other.patch("def g(rows, n):\n    return rows[len(rows) - 1]\n")))
                .isEqualTo(shape);
        assertThat(new Shapes(other.sources()).of(other.patch("def g(rows, n):\n    return rows[n]\n")))
                .isNotEqualTo(shape);
    }
}
