package dev.codemedic.java.bed;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The copies of methods within one class, each a variant, and the dispatchers that choose among them. A copy bears the
 * method's name and the variant's number; a copy of a constructor has the number in the types of its first parameters.
 */
final class Copies {
    private static final String MARK = "$medic$";
    private static final ClassDesc SWITCH = ClassDesc.of("dev.codemedic.worker.Switch");
    /** A class of the platform that no program takes as an argument. */
    private static final String STRANGER = "java.lang.invoke.WrongMethodTypeException";

    private static final ClassDesc STRANGE = ClassDesc.of(STRANGER);
    private static final List<String> DIGITS =
            List.of("int", "long", "double", "float", "char", "short", "byte", "boolean");
    private static final String LETTERS = "IJDFCSBZ";
    private static final int PLACES = 4;

    private final Map<String, List<Copy>> byOriginal;

    private record Copy(int variant, MethodModel method) {}

    private Copies(Map<String, List<Copy>> byOriginal) {
        this.byOriginal = byOriginal;
    }

    /** The name of a method's copy. */
    static String name(String method, int variant) {
        return method + MARK + variant;
    }

    /** The parameters that come before a constructor's own in its copy. */
    static String constructorParameters(int variant) {
        var text = new StringBuilder(STRANGER).append(" medic$");
        int rest = variant;
        for (int i = 0; i < PLACES; i++) {
            text.append(", ")
                    .append(DIGITS.get(rest % DIGITS.size()))
                    .append(" medic$")
                    .append(i);
            rest /= DIGITS.size();
        }
        return text.toString();
    }

    static Copies of(ClassModel model) {
        var copies = new HashMap<String, List<Copy>>();
        for (var method : model.methods()) {
            var name = method.methodName().stringValue();
            var type = method.methodType().stringValue();
            int mark = name.lastIndexOf(MARK);
            int strange = type.indexOf(STRANGE.descriptorString());
            if (mark >= 0 && !name.startsWith("lambda$") && !name.startsWith("access$")) {
                int variant = Integer.parseInt(name.substring(mark + MARK.length()));
                add(copies, name.substring(0, mark) + type, new Copy(variant, method));
            } else if (name.equals("<init>") && strange >= 0) {
                int digits = strange + STRANGE.descriptorString().length();
                int variant = 0;
                for (int i = PLACES - 1; i >= 0; i--) {
                    variant = variant * LETTERS.length() + LETTERS.indexOf(type.charAt(digits + i));
                }
                add(
                        copies,
                        name + type.substring(0, strange) + type.substring(digits + PLACES),
                        new Copy(variant, method));
            }
        }
        copies.values().forEach(list -> list.sort(Comparator.comparingInt(Copy::variant)));
        return new Copies(copies);
    }

    private static void add(Map<String, List<Copy>> copies, String original, Copy copy) {
        copies.computeIfAbsent(original, _ -> new ArrayList<>()).add(copy);
    }

    /** The method that a variant is a copy of, as name and descriptor. */
    Optional<String> original(int variant) {
        return byOriginal.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(copy -> copy.variant() == variant))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean has(MethodModel method) {
        return byOriginal.containsKey(key(method));
    }

    private static String key(MethodModel method) {
        return method.methodName().stringValue() + method.methodType().stringValue();
    }

    private static boolean isConstructor(MethodModel method) {
        return method.methodName().equalsString("<init>");
    }

    String originalName(MethodModel method) {
        return isConstructor(method) ? "<init>" : name(method.methodName().stringValue(), 0);
    }

    MethodTypeDesc originalType(MethodModel method) {
        var type = method.methodTypeSymbol();
        return isConstructor(method) ? type.insertParameterTypes(type.parameterCount(), STRANGE) : type;
    }

    int originalFlags(MethodModel method) {
        return ClassFile.ACC_PRIVATE
                | ClassFile.ACC_SYNTHETIC
                | method.flags().flagsMask() & (ClassFile.ACC_STATIC | ClassFile.ACC_VARARGS);
    }

    /** Writes the method that chooses; it keeps the original's name, flags and attributes. */
    void dispatch(ClassBuilder builder, ClassModel model, MethodModel method, @Nullable Recording recording) {
        var copies = byOriginal.getOrDefault(key(method), List.of());
        builder.transformMethod(method, (methods, part) -> {
            if (part instanceof CodeModel) {
                methods.withCode(code -> {
                    if (recording != null) {
                        recording.write(code);
                    }
                    choose(code, model, method, copies);
                });
            } else if (!(part instanceof CodeAttribute)) {
                methods.with(part);
            }
        });
    }

    private void choose(CodeBuilder code, ClassModel model, MethodModel method, List<Copy> copies) {
        var other = code.newLabel();
        var cases = new ArrayList<SwitchCase>();
        copies.forEach(copy -> cases.add(SwitchCase.of(copy.variant(), code.newLabel())));
        code.getstatic(SWITCH, "medic$variant", ConstantDescs.CD_int);
        int first = copies.getFirst().variant();
        int last = copies.getLast().variant();
        if (last - first < 4 * copies.size() + 8) {
            code.tableswitch(first, last, other, cases);
        } else {
            code.lookupswitch(other, cases);
        }
        for (int i = 0; i < copies.size(); i++) {
            code.labelBinding(cases.get(i).target());
            var copy = copies.get(i).method();
            call(code, model, method, copy.methodName().stringValue(), copy.methodTypeSymbol());
        }
        code.labelBinding(other);
        call(code, model, method, originalName(method), originalType(method));
    }

    private static void call(CodeBuilder code, ClassModel model, MethodModel method, String name, MethodTypeDesc type) {
        boolean bound = (method.flags().flagsMask() & ClassFile.ACC_STATIC) == 0;
        boolean face = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
        var owner = model.thisClass().asSymbol();
        if (bound) {
            code.aload(0);
        }
        int own = 0;
        int types = method.methodTypeSymbol().parameterCount();
        int strange = type.parameterList().indexOf(STRANGE);
        for (int i = 0; i < type.parameterCount(); i++) {
            var kind = TypeKind.from(type.parameterType(i));
            boolean filler = strange >= 0 && i >= strange && type.parameterCount() - i > types - own;
            if (filler) {
                ClassPatch.zero(code, kind);
            } else {
                code.loadLocal(kind, code.parameterSlot(own));
                own++;
            }
        }
        if (bound) {
            code.invokespecial(owner, name, type, face);
        } else {
            code.invokestatic(owner, name, type, face);
        }
        code.return_(TypeKind.from(type.returnType()));
    }
}
