package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A module depends only on modules above it, as docs/architecture.md lists them. */
class ModuleOrderTest {
    private static final List<String> MODULES = List.of(
            "core", "syntax", "repair", "learn", "capture", "python", "agent", "worker", "java", "sandbox", "store",
            "models", "drill", "bench", "cli");

    /** Languages and adapters do not know each other: each knows core, and languages know syntax. */
    private static final List<String> SIBLINGS =
            List.of("python", "java", "sandbox", "store", "models", "drill", "bench");

    @Test
    void aModuleKnowsOnlyModulesAboveItAndNoSibling() {
        var wrong = new TreeSet<String>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.codemedic");
        assertThat(classes).isNotEmpty();
        for (var type : classes) {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith("dev.codemedic.")) {
                    var from = module(type.getPackageName());
                    var to = module(target.getPackageName());
                    boolean upwards = MODULES.indexOf(to) <= MODULES.indexOf(from);
                    boolean siblings = !from.equals(to) && SIBLINGS.contains(from) && SIBLINGS.contains(to);
                    if (!upwards || siblings) {
                        wrong.add(dependency.getDescription());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String module(String packageName) {
        return packageName.split("\\.")[2];
    }
}
