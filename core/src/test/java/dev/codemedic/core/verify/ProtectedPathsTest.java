package dev.codemedic.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedPathsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(folder.toRealPath().resolve("project"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test_shop.py",
                "pkg/shop_test.py",
                "conftest.py",
                "tests/helper.py",
                "app/tests/data/x.py",
                "Tests/A.py",
                "shop/tests.py",
                "src/test/java/x/Anything.java",
                "module/src/test/resources/a.txt",
                "src/integrationTest/java/A.java",
                "src/it/java/A.java",
                "CartTest.java",
                "x/CartTests.java",
                "src/main/java/x/CartTest.java",
                "x/CartIT.java",
                "src/__tests__/a.js",
                "cart.test.ts",
                "cart.spec.jsx"
            })
    void protectsTests(String file) {
        assertThat(ProtectedPaths.reason(root, Path.of(file)).orElseThrow()).contains("test code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.py",
                "test.py",
                "contest.py",
                "latest.py",
                "protest_rows.py",
                "testing.py",
                "src/shop/attest.py",
                "Test.java",
                "Contest.java",
                "src/main/java/org/x/test/Harness.java",
                "src/main/java/x/AUDIT.java",
                "src/main/java/x/Latest.java",
                "spec/model.py",
                "app/cart.js",
                "a/b/c/deep.py",
                "with space/é.py",
                "src/gitlab.py",
                "lock.py",
                "src/main/java/x/BuildFile.java",
                "makefile.py",
                "my.tester.js"
            })
    void leavesOrdinarySourceAlone(String file) {
        assertThat(ProtectedPaths.reason(root, Path.of(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/config",
                ".git/hooks/pre-commit",
                "sub/.git",
                ".GIT/config",
                ".gitmodules",
                ".medic/medic.db",
                "medic.toml",
                ".github/workflows/ci.yml",
                ".gitlab-ci.yml",
                ".circleci/config.yml",
                "Jenkinsfile",
                "azure-pipelines.yml",
                ".travis.yml",
                "package-lock.json",
                "poetry.lock",
                "Cargo.lock",
                "web/yarn.lock",
                "pom.xml",
                "core/pom.xml",
                "build.gradle.kts",
                "setup.py",
                "pyproject.toml",
                "requirements-dev.txt",
                "package.json",
                "Makefile",
                ".mvn/jvm.config",
                ".venv/lib/x.py",
                "lib/python3.11/site-packages/x.py",
                "node_modules/a/index.js",
                "Dockerfile"
            })
    void protectsWhatDecidesHowTheProjectIsBuiltCheckedAndKept(String file) {
        assertThat(ProtectedPaths.reason(root, Path.of(file))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.py", "a/../../outside.py", "/etc/passwd", "", "."})
    void protectsWhatLiesOutside(String file) {
        assertThat(ProtectedPaths.reason(root, Path.of(file))).contains("lies outside the project");
    }

    @Test
    void takesAbsolutePathsAndDetoursWithinTheProject() {
        assertThat(ProtectedPaths.reason(root, root.resolve("a.py"))).isEmpty();
        assertThat(ProtectedPaths.reason(root, Path.of("x/../a.py"))).isEmpty();
    }

    @Test
    void followsLinksToWhereTheyLead() throws IOException {
        Files.writeString(folder.resolve("outside.py"), "");
        Files.createSymbolicLink(root.resolve("file.py"), folder.resolve("outside.py"));
        Files.createSymbolicLink(root.resolve("folder"), folder);
        Files.createSymbolicLink(root.resolve("nowhere.py"), root.resolve("missing"));
        Files.createSymbolicLink(root.resolve("loop.py"), root.resolve("loop.py"));
        Files.createDirectory(root.resolve("tests"));
        Files.writeString(root.resolve("tests/helper.py"), "");
        Files.createSymbolicLink(root.resolve("helper.py"), Path.of("tests/helper.py"));
        Files.writeString(root.resolve("real.py"), "");
        Files.createSymbolicLink(root.resolve("alias.py"), Path.of("real.py"));

        assertThat(ProtectedPaths.reason(root, Path.of("file.py")).orElseThrow())
                .contains("outside");
        assertThat(ProtectedPaths.reason(root, Path.of("folder/outside.py")).orElseThrow())
                .contains("outside");
        assertThat(ProtectedPaths.reason(root, Path.of("folder/new.py")).orElseThrow())
                .contains("outside");
        assertThat(ProtectedPaths.reason(root, Path.of("nowhere.py")).orElseThrow())
                .contains("cannot be resolved");
        assertThat(ProtectedPaths.reason(root, Path.of("loop.py")).orElseThrow())
                .contains("cannot be resolved");
        assertThat(ProtectedPaths.reason(root, Path.of("helper.py")).orElseThrow())
                .contains("test code");
        assertThat(ProtectedPaths.reason(root, Path.of("alias.py"))).isEmpty();
        assertThat(ProtectedPaths.reason(root, Path.of("not/yet/there.py"))).isEmpty();
    }

    @Test
    void worksBelowARootThatIsItselfALink() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), root);
        Files.writeString(root.resolve("a.py"), "");
        assertThat(ProtectedPaths.reason(link, Path.of("a.py"))).isEmpty();
    }

    @Test
    void protectsEnvironmentsOfAnyName() throws IOException {
        Files.createDirectories(root.resolve("my-env/lib"));
        Files.writeString(root.resolve("my-env/pyvenv.cfg"), "");
        Files.writeString(root.resolve("my-env/lib/x.py"), "");
        assertThat(ProtectedPaths.reason(root, Path.of("my-env/lib/x.py")).orElseThrow())
                .contains("installed package");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".g\u200Cit/config",
                ".\uFF47it/config",
                ".g\u0456t/config",
                ".git./config",
                ".git /config",
                "POM.XML",
                "Poetry.Lock",
                "jenkinsfile"
            })
    void protectsNamesThatAFileSystemMayTakeForProtectedOnes(String file) {
        assertThat(ProtectedPaths.reason(root, Path.of(file))).isPresent();
    }

    @Test
    void protectsFilesThatHaveAnotherNameOutside() throws IOException {
        var outside = Files.writeString(folder.resolve("outside.py"), "");
        Files.createLink(root.resolve("twin.py"), outside);
        Files.createLink(root.resolve("copy.py"), Files.writeString(root.resolve("real.py"), ""));

        assertThat(ProtectedPaths.reason(root, Path.of("twin.py")).orElseThrow())
                .contains("hard link");
        assertThat(ProtectedPaths.reason(root, Path.of("copy.py"))).isEmpty();
    }
}
