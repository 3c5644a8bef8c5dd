package dev.codemedic.agent.classfile;

import java.util.ArrayList;
import java.util.List;

/** The Code attribute of one method, read in place. */
public final class MethodCode {

    private final ByteReader in;
    private final ConstantPool constants;
    private final int at;
    private final int[] parameters;
    private final List<TryBlock> tryBlocks = new ArrayList<>();
    private final List<LocalVariable> variables = new ArrayList<>();
    private final List<StackFrame> frames = new ArrayList<>();
    private int lineNumbers;
    private int stackMap;

    /**
     * Reads everything but the instructions.
     *
     * @param at where the attribute starts, its name first
     * @param parameters the types of the variables on entry, a long or double as one
     */
    MethodCode(ByteReader in, ConstantPool constants, int at, int[] parameters) {
        this.in = in;
        this.constants = constants;
        this.at = at;
        this.parameters = parameters;
        int table = tryTable();
        for (int index = 0; index < in.u2(table); index++) {
            int entry = table + 2 + 8 * index;
            tryBlocks.add(new TryBlock(in.u2(entry), in.u2(entry + 2), in.u2(entry + 4), in.u2(entry + 6)));
        }
        int attribute = attributes() + 2;
        for (int left = in.u2(attributes()); left > 0; left--) {
            readAttribute(constants.utf8(in.u2(attribute)), attribute);
            attribute += 6 + in.s4(attribute + 2);
        }
    }

    private void readAttribute(String name, int attribute) {
        switch (name) {
            case "StackMapTable":
                stackMap = attribute;
                frames.addAll(StackMap.read(in, attribute + 6, parameters, maxLocals()));
                break;
            case "LocalVariableTable":
                readVariables(attribute + 6);
                break;
            case "LineNumberTable":
                lineNumbers = attribute;
                break;
            default:
                break;
        }
    }

    private void readVariables(int table) {
        for (int index = 0; index < in.u2(table); index++) {
            int entry = table + 2 + 10 * index;
            int start = in.u2(entry);
            variables.add(new LocalVariable(
                    start,
                    start + in.u2(entry + 2),
                    in.u2(entry + 8),
                    constants.utf8(in.u2(entry + 4)),
                    constants.utf8(in.u2(entry + 6))));
        }
    }

    /** How deep the operand stack gets. */
    public int maxStack() {
        return in.u2(at + 6);
    }

    /** How many slots there are. */
    public int maxLocals() {
        return in.u2(at + 8);
    }

    /** How many bytes of instructions there are. */
    public int length() {
        return in.s4(at + 10);
    }

    /** Where in the class file the instructions start. */
    public int start() {
        return at + 14;
    }

    private int tryTable() {
        return start() + length();
    }

    private int attributes() {
        return tryTable() + 2 + 8 * in.u2(tryTable());
    }

    /** Where in the class file the attribute ends. */
    int end() {
        return at + 6 + in.s4(at + 2);
    }

    /** The exception table, in order. */
    public List<TryBlock> tryBlocks() {
        return tryBlocks;
    }

    /** The named local variables; none where the class was compiled without them. */
    public List<LocalVariable> variables() {
        return variables;
    }

    /** The frames of the stack map, by offset. */
    public List<StackFrame> frames() {
        return frames;
    }

    /** The slots on entry. */
    public int[] entrySlots() {
        return StackMap.expanded(parameters, maxLocals());
    }

    /** The source line of an instruction, 0 where unknown. */
    public int line(int offset) {
        int found = 0;
        int from = -1;
        if (lineNumbers > 0) {
            for (int index = 0; index < in.u2(lineNumbers + 6); index++) {
                int entry = lineNumbers + 8 + 4 * index;
                int start = in.u2(entry);
                if (start <= offset && start > from) {
                    from = start;
                    found = in.u2(entry + 2);
                }
            }
        }
        return found;
    }

    /** Appends the attribute with instructions, handlers and frames added behind the existing ones. */
    void writeTo(ByteBuilder out, CodeAppendix appendix) {
        byte[] bytes = in.bytes();
        out.u2(in.u2(at));
        int lengthAt = out.size();
        out.u4(0).u2(Math.max(maxStack(), appendix.maxStack())).u2(appendix.maxLocals());
        out.u4(length() + appendix.instructions().size());
        out.bytes(bytes, start(), start() + length()).bytes(appendix.instructions());
        out.u2(appendix.tryBlocks().size());
        for (TryBlock block : appendix.tryBlocks()) {
            out.u2(block.start()).u2(block.end()).u2(block.handler()).u2(block.type());
        }
        int mapStart = stackMap == 0 ? attributes() + 2 : stackMap;
        int mapLength = stackMap == 0 ? 0 : in.s4(stackMap + 2);
        int mapEnd = stackMap == 0 ? mapStart : stackMap + 6 + mapLength;
        ByteBuilder map = StackMap.extended(in, stackMap + 6, mapLength, frames, appendix.frames());
        out.u2(in.u2(attributes()) + (stackMap == 0 ? 1 : 0));
        out.bytes(bytes, attributes() + 2, mapStart);
        out.u2(stackMap == 0 ? constants.utf8Constant("StackMapTable") : in.u2(stackMap));
        out.u4(map.size()).bytes(map);
        out.bytes(bytes, mapEnd, end());
        out.setU4(lengthAt, out.size() - lengthAt - 4);
    }
}
