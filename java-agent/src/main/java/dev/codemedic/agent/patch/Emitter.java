package dev.codemedic.agent.patch;

import static dev.codemedic.agent.classfile.Instructions.AASTORE;
import static dev.codemedic.agent.classfile.Instructions.ALOAD_0;
import static dev.codemedic.agent.classfile.Instructions.ANEWARRAY;
import static dev.codemedic.agent.classfile.Instructions.ASTORE;
import static dev.codemedic.agent.classfile.Instructions.BIPUSH;
import static dev.codemedic.agent.classfile.Instructions.DUP;
import static dev.codemedic.agent.classfile.Instructions.ILOAD;
import static dev.codemedic.agent.classfile.Instructions.INVOKESTATIC;
import static dev.codemedic.agent.classfile.Instructions.LDC_W;
import static dev.codemedic.agent.classfile.Instructions.WIDE;

import dev.codemedic.agent.classfile.ByteBuilder;
import dev.codemedic.agent.classfile.ConstantPool;
import dev.codemedic.agent.classfile.LocalVariable;
import java.util.List;

/** Writes the few kinds of instructions that a landing pad is made of. */
final class Emitter {

    /** Up to so many values are passed as they are, more of them in an array. */
    private static final int MOST_DIRECT = 6;

    private static final int ILOAD_0 = 26;
    private static final int ASTORE_0 = 75;
    private static final String HOOKS = "dev/codemedic/agent/hook/Hooks";

    private final ConstantPool constants;
    private final ByteBuilder bytes = new ByteBuilder(128);

    Emitter(ConstantPool constants) {
        this.constants = constants;
    }

    /** What was written so far. */
    ByteBuilder bytes() {
        return bytes;
    }

    Emitter op(int op) {
        bytes.u1(op);
        return this;
    }

    /** Takes an object off the stack into a slot. */
    Emitter store(int slot) {
        return slotted(ASTORE, slot <= 3 ? ASTORE_0 + slot : -1, slot);
    }

    /** Puts a slot on the stack. */
    Emitter load(int slot, char descriptor) {
        int kind = kind(descriptor);
        return slotted(ILOAD + kind, slot <= 3 ? ILOAD_0 + 4 * kind + slot : -1, slot);
    }

    private Emitter slotted(int op, int shortOp, int slot) {
        if (shortOp >= 0) {
            bytes.u1(shortOp);
        } else if (slot <= 0xff) {
            bytes.u1(op).u1(slot);
        } else {
            bytes.u1(WIDE).u1(op).u2(slot);
        }
        return this;
    }

    private static int kind(char descriptor) {
        switch (descriptor) {
            case 'J':
                return 1;
            case 'F':
                return 2;
            case 'D':
                return 3;
            case 'L':
            case '[':
                return (ALOAD_0 - ILOAD_0) / 4;
            default:
                return 0;
        }
    }

    /** Puts a string on the stack. */
    Emitter text(String text) {
        bytes.u1(LDC_W).u2(constants.stringConstant(text));
        return this;
    }

    /** Calls the recorder with the exception and the description on the stack, and the values of the variables. */
    void report(List<LocalVariable> variables) {
        StringBuilder descriptor = new StringBuilder("(Ljava/lang/Throwable;Ljava/lang/String;");
        if (variables.size() <= MOST_DIRECT) {
            for (LocalVariable variable : variables) {
                boxed(variable);
                descriptor.append("Ljava/lang/Object;");
            }
        } else {
            array(variables);
            descriptor.append("[Ljava/lang/Object;");
        }
        descriptor.append(")V");
        bytes.u1(INVOKESTATIC).u2(constants.methodConstant(HOOKS, "unwound", descriptor.toString()));
    }

    private void array(List<LocalVariable> variables) {
        bytes.u1(BIPUSH).u1(variables.size());
        bytes.u1(ANEWARRAY).u2(constants.classConstant("java/lang/Object"));
        for (int index = 0; index < variables.size(); index++) {
            bytes.u1(DUP).u1(BIPUSH).u1(index);
            boxed(variables.get(index));
            bytes.u1(AASTORE);
        }
    }

    /** Small integers of every kind travel as Integer; the descriptor in the site's text tells what they are. */
    private void boxed(LocalVariable variable) {
        char descriptor = variable.descriptor().charAt(0);
        load(variable.slot(), descriptor);
        switch (kind(descriptor)) {
            case 0:
                box("java/lang/Integer", 'I');
                break;
            case 1:
                box("java/lang/Long", 'J');
                break;
            case 2:
                box("java/lang/Float", 'F');
                break;
            case 3:
                box("java/lang/Double", 'D');
                break;
            default:
                break;
        }
    }

    private void box(String owner, char primitive) {
        bytes.u1(INVOKESTATIC).u2(constants.methodConstant(owner, "valueOf", "(" + primitive + ")L" + owner + ";"));
    }
}
