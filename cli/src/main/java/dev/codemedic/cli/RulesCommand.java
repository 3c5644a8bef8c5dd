package dev.codemedic.cli;

import dev.codemedic.learn.rule.Origin;
import dev.codemedic.learn.rule.Rule;
import dev.codemedic.learn.rule.RuleFolder;
import dev.codemedic.learn.rule.RuleText;
import dev.codemedic.learn.rule.RuleUnreadable;
import dev.codemedic.learn.rule.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The rules that three fixes of one kind have made: look at them, share them, switch them. */
@Command(
        name = "rules",
        description = "Rules that fixes of one kind have made: list, show, switch, share.",
        footer = {
            "",
            "A rule is a file with a test of its own; see docs/learning-lessons.md for its format. Share rules by",
            "`medic rules export --to FOLDER`, version control, and `medic rules import FOLDER`."
        })
final class RulesCommand implements Callable<Integer> {
    @Mixin
    ProjectOption where = new ProjectOption();

    /** Lists them, as without a verb. */
    @Override
    public Integer call() throws IOException {
        return list(where, false);
    }

    @Command(name = "list", description = "List the rules with their records.")
    int list(
            @Mixin ProjectOption project,
            @Option(names = "--json", description = "Print JSON on standard output.") boolean json)
            throws IOException {
        var listing = folder(project).list();
        if (json) {
            System.out.println(RulesJson.of(listing.rules()));
        } else if (listing.rules().isEmpty()) {
            System.out.println("There are no rules yet: the third accepted fix of one kind makes one.");
        } else {
            System.out.printf("%-34s %-8s %-24s %-22s %s%n", "NAME", "LANGUAGE", "FAILURE", "RECORD", "STATE");
            for (var rule : listing.rules()) {
                System.out.printf(
                        "%-34s %-8s %-24s %-22s %s%n",
                        Plain.line(rule.name(), 34),
                        Plain.line(rule.when().language(), 8),
                        Plain.line(rule.when().type(), 24),
                        rule.standing().record(),
                        rule.standing().enabled()
                                ? "on"
                                : "off: " + Plain.line(rule.standing().off(), 60));
            }
        }
        listing.troubles().forEach(trouble -> System.err.println("medic: left alone: " + Plain.line(trouble, 300)));
        return 0;
    }

    @Command(name = "show", description = "Show a rule as the file that it is, and whether it passes its own test.")
    int show(@Mixin ProjectOption project, @Parameters(paramLabel = "NAME") String name) throws IOException {
        var found = found(project, name);
        if (found.isEmpty()) {
            return 1;
        }
        System.out.print(Plain.text(RuleText.write(found.get())));
        var failures = found.get().check();
        System.out.println(failures.isEmpty() ? "# passes its own test" : "# fails its own test:");
        failures.forEach(failure -> System.out.println("#   " + Plain.line(failure, 300)));
        return failures.isEmpty() ? 0 : 1;
    }

