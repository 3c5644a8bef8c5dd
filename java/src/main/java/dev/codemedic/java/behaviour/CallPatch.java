package dev.codemedic.java.behaviour;

import dev.codemedic.core.behaviour.Lines;
import dev.codemedic.core.behaviour.Side;
import dev.codemedic.core.behaviour.Subject;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Patches the class files of one build so that the watched methods tell of their calls. */
final class CallPatch {
    private final List<Subject> subjects;
    private final Side side;
    private final ClassFile files;

    /** @param side which text the class files were compiled from @param classes tells how classes inherit */
    CallPatch(List<Subject> subjects, Side side, ClassHierarchyResolver classes) {
        this.subjects = subjects;
        this.side = side;
        this.files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(classes));
    }

    /** The class with its watched methods patched; empty where it has none. */
    Optional<byte[]> patched(byte[] bytes) {
        var model = files.parse(bytes);
        var source = model.findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue())
                .orElse("");
        if (model.methods().stream()
                .noneMatch(method -> subject(model, source, method).isPresent())) {
            return Optional.empty();
        }
        return Optional.of(files.transformClass(model, (builder, element) -> {
            var subject =
                    element instanceof MethodModel method ? subject(model, source, method) : Optional.<Subject>empty();
            if (subject.isPresent() && element instanceof MethodModel method) {
                builder.transformMethod(method, (methods, part) -> {
                    if (part instanceof CodeModel body) {
                        methods.withCode(code -> new WatchedCode(code, method, (CodeAttribute) body, names(method))
                                .write(subject.get().key()));
                    } else {
                        methods.with(part);
                    }
                });
            } else {
                builder.with(element);
            }
        }));
    }

    /** The innermost watched method of that name whose lines the code has. */
    private Optional<Subject> subject(ClassModel model, String source, MethodModel method) {
        if (method.code().isEmpty() || (method.flags().flagsMask() & ClassFile.ACC_SYNTHETIC) != 0) {
            return Optional.empty();
        }
        var name = method.methodName().stringValue();
        var folder = model.thisClass().asInternalName();
        int slash = folder.lastIndexOf('/');
        var path = slash < 0 ? source : folder.substring(0, slash + 1) + source;
        return subjects.stream()
                .filter(subject -> subject.code().equals(name)
                        && (subject.file().endsWith(path) || subject.file().endsWith(source)))
                .filter(subject ->
                        method.code().get().elementStream().anyMatch(part -> isIn(part, side.lines(subject))))
                .min(Comparator.comparingInt(subject ->
                        side.lines(subject).last() - side.lines(subject).first()));
    }

    private static boolean isIn(CodeElement part, Lines lines) {
        return !(part instanceof Instruction) && part instanceof LineNumber number && lines.contains(number.line());
    }

    private static List<String> names(MethodModel method) {
        int bound = (method.flags().flagsMask() & ClassFile.ACC_STATIC) == 0 ? 1 : 0;
        var variables = method.code().orElseThrow() instanceof CodeAttribute code
                ? code.findAttribute(Attributes.localVariableTable())
                        .map(table -> table.localVariables())
                        .orElse(List.of())
                : List.<java.lang.classfile.attribute.LocalVariableInfo>of();
        var types = method.methodTypeSymbol().parameterList();
        var names = new java.util.ArrayList<String>();
        int slot = bound;
        for (var type : types) {
            int at = slot;
            names.add(variables.stream()
                    .filter(variable -> variable.slot() == at && variable.startPc() == 0)
                    .map(variable -> variable.name().stringValue())
                    .findFirst()
                    .orElse("arg" + (names.size())));
            slot += type.descriptorString().matches("[JD]") ? 2 : 1;
        }
        return names;
    }
}
