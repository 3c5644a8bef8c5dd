package dev.codemedic.java.bed;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.ConstantValueAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Patches class files for the worker: methods and loops count their steps, static state can be brought back to its
 * beginning, ends of the process are only noted, and copies of methods get a dispatcher. Stack maps are left out, for
 * the worker does not verify what the compiler has made.
 */
final class ClassPatch {
    private static final ClassDesc SWITCH = ClassDesc.of("dev.codemedic.worker.Switch");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc NUMBER = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc EXIT =
            MethodTypeDesc.of(ConstantDescs.CD_void, ClassDesc.of("java.lang.Runtime"), ConstantDescs.CD_int);
    private static final MethodTypeDesc STARTED = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Class);
    private static final String RESET = "medic$clinit";
    private static final int HIDDEN = ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    private final ClassFile files =
            ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS, ClassFile.DeadCodeOption.KEEP_DEAD_CODE);

    /** The file and its model, for those who must know its name first. */
    ClassModel read(byte[] bytes) {
        return files.parse(bytes);
    }

    /**
     * Patches one class.
     *
     * @param probes gives each line a number; null where lines are not watched
     * @param watched the method whose calls are recorded, as name and descriptor; null for none
     */
    byte[] patched(ClassModel model, @Nullable IntUnaryOperator probes, @Nullable String watched) {
        var copies = Copies.of(model);
        boolean state = hasState(model);
        return files.build(model.thisClass().asSymbol(), builder -> {
            builder.withFlags(model.flags().flagsMask());
            builder.withVersion(model.majorVersion(), model.minorVersion());
            boolean initialised = false;
            for (var element : model) {
                switch (element) {
                    case FieldModel field
                    when state && open(field) ->
                        builder.transformField(field, (fields, part) -> {
                            if (part instanceof java.lang.classfile.AccessFlags flags) {
                                fields.withFlags(flags.flagsMask() & ~ClassFile.ACC_FINAL);
                            } else {
                                fields.with(part);
                            }
                        });
                    case MethodModel method
                    when state && isInitialiser(method) -> {
                        initialised = true;
                        reset(builder, model, method, probes);
                    }
                    case MethodModel method
                    when method.code().isPresent() -> method(builder, model, method, copies, probes, watched);
                    default -> builder.with(element);
                }
            }
            if (state && !initialised) {
                reset(builder, model, null, probes);
            }
            if (state) {
                builder.withMethodBody("<clinit>", NOTHING, ClassFile.ACC_STATIC, code -> {
                    code.invokestatic(model.thisClass().asSymbol(), RESET, NOTHING);
                    code.loadConstant(model.thisClass().asSymbol());
                    code.invokestatic(SWITCH, "started", STARTED).return_();
                });
            }
        });
    }

    /** Enumerations stay as they are: their constants are the same for ever. */
    private static boolean hasState(ClassModel model) {
        int kinds = ClassFile.ACC_INTERFACE | ClassFile.ACC_ENUM;
        return (model.flags().flagsMask() & kinds) == 0
                && model.fields().stream().anyMatch(field -> open(field) && !isPlumbing(field));
    }

    /** What the compiler itself keeps in static fields never changes. */
    private static boolean isPlumbing(FieldModel field) {
        return field.fieldName().stringValue().startsWith("$");
    }

    private static boolean open(FieldModel field) {
        return (field.flags().flagsMask() & ClassFile.ACC_STATIC) != 0
                && field.attributes().stream().noneMatch(ConstantValueAttribute.class::isInstance);
    }

    private static boolean isInitialiser(MethodModel method) {
        return method.methodName().equalsString("<clinit>");
    }

    private void reset(
            ClassBuilder builder, ClassModel model, @Nullable MethodModel method, @Nullable IntUnaryOperator probes) {
        builder.withMethodBody(RESET, NOTHING, HIDDEN, code -> {
            var owner = model.thisClass().asSymbol();
            for (var field : model.fields()) {
                if (open(field) && !isPlumbing(field)) {
                    zero(code, TypeKind.from(field.fieldTypeSymbol()));
                    code.putstatic(owner, field.fieldName().stringValue(), field.fieldTypeSymbol());
                }
            }
            var body = method == null ? null : method.code().orElse(null);
            if (body == null) {
                code.return_();
            } else {
                body(code, body, probes, null);
            }
        });
    }

    static void zero(CodeBuilder code, TypeKind kind) {
        switch (kind.asLoadable()) {
            case LONG -> code.lconst_0();
            case FLOAT -> code.fconst_0();
            case DOUBLE -> code.dconst_0();
            case REFERENCE -> code.aconst_null();
            default -> code.iconst_0();
        }
    }

    private void method(
            ClassBuilder builder,
            ClassModel model,
            MethodModel method,
            Copies copies,
            @Nullable IntUnaryOperator probes,
            @Nullable String watched) {
        var name = method.methodName().stringValue() + method.methodType().stringValue();
        var recording = name.equals(watched) ? new Recording(method) : null;
        if (copies.has(method)) {
            copies.dispatch(builder, model, method, recording);
            builder.withMethodBody(
                    copies.originalName(method),
                    copies.originalType(method),
                    copies.originalFlags(method),
                    code -> body(code, method.code().orElseThrow(), probes, null));
            return;
        }
        builder.transformMethod(method, (methods, part) -> {
            if (part instanceof CodeModel body) {
                methods.withCode(code -> body(code, body, probes, recording));
            } else if (!(part instanceof CodeAttribute)) {
                methods.with(part);
            }
        });
    }

    private static void body(
            CodeBuilder code, CodeModel body, @Nullable IntUnaryOperator probes, @Nullable Recording recording) {
        if (recording != null) {
            recording.write(code);
        }
        code.invokestatic(SWITCH, "tick", NOTHING);
        Set<Label> behind = new HashSet<>();
        for (var element : body) {
            element(code, element, behind, probes);
        }
    }

    private static void element(
            CodeBuilder code, CodeElement element, Set<Label> behind, @Nullable IntUnaryOperator probes) {
        switch (element) {
            case LabelTarget target -> {
                behind.add(target.label());
                code.with(element);
            }
            case BranchInstruction branch
            when behind.contains(branch.target()) -> {
                code.invokestatic(SWITCH, "tick", NOTHING);
                code.with(element);
            }
            case LineNumber line
            when probes != null -> {
                code.with(element);
                code.loadConstant(probes.applyAsInt(line.line()));
                code.invokestatic(SWITCH, "hit", NUMBER);
            }
            case InvokeInstruction call
            when endsProcess(call) ->
                code.invokestatic(SWITCH, "exit", call.owner().name().equalsString("java/lang/System") ? NUMBER : EXIT);
            default -> code.with(element);
        }
    }

    private static boolean endsProcess(InvokeInstruction call) {
        var name = call.name();
        var owner = call.owner().name();
        return call.type().equalsString("(I)V")
                && (name.equalsString("exit") || name.equalsString("halt"))
                && (owner.equalsString("java/lang/System") || owner.equalsString("java/lang/Runtime"));
    }
}