    @Command(name = "off", description = "Switch a rule off.")
    int off(
            @Mixin ProjectOption project,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "switched off by hand") String reason)
            throws IOException {
        return switched(
                project,
                name,
                rule -> rule.standing().off(reason.isBlank() ? "switched off by hand" : reason, LocalDate.now()));
    }

    @Command(name = "on", description = "Switch a rule on again.")
    int on(@Mixin ProjectOption project, @Parameters(paramLabel = "NAME") String name) throws IOException {
        return switched(project, name, rule -> rule.standing().on());
    }

    @Command(name = "export", description = "Write rules to a folder, to be shared; all of them where none is named.")
    int export(
            @Mixin ProjectOption project,
            @Option(names = "--to", required = true, paramLabel = "FOLDER") Path to,
            @Parameters(arity = "0..*", paramLabel = "NAME") List<String> names)
            throws IOException {
        var rules = new ArrayList<Rule>();
        if (names == null || names.isEmpty()) {
            rules.addAll(folder(project).list().rules());
        }
        for (var name : names == null ? List.<String>of() : names) {
            var found = found(project, name);
            if (found.isEmpty()) {
                return 1;
            }
            rules.add(found.get());
        }
        var target = new RuleFolder(to.toAbsolutePath());
        for (var rule : rules) {
            target.write(rule);
        }
        System.out.println(
                rules.isEmpty()
                        ? "There are no rules to export."
                        : "Wrote " + Report.count(rules.size(), "rule") + " to " + Plain.line(to.toString(), 200)
                                + ". Their examples are code of this project: read them before you share them.");
        return 0;
    }

    @Command(name = "import", description = "Take over rules from files or folders. Each must pass its own test.")
    int imported(
            @Mixin ProjectOption project,
            @Parameters(arity = "1..*", paramLabel = "FILE") List<Path> sources,
            @Option(names = "--replace", description = "Also where there is a rule of that name already.")
                    boolean replace)
            throws IOException {
        var folder = folder(project);
        int taken = 0;
        int refused = 0;
        for (var file : files(sources)) {
            try {
                var rule = RuleFolder.imported(file);
                if (!replace && there(folder, rule.name())) {
                    System.err.println("medic: not imported: there is a rule " + rule.name()
                            + " already; --replace takes the new one");
                    refused++;
                    continue;
                }
                // What it did elsewhere is no evidence of what it will do here.
                folder.write(rule.from(new Origin(
                                rule.origin().incidents(), rule.origin().made(), "imported"))
                        .with(
                                rule.standing().enabled()
                                        ? Standing.NEW
                                        : new Standing(
                                                0,
                                                0,
                                                rule.standing().off(),
                                                rule.standing().since())));
                System.out.println("Imported " + rule.name() + "; elsewhere it "
                        + rule.standing().record());
                taken++;
            } catch (RuleUnreadable wrong) {
                System.err.println("medic: not imported: " + Plain.line(String.valueOf(wrong.getMessage()), 300));
                refused++;
            } catch (IOException unreadable) {
                System.err.println("medic: cannot read " + Plain.line(file.toString(), 200) + ": "
                        + Plain.line(String.valueOf(unreadable.getMessage()), 200));
                refused++;
            }
        }
        if (taken + refused == 0) {
            System.err.println("medic: there is no rule file (NAME.yaml) in what you gave");
        }
        return refused > 0 || taken == 0 ? 1 : 0;
    }

    private static boolean there(RuleFolder folder, String name) throws IOException {
        try {
            return folder.find(name).isPresent();
        } catch (RuleUnreadable damaged) {
            return true;
        }
    }

    private static List<Path> files(List<Path> sources) throws IOException {
        var files = new ArrayList<Path>();
        for (var source : sources) {
            if (Files.isDirectory(source)) {
                try (var all = Files.list(source)) {
                    all.filter(file -> file.toString().endsWith(".yaml"))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(source);
            }
        }
        return files;
    }

    private static int switched(ProjectOption project, String name, Function<Rule, Standing> standing)
            throws IOException {
        var found = found(project, name);
        if (found.isEmpty()) {
            return 1;
        }
        var rule = found.get().with(standing.apply(found.get()));
        folder(project).write(rule);
        System.out.println("The rule " + rule.name() + " is " + (rule.standing().enabled() ? "on." : "off."));
        return 0;
    }

    private static Optional<Rule> found(ProjectOption project, String name) throws IOException {
        try {
            var found = folder(project).find(name);
            if (found.isEmpty()) {
                System.err.println(
                        "medic: there is no rule " + Plain.line(name, 64) + "; `medic rules list` shows what there is");
            }
            return found;
        } catch (RuleUnreadable damaged) {
            System.err.println(
                    "medic: " + Plain.line(String.valueOf(damaged.getMessage()), 300) + "; mend the file or remove it");
            return Optional.empty();
        }
    }

    private static RuleFolder folder(ProjectOption project) throws IOException {
        return Wiring.rules(project.project());
    }
}
