package dev.codemedic.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedPathsTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests/helpers.py",
                "test_shop.py",
                "shop/shop_test.py",
                "conftest.py",
                "src/test/java/shop/Fixture.java",
                "src/main/java/shop/CartTest.java",
                ".git/config",
                "sub/.git/hooks/pre-commit",
                ".medic/medic.db",
                ".github/workflows/ci.yml",
                ".gitlab-ci.yml",
                "pom.xml",
                "module/pom.xml",
                "poetry.lock",
                "package-lock.json",
                "../other/shop.py",
                "sub/../../other.py",
                "/etc/passwd"
            })
    void keepsTestsBuildFilesAndAllOutside(String file) {
        assertThat(ProtectedPaths.reason(root, Path.of(file))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.py",
                "shop/contest.py",
                "shop/testimony.py",
                "src/main/java/shop/Cart.java",
                "src/main/java/shop/Latest.java",
                "gitlike/config.py"
            })
    void leavesSourceFilesToPatches(String file) {
        assertThat(ProtectedPaths.reason(root, Path.of(file))).isEmpty();
    }

    @Test
    void keepsWhatALinkLeadsTo(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("real.py"), "x = 1\n");
        Files.createSymbolicLink(root.resolve("link.py"), elsewhere.resolve("real.py"));
        Files.createSymbolicLink(root.resolve("folder"), elsewhere);
        assertThat(ProtectedPaths.reason(root, Path.of("link.py"))).contains("lies outside the project");
        assertThat(ProtectedPaths.reason(root, Path.of("folder/real.py"))).contains("lies outside the project");
    }
}
