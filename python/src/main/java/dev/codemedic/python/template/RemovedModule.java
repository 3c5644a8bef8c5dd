package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.StandardLibrary;
import dev.codemedic.python.code.Statements;
import dev.codemedic.python.code.Table;
import dev.codemedic.python.diagnosis.PythonDiagnostician;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A module of Python 2, or one that a later Python dropped, is imported: {@code import Queue} becomes
 * {@code import queue}, {@code from urllib2 import urlopen} becomes {@code from urllib.request import urlopen}, and the
 * uses follow.
 *
 * <p>Unsafe where the new module does not offer all that is used, or the program must still run on Python 2.
 */
@AutoService(PythonTemplate.class)
@Heals({"ImportError", "ModuleNotFoundError"})
public final class RemovedModule implements PythonTemplate {
    private static final Map<String, List<String>> MODULES =
            Table.beside(PythonDiagnostician.class, "removed-modules.txt");
    private static final Map<String, List<String>> NAMES = Table.beside(MovedName.class, "moved-names.txt");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var faults = ImportFault.module(crash).toList();
        if (faults.isEmpty()) {
            return Stream.empty();
        }
        var fault = faults.getFirst();
        return fault.imported().member().isEmpty() ? whole(fault) : members(faults);
    }

    private static String now(String module) {
        var moved = NAMES.getOrDefault(module, MODULES.getOrDefault(module, List.of()));
        return moved.size() == 1 && StandardLibrary.hasModule(moved.getFirst()) ? moved.getFirst() : "";
    }

    private static String now(String module, String name) {
        var known = NAMES.getOrDefault(module + "." + name, List.of());
        return known.isEmpty() ? now(module) + "." + name : known.getFirst();
    }

    /** {@code import old}: the statement and every {@code old.name}. */
    private static Stream<Candidate> whole(ImportFault fault) {
        var old = fault.imported().module();
        var module = now(old);
        if (module.isEmpty()) {
            return Stream.empty();
        }
        var words = "`" + old + "` is not part of this Python; `" + module + "` takes its place";
        if (fault.aliased()) {
            return fault.crash().draft().replace(fault.plainNode(), module).because(0.95, words);
        }
        var draft = fault.crash().draft();
        var needed = new LinkedHashSet<String>();
        for (var use : fault.uses().toList()) {
            var attribute = use.parent().filter(parent -> parent.is("attribute"));
            var name = attribute.flatMap(each -> each.field("attribute")).map(Node::text);
            var now = name.map(each -> now(old, each)).orElse(module);
            if (now.startsWith(module + ".") || name.isEmpty()) {
                draft.replace(use, module);
            } else {
                draft.replace(attribute.orElse(use), now);
            }
            if (now.contains(".")) {
                needed.add(name.isEmpty() ? now : now.substring(0, now.lastIndexOf('.')));
            }
        }
        if (needed.isEmpty()) {
            needed.add(module);
        }
        return draft.replace(fault.plainNode(), String.join(", ", needed)).because(0.95, words);
    }

    /** {@code from old import one, two}: by the module that each is in now. */
    private static Stream<Candidate> members(List<ImportFault> faults) {
        var first = faults.getFirst();
        var lines = new LinkedHashMap<String, List<String>>();
        for (var fault : faults) {
            var imported = fault.imported();
            var now = now(imported.module(), imported.member());
            if (now.startsWith(".") || !now.contains(".")) {
                return Stream.empty();
            }
            int dot = now.lastIndexOf('.');
            var local = imported.local();
            var name = now.substring(dot + 1);
            lines.computeIfAbsent(now.substring(0, dot), _ -> new ArrayList<>())
                    .add(name.equals(local) ? name : name + " as " + local);
        }
        var words = "`" + first.imported().module() + "` is not part of this Python; `"
                + String.join("` and `", lines.keySet()) + "` take its place";
        boolean sameNames = faults.stream()
                .allMatch(
                        fault -> now(fault.imported().module(), fault.imported().member())
                                .endsWith("." + fault.imported().member()));
        if (lines.size() == 1 && sameNames) {
            var module = lines.keySet().iterator().next();
            return first.crash()
                    .draft()
                    .replace(first.moduleNode(), module)
                    .because(0.96, words.replace("take its", "takes its"));
        }
        var indentation = Statements.indentation(first.statement());
        if (indentation.isEmpty()) {
            return Stream.empty();
        }
        var text = String.join(
                first.file().source().lineEnding() + indentation.get(),
                lines.entrySet().stream()
                        .map(line -> "from " + line.getKey() + " import " + String.join(", ", line.getValue()))
                        .toList());
        return first.crash().draft().replace(first.statement(), text).because(0.95, words);
    }
}
