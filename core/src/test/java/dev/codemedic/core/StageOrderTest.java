package dev.codemedic.core;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The stages of the journey of a failure, as docs/architecture.md draws them: each knows only earlier ones. */
class StageOrderTest {
    private static final List<String> STAGES = List.of(
            "model",
            "redact",
            "source",
            "failure",
            "diagnosis",
            "patch",
            "propose",
            "behaviour",
            "verify",
            "repair",
            "rank",
            "decide",
            "apply",
            "learn",
            "heal");
    private static final String CORE = "dev.codemedic.core.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.codemedic.core");

    @Test
    void everyPackageIsAStage() {
        var packages = new TreeSet<String>();
        CLASSES.forEach(type -> packages.add(stage(type)));
        assertThat(packages).containsExactlyInAnyOrderElementsOf(STAGES);
    }

    @Test
    void aStageKnowsOnlyEarlierStages() {
        var wrong = new TreeSet<String>();
        for (var type : CLASSES) {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(CORE)
                        && STAGES.indexOf(stage(target)) > STAGES.indexOf(stage(type))) {
                    wrong.add(dependency.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noTwoStagesKnowEachOther() {
        slices().matching(CORE + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theCoreUsesNoLibraryButTheDiff() {
        var foreign = new TreeSet<String>();
        for (var type : CLASSES) {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                foreign.add(library(dependency.getTargetClass().getBaseComponentType()));
            }
        }
        assertThat(foreign).isSubsetOf(Set.of("", "java", "dev.codemedic", "com.github.difflib", "org.jspecify"));
    }

    private static String library(JavaClass type) {
        var name = type.getPackageName();
        if (name.startsWith("java.")) {
            return "java";
        }
        var parts = name.split("\\.");
        if (name.startsWith("com.github.")) {
            return String.join(".", List.of(parts).subList(0, 3));
        }
        return parts.length < 2 ? name : parts[0] + "." + parts[1];
    }

    private static String stage(JavaClass type) {
        var rest = type.getPackageName().substring(CORE.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
