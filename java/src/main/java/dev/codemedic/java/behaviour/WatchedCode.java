package dev.codemedic.java.behaviour;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The code of one method, written again with calls of the agent at its beginning, its lines, handlers and ends. */
final class WatchedCode {
    private static final ClassDesc CALLS = ClassDesc.of("dev.codemedic.agent.watch.Calls");
    private static final ClassDesc CALL = ClassDesc.of("dev.codemedic.agent.watch.OpenCall");
    private static final MethodTypeDesc ENTER =
            MethodTypeDesc.of(CALL, ConstantDescs.CD_String, ConstantDescs.CD_Object.arrayType());
    private static final MethodTypeDesc LINE = MethodTypeDesc.of(ConstantDescs.CD_void, CALL, ConstantDescs.CD_int);
    private static final MethodTypeDesc OF_CALL = MethodTypeDesc.of(ConstantDescs.CD_void, CALL);
    private static final MethodTypeDesc OF_VALUE =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, CALL);
    private static final MethodTypeDesc OF_THROWN =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Throwable, CALL);

    private final CodeBuilder code;
    private final MethodModel method;
    private final CodeAttribute body;
    private final List<String> names;
    private final int slot;
    private final boolean bound;
    private final boolean constructor;
    private final Set<Label> handlers = new HashSet<>();

    /** @param names of the parameters, in order */
    WatchedCode(CodeBuilder code, MethodModel method, CodeAttribute body, List<String> names) {
        this.code = code;
        this.method = method;
        this.body = body;
        this.names = names;
        this.slot = body.maxLocals();
        this.bound = (method.flags().flagsMask() & ClassFile.ACC_STATIC) == 0;
        this.constructor = method.methodName().equalsString(ConstantDescs.INIT_NAME);
    }

    void write(String key) {
        code.ldc(key);
        arguments();
        code.invokestatic(CALLS, "enter", ENTER).astore(slot);
        var start = code.newBoundLabel();
        for (var element : body) {
            if (element instanceof ExceptionCatch handler) {
                handlers.add(handler.handler());
            }
        }
        body.forEach(this::element);
        if (!constructor) {
            // An object that is not built yet may not be seen by a handler.
            var end = code.newBoundLabel();
            var handler = code.newBoundLabel();
            code.dup().aload(slot).invokestatic(CALLS, "raised", OF_THROWN).athrow();
            code.exceptionCatchAll(start, end, handler);
        }
    }

    private void element(CodeElement element) {
        switch (element) {
            case LabelTarget target
            when handlers.contains(target.label()) -> {
                code.with(element);
                code.aload(slot).invokestatic(CALLS, "caught", OF_CALL);
            }
            case LineNumber line -> {
                code.with(element);
                code.aload(slot).loadConstant(line.line()).invokestatic(CALLS, "line", LINE);
            }
            case ReturnInstruction end -> {
                returned(end.typeKind());
                code.with(element);
            }
            case InvokeInstruction call
            when leaves(call) -> {
                code.invokestatic(CALLS, "leaving", MethodTypeDesc.of(ConstantDescs.CD_void));
                code.with(element);
            }
            default -> code.with(element);
        }
    }

    private static boolean leaves(InvokeInstruction call) {
        return call.type().equalsString("(I)V")
                && call.name().equalsString("halt")
                && call.owner().name().equalsString("java/lang/Runtime");
    }

    private void returned(TypeKind kind) {
        if (kind == TypeKind.VOID) {
            code.aload(slot).invokestatic(CALLS, "ended", OF_CALL);
            return;
        }
        if (kind.slotSize() == 2) {
            code.dup2();
        } else {
            code.dup();
        }
        box(method.methodTypeSymbol().returnType());
        code.aload(slot).invokestatic(CALLS, "returned", OF_VALUE);
    }

    /** Names and values in turn. */
    private void arguments() {
        var types = method.methodTypeSymbol().parameterList();
        int self = bound && !constructor ? 1 : 0;
        code.loadConstant(2 * (types.size() + self)).anewarray(ConstantDescs.CD_Object);
        if (self == 1) {
            code.dup().loadConstant(0).ldc("this").aastore();
            code.dup().loadConstant(1).aload(0).aastore();
        }
        for (int i = 0; i < types.size(); i++) {
            int at = 2 * (i + self);
            code.dup().loadConstant(at).ldc(names.get(i)).aastore();
            code.dup().loadConstant(at + 1);
            code.loadLocal(TypeKind.from(types.get(i)), code.parameterSlot(i));
            box(types.get(i));
            code.aastore();
        }
    }

    private void box(ClassDesc type) {
        if (type.isPrimitive()) {
            var boxed = boxed(type);
            code.invokestatic(boxed, "valueOf", MethodTypeDesc.of(boxed, type));
        }
    }

    private static ClassDesc boxed(ClassDesc type) {
        return switch (type.descriptorString()) {
            case "I" -> ConstantDescs.CD_Integer;
            case "J" -> ConstantDescs.CD_Long;
            case "Z" -> ConstantDescs.CD_Boolean;
            case "C" -> ConstantDescs.CD_Character;
            case "B" -> ConstantDescs.CD_Byte;
            case "S" -> ConstantDescs.CD_Short;
            case "F" -> ConstantDescs.CD_Float;
            default -> ConstantDescs.CD_Double;
        };
    }
}
