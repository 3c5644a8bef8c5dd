package dev.codemedic.java.compile;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which source lines the methods of a class file were compiled from.
 *
 * @param lines those of each declared method that has code, by name and descriptor. What a compiler makes up itself
 *     (constructors and initializers, methods of lambdas, an enum's own) is left out: compilers differ in its lines and
 *     names
 * @param eclipse whether Eclipse's compiler may have made the file, which names other lines of an expression that spans
 *     several
 */
public record LineTables(TreeMap<String, TreeSet<Integer>> lines, boolean eclipse) {

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException where the bytes are no class file
     */
    public static LineTables of(byte[] bytes) {
        var model = ClassFile.of().parse(bytes);
        var tables = new TreeMap<String, TreeSet<Integer>>();
        for (var method : model.methods()) {
            if (isDeclared(method, model)) {
                method.code().ifPresent(code -> {
                    var lines = tables.computeIfAbsent(
                            method.methodName().stringValue()
                                    + method.methodType().stringValue(),
                            name -> new TreeSet<>());
                    code.elementStream()
                            .filter(LineNumber.class::isInstance)
                            .forEach(line -> lines.add(((LineNumber) line).line()));
                });
            }
        }
        // its constant pool begins with the class itself; javac's does so only where there is no constructor to call
        return new LineTables(tables, model.thisClass().index() == 1);
    }

    private static boolean isDeclared(MethodModel method, ClassModel owner) {
        var name = method.methodName().stringValue();
        var ofEnum = owner.flags().has(AccessFlag.ENUM) && (name.equals("values") || name.equals("valueOf"));
        return !method.flags().has(AccessFlag.SYNTHETIC) && !name.startsWith("<") && !ofEnum;
    }

    /**
     * Whether both can come of the same source: the same methods on the same lines, as far as compilers agree.
     *
     * @param now what javac makes of the source
     */
    public boolean agreesWith(LineTables now) {
        if (lines.values().stream().allMatch(TreeSet::isEmpty)) {
            return true; // compiled without them: nothing can be told
        }
        return eclipse ? begins().equals(now.begins()) : lines.equals(now.lines);
    }

    private Map<String, Optional<Integer>> begins() {
        var begins = new HashMap<String, Optional<Integer>>();
        lines.forEach((method, all) -> begins.put(method, all.stream().findFirst()));
        return begins;
    }
}
