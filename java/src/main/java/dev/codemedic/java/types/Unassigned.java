package dev.codemedic.java.types;

import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds out which variables may have no value yet where statements stand, so that the compiler would refuse to read them.
 * Each statement gets probes before it that read them, and the compiler says which of these are wrong.
 */
final class Unassigned {
    /** More probes than this cost more than they spare. */
    private static final int MOST = 600;

    private final Javac javac;
    private final JCTree.JCClassDecl owner;
    private final JCTree.JCMethodDecl method;

    Unassigned(Javac javac, JCTree.JCClassDecl owner, JCTree.JCMethodDecl method) {
        this.javac = javac;
        this.owner = owner;
        this.method = method;
    }

    /** Nothing where it cannot be told. */
    Assignments of(String text, java.util.List<Unit> units) {
        var body = units.stream().filter(unit -> unit.tree() == method.body).findFirst();
        var names = declared();
        if (body.isEmpty() || names.isEmpty()) {
            return Assignments.NONE;
        }
        var places = units.stream()
                .filter(Unit::single)
                .sorted(Comparator.comparingInt(Unit::start))
                .toList();
        var probed = new StringBuilder();
        var probes = new HashMap<Integer, Probe>();
        int at = body.get().start();
        for (var place : places) {
            probed.append(text, at, place.start());
            at = place.start();
            for (var name : names) {
                if (place.before().sees(name) && probes.size() < MOST) {
                    probed.append("if (null == null) { Object medic$probe = ");
                    probes.put(probed.length(), new Probe(place, name));
                    probed.append(name).append("; throw null; } ");
                }
            }
        }
        probed.append(text, at, body.get().end());
        var env = body.get().before().env();
        var found = new HashMap<Unit, Set<String>>();
        for (int offset : wrong(probed.toString(), env)) {
            var probe = probes.get(offset);
            if (probe != null) {
                found.computeIfAbsent(probe.place, _ -> new HashSet<>()).add(probe.name);
            }
        }
        var needed = new HashMap<Unit, String>();
        for (var place : places) {
            var name = place.assigns().filter(names::contains);
            if (name.isPresent()) {
                var without = text.substring(body.get().start(), place.start())
                        + ";"
                        + text.substring(place.end(), body.get().end());
                if (!wrong(without, env).isEmpty()) {
                    needed.put(place, name.get());
                }
            }
        }
        return new Assignments(found, needed);
    }

    private record Probe(Unit place, String name) {}

    private Set<String> declared() {
        var names = new LinkedHashSet<String>();
        new TreeScanner() {
            @Override
            public void visitBlock(JCTree.JCBlock tree) {
                for (var statement : tree.stats) {
                    if (statement instanceof JCTree.JCVariableDecl variable && variable.init == null) {
                        names.add(variable.name.toString());
                    }
                }
                super.visitBlock(tree);
            }
        }.scan(method.body);
        return names;
    }

    private java.util.List<Integer> wrong(String body, Env<AttrContext> env) {
        var parsed = javac.block(body);
        var offsets = new ArrayList<Integer>();
        parsed.map(Javac.Parsed::block)
                .filter(block -> javac.right(block, env, () -> javac.attr().attribStat(block, env)))
                .ifPresent(block -> {
                    // what is declared before a class begins would not be followed
                    var make = javac.make().at(Position.NOPOS);
                    var changed = make.MethodDef(
                            method.mods,
                            method.name,
                            method.restype,
                            method.typarams,
                            method.params,
                            method.thrown,
                            block,
                            null);
                    changed.sym = method.sym;
                    changed.type = method.type;
                    var alone = make.ClassDef(
                            make.Modifiers(0), owner.name, List.nil(), null, List.nil(), List.of(changed));
                    alone.sym = owner.sym;
                    alone.type = owner.type;
                    try (var faults = javac.faults()) {
                        javac.flow().analyzeTree(javac.enter().getEnv(owner.sym).dup(alone), make);
                        offsets.addAll(faults.places("var.might.not.have.been.initialized"));
                    }
                });
        return offsets;
    }
}
