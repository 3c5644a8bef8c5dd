package dev.codemedic.python.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.python.Programs;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestFolderTest {
    private static final String CRASH = "print({}['jam'])\n";

    /** The folder whose tests are run for a crash of a file, relative to the project; {@code none} without any. */
    private static String folder(String failing, String... others) throws IOException {
        Map<String, String> files = new LinkedHashMap<>(Map.of(failing, CRASH));
        for (var other : others) {
            files.put(other, "");
        }
        try (var programs = new Programs(files)) {
            var failure = programs.run(Programs.INTERPRETER, failing).orElseThrow();
            var tree = programs.tree();
            return TestFolder.around(failure, tree)
                    .map(found -> tree.root().relativize(found).toString())
                    .orElse("none");
        }
    }

    @Test
    void testsBesideTheCode() throws IOException {
        assertThat(folder("shop.py", "test_shop.py")).isEmpty();
    }

    @Test
    void aFolderOfTestsBesideTheSources() throws IOException {
        assertThat(folder("src/shop/cart.py", "src/shop/__init__.py", "tests/unit/test_cart.py"))
                .isEmpty();
    }

    @Test
    void testsInsideThePackageAreRunFromOutsideOfIt() throws IOException {
        assertThat(folder("shop/cart.py", "shop/__init__.py", "shop/tests/test_cart.py", "shop/tests/__init__.py"))
                .isEmpty();
    }

    @Test
    void theNearestProjectOfSeveral() throws IOException {
        assertThat(folder("services/cart/main.py", "services/cart/test_main.py", "services/mail/test_mail.py"))
                .isEqualTo("services/cart");
    }

    @Test
    void testsOfAnotherProjectAreNone() throws IOException {
        assertThat(folder("services/cart/main.py", "services/mail/tests/test_mail.py"))
                .isEqualTo("none");
    }
}
