package dev.codemedic.models.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Thrown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestCodeTest {
    @TempDir
    Path folder;

    private Specimen project;

    @BeforeEach
    void project() throws IOException {
        project = Specimen.in(folder)
                .with(
                        "shop.py",
                        "def total(items):\n    return mean(items)\n\n\ndef mean(items):\n    return sum(items) / len(items)\n")
                .with("tests/test_shop.py", """
                        import pytest
                        from shop import mean, total


                        class TestShop:
                            @pytest.mark.parametrize('n', [0, 1])
                            def test_mean(self, n):
                                items = [1] * n

                                assert mean(items) == 1

                            def test_other(self):
                                assert True


                        def test_total():
                            assert total([]) == 0
                        """)
                .with("tests/test_stock.py", "import stock\n\n\ndef test_mean():\n    assert stock.mean([2]) == 2\n");
    }

    private List<Piece> pieces(String... tests) throws IOException {
        var raised = Specimen.thrown(
                "ZeroDivisionError",
                "",
                Thrown.Link.RAISED,
                project.at("shop.py", "sum(items)", "mean"),
                project.at("shop.py", "return mean", "total"));
        var failure = project.diagnosis(List.of(raised), List.of(tests)).failure();
        return new TestCode(failure, project.sources(), List.of())
                .pieces(ProjectFiles.near(project.sources(), Path.of("shop.py")), Deadline.in(Duration.ofSeconds(20)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests/test_shop.py::TestShop::test_mean[0]",
                "test_mean (tests.test_shop.TestShop.test_mean)",
                "tests.test_shop.TestShop.test_mean"
            })
    void aFailingTestIsShownWhole(String name) throws IOException {
        assertThat(pieces(name)).singleElement().satisfies(piece -> {
            assertThat(piece.text())
                    .startsWith("tests/test_shop.py:6\n    @pytest.mark")
                    .endsWith("assert mean(items) == 1");
            assertThat(piece.value()).isEqualTo(Worth.FAILING_TEST);
        });
    }

    @Test
    void elseTestsThatCallWhatFailedAreShown() throws IOException {
        assertThat(pieces())
                .extracting(piece -> piece.text().lines().findFirst().orElse(""))
                .containsExactly("tests/test_shop.py:6", "tests/test_shop.py:16");
        assertThat(pieces()).allSatisfy(piece -> assertThat(piece.value()).isEqualTo(Worth.NAMING_TEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ShopTest#emptyShop()", "a.ShopTest.emptyShop", "emptyShop()"})
    void javaTestsAreFoundByAnyOfTheirNames(String name) throws IOException {
        project.with(
                        "src/main/java/a/Shop.java",
                        "package a;\n\nclass Shop {\n    int mean() {\n        return 1 / 0;\n    }\n}\n")
                .with("src/test/java/a/ShopTest.java", """
                        package a;

                        class ShopTest {
                            @Test
                            void emptyShop() {
                                assertThat(new Shop().mean()).isZero();
                            }

                            @Test
                            void other() {}
                        }
                        """);
        var raised = Specimen.thrown(
                "ArithmeticException",
                "",
                Thrown.Link.RAISED,
                project.at("src/main/java/a/Shop.java", "1 / 0", "mean"));
        var failure = project.diagnosis(List.of(raised), List.of(name)).failure();
        var near = ProjectFiles.near(project.sources(), Path.of("src/main/java/a/Shop.java"));
        assertThat(new TestCode(failure, project.sources(), List.of())
                        .pieces(near, Deadline.in(Duration.ofSeconds(20))))
                .singleElement()
                .extracting(Piece::text)
                .isEqualTo("""
                        src/test/java/a/ShopTest.java:4
                            @Test
                            void emptyShop() {
                                assertThat(new Shop().mean()).isZero();
                            }""");
    }
}
