package dev.codemedic.agent.classfile;

import java.util.List;

/** What is added behind the instructions of a method; the exception table replaces the existing one. */
public final class CodeAppendix {

    private final ByteBuilder instructions;
    private final List<TryBlock> tryBlocks;
    private final List<StackFrame> frames;
    private final int maxStack;
    private final int maxLocals;

    public CodeAppendix(
            ByteBuilder instructions, List<TryBlock> tryBlocks, List<StackFrame> frames, int maxStack, int maxLocals) {
        this.instructions = instructions;
        this.tryBlocks = tryBlocks;
        this.frames = frames;
        this.maxStack = maxStack;
        this.maxLocals = maxLocals;
    }

    /** How many bytes of instructions are added. */
    public int length() {
        return instructions.size();
    }

    ByteBuilder instructions() {
        return instructions;
    }

    List<TryBlock> tryBlocks() {
        return tryBlocks;
    }

    List<StackFrame> frames() {
        return frames;
    }

    int maxStack() {
        return maxStack;
    }

    int maxLocals() {
        return maxLocals;
    }
}
