package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.python.code.StandardLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A module, or a name of a module, is imported by a name that does not exist, and one that exists looks alike:
 * {@code import jsn} becomes {@code import json}.
 *
 * <p>Unsafe where a package of that very name is to be installed.
 */
@AutoService(PythonTemplate.class)
@Heals({"ImportError", "ModuleNotFoundError"})
public final class MisspeltImport implements PythonTemplate {
    private static final int MOST = 3;
    private static final double ENOUGH = 0.7;

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return Stream.concat(
                ImportFault.member(crash).flatMap(MisspeltImport::member),
                ImportFault.module(crash).limit(1).flatMap(MisspeltImport::module));
    }

    private static Stream<Candidate> member(ImportFault fault) {
        var wrong = fault.imported().member();
        return NearNames.of(wrong, fault.offered()).stream().limit(MOST).flatMap(near -> {
            var draft = fault.crash().draft().replace(fault.plainNode(), near.name());
            return (fault.aliased() ? draft : fault.renamed(draft, near.name()))
                    .because(
                            near.likeness() * 0.97,
                            "`" + fault.imported().module() + "` offers no `" + wrong + "`; it offers `" + near.name()
                                    + "`");
        });
    }

    private static Stream<Candidate> module(ImportFault fault) {
        var missing = fault.missingModule();
        int dot = missing.lastIndexOf('.');
        var parent = dot < 0 ? "" : missing.substring(0, dot + 1);
        var wrong = missing.substring(dot + 1);
        var known =
                dot < 0 ? Stream.concat(fault.offered().stream(), own(fault)).toList() : fault.offered();
        return NearNames.of(wrong, known).stream()
                .filter(near -> near.likeness() >= ENOUGH)
                .filter(near -> !wrong.equals(near.name().toLowerCase(Locale.ROOT)) || near.likeness() > 0.9)
                .limit(MOST)
                .flatMap(near -> corrected(fault, missing, parent + near.name(), near.likeness()));
    }

    private static Stream<String> own(ImportFault fault) {
        return Stream.concat(
                StandardLibrary.modules().stream().filter(name -> !name.startsWith("_")),
                fault.crash().project().paths().stream()
                        .map(path -> fault.crash().project().moduleName(path))
                        .filter(name -> !name.contains(".")));
    }

    private static Stream<Candidate> corrected(ImportFault fault, String missing, String right, double likeness) {
        var node = fault.imported().member().isEmpty() ? fault.plainNode() : fault.moduleNode();
        var written = node.text();
        var dots = written.substring(
                0, written.length() - written.replaceFirst("^\\.+", "").length());
        var last = right.substring(right.lastIndexOf('.') + 1);
        var wrongLast = missing.substring(missing.lastIndexOf('.') + 1);
        var parts = List.of(written.substring(dots.length()).split("\\."));
        int at = dots.isEmpty() ? right.split("\\.").length - 1 : parts.indexOf(wrongLast);
        if (at < 0 || at >= parts.size() || !parts.get(at).equals(wrongLast)) {
            return Stream.empty();
        }
        var corrected = new ArrayList<>(parts);
        corrected.set(at, last);
        var draft = fault.crash().draft().replace(node, dots + String.join(".", corrected));
        boolean used = fault.imported().member().isEmpty() && !fault.aliased();
        if (used && at == 0) {
            fault.renamed(draft, last);
        } else if (used) {
            fault.file()
                    .root()
                    .descendants("attribute")
                    .filter(each -> each.text().equals(written))
                    .forEach(each -> draft.replace(each, String.join(".", corrected)));
        }
        return draft.because(likeness * 0.97, "there is no module `" + missing + "`; there is `" + right + "`");
    }
}
