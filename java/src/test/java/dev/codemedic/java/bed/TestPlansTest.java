package dev.codemedic.java.bed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Command;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tests commands are understood to run. */
class TestPlansTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path root = Path.of("");

    @BeforeEach
    void classes() throws IOException {
        for (var name : List.of("a/OneTest", "a/Two", "b/TestThree", "b/FourTests$Inner", "b/FourTests")) {
            for (var folder : List.of("classes", "target/test-classes")) {
                var file = root.resolve(folder).resolve(name + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, new byte[0]);
            }
        }
    }

    private Optional<TestPlan> plan(String... words) {
        return TestPlans.of(Command.of(List.of(words), root), List.of("a.OneTest.fails"), root);
    }

    private Map<String, List<String>> console(String... words) {
        var all = new ArrayList<>(List.of(JAVA, "-cp", "classes", "org.junit.platform.console.ConsoleLauncher"));
        all.addAll(List.of(words));
        return plan(all.toArray(String[]::new)).map(TestPlan::tests).orElse(Map.of());
    }

    @Test
    void junit4() {
        var plan = plan(JAVA, "-Dx=1", "-Xmx64m", "-ea", "-cp", "classes:/lib/j.jar", Lab.JUNIT_4, "a.OneTest", "b.X")
                .orElseThrow();
        assertThat(plan.tests()).containsOnlyKeys("a.OneTest", "b.X");
        assertThat(plan.options()).containsExactly("-Dx=1");
        assertThat(plan.assertions()).isTrue();
        assertThat(plan.classPath()).containsExactly(root.resolve("classes"), Path.of("/lib/j.jar"));
        assertThat(plan.java()).isEqualTo(JAVA);
    }

    @Test
    void otherProgramsAreNoTests() {
        assertThat(plan(JAVA, "-cp", "classes", "a.Two")).isEmpty();
        assertThat(plan("python3", "x.py")).isEmpty();
    }

    @Test
    void theConsoleLauncherSelects() {
        assertThat(console("execute", "--select-class=a.OneTest", "-c", "a.Two"))
                .containsOnlyKeys("a.OneTest", "a.Two");
        assertThat(console("--select-method", "a.Two#x(int)", "-m=a.Two#y"))
                .containsExactly(Map.entry("a.Two", List.of("x", "y")));
        assertThat(console("--scan-class-path", "--details=none"))
                .containsOnlyKeys("a.OneTest", "b.TestThree", "b.FourTests");
        assertThat(console("--select-package", "b")).containsOnlyKeys("b.TestThree", "b.FourTests");
        assertThat(console("--scan-classpath", "-n", "a\\..*")).containsOnlyKeys("a.OneTest", "a.Two");
    }

    @Test
    void mavenTellsItsClassPathInItsReports() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        assertThat(plan("mvn", "test")).isEmpty();
        var reports = Files.createDirectories(root.resolve("target/surefire-reports"));
        var path = root.resolve("target/test-classes") + File.pathSeparator + "/m2/a&amp;b.jar";
        Files.writeString(
                reports.resolve("TEST-a.OneTest.xml"),
                "<testsuite><properties><property name=\"surefire.test.class.path\" value=\"" + path
                        + "\"/><property name=\"java.home\" value=\"" + System.getProperty("java.home")
                        + "\"/></properties></testsuite>");
        var plan = plan("mvn", "-q", "test").orElseThrow();
        assertThat(plan.tests()).containsOnlyKeys("a.OneTest", "b.TestThree", "b.FourTests");
        assertThat(plan.classPath()).containsExactly(root.resolve("target/test-classes"), Path.of("/m2/a&b.jar"));
        assertThat(TestPlans.of(Command.of(List.of("mvn", "test"), root), List.of(), root))
                .as("reports may be older than the sources until Maven itself has run")
                .isEmpty();
        assertThat(plan.directory()).isEqualTo(root);
        assertThat(plan.assertions()).isTrue();
        assertThat(plan("mvn", "test", "-Dtest=One*#x+y,Four*").orElseThrow().tests())
                .containsExactly(Map.entry("a.OneTest", List.of("x", "y")), Map.entry("b.FourTests", List.of()));
        assertThat(plan("./mvnw", "test", "-Dtest=!FourTests").orElseThrow().tests())
                .containsOnlyKeys("a.OneTest", "b.TestThree");
    }

    @Test
    void theModuleOfTheFailingTestIsChosen() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        var module = Files.createDirectories(root.resolve("deep"));
        Files.writeString(module.resolve("pom.xml"), "<project/>");
        var file = module.resolve("target/test-classes/c/LastTest.class");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[0]);
        var reports = Files.createDirectories(module.resolve("target/surefire-reports"));
        Files.writeString(
                reports.resolve("TEST-c.LastTest.xml"),
                "<property name=\"java.class.path\" value=\"" + module.resolve("target/test-classes")
                        + "\"/><property name=\"java.home\" value=\"" + System.getProperty("java.home") + "\"/>");
        var command = Command.of(List.of("mvn", "test"), root);
        var plan = TestPlans.of(command, List.of("c.LastTest.fails"), root).orElseThrow();
        assertThat(plan.directory()).isEqualTo(module);
        assertThat(plan.tests()).containsOnlyKeys("c.LastTest");
    }
}
