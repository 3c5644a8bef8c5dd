package dev.codemedic.java.compile;

import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.LineNumber;
import java.util.List;
import java.util.TreeMap;

/** Which source lines the methods of a class file were compiled from. */
public final class LineTables {

    private LineTables() {}

    /**
     * The lines of each method, by name and descriptor, in the order of its code.
     *
     * @throws IllegalArgumentException where the bytes are no class file
     */
    public static TreeMap<String, List<Integer>> of(byte[] bytes) {
        var tables = new TreeMap<String, List<Integer>>();
        for (var method : ClassFile.of().parse(bytes).methods()) {
            var name = method.methodName().stringValue() + method.methodType().stringValue();
            method.code()
                    .ifPresent(code -> tables.put(
                            name,
                            code.elementStream()
                                    .filter(LineNumber.class::isInstance)
                                    .map(line -> ((LineNumber) line).line())
                                    .toList()));
        }
        return tables;
    }
}
