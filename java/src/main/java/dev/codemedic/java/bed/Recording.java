package dev.codemedic.java.bed;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * Code that hands the arguments of a call to the worker.
 *
 * @param method the watched method
 */
record Recording(MethodModel method) {
    private static final ClassDesc SWITCH = ClassDesc.of("dev.codemedic.worker.Switch");
    private static final MethodTypeDesc CALLED =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_Object.arrayType());

    void write(CodeBuilder code) {
        boolean bound = (method.flags().flagsMask() & ClassFile.ACC_STATIC) == 0;
        boolean unborn = method.methodName().equalsString("<init>");
        if (bound && !unborn) {
            code.aload(0);
        } else {
            code.aconst_null();
        }
        var types = method.methodTypeSymbol().parameterList();
        code.loadConstant(types.size()).anewarray(ConstantDescs.CD_Object);
        for (int i = 0; i < types.size(); i++) {
            code.dup().loadConstant(i);
            var kind = TypeKind.from(types.get(i));
            code.loadLocal(kind, code.parameterSlot(i));
            box(code, types.get(i));
            code.aastore();
        }
        code.invokestatic(SWITCH, "called", CALLED);
    }

    private static void box(CodeBuilder code, ClassDesc type) {
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
