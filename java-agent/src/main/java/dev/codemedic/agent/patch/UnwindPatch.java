package dev.codemedic.agent.patch;

import dev.codemedic.agent.classfile.ClassFile;
import dev.codemedic.agent.classfile.CodeAppendix;
import dev.codemedic.agent.classfile.LocalVariable;
import dev.codemedic.agent.classfile.Method;
import dev.codemedic.agent.classfile.MethodCode;
import dev.codemedic.agent.classfile.Unpatchable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the methods of a class landing pads, through which every exception passes on its way to a handler or out of the
 * method. No existing instruction moves or changes, so a method that throws nothing runs as before.
 */
public final class UnwindPatch implements ClassFile.Appender {

    /** Before Java 7, stack maps may be missing, and with them the types of the slots. */
    private static final int OLDEST_VERSION = 51;

    /** HotSpot never compiles methods beyond this size (HugeMethodLimit). */
    private static final int MOST_COMPILED = 8000;

    private static final int MOST_CODE = 65535;

    private final ClassFile file;

    private UnwindPatch(ClassFile file) {
        this.file = file;
    }

    /** The patched class; null where it has nothing to patch or cannot be patched with certainty. */
    public static byte @Nullable [] patched(byte[] bytes) {
        try {
            ClassFile file = new ClassFile(bytes);
            return file.majorVersion() < OLDEST_VERSION ? null : file.with(new UnwindPatch(file));
        } catch (Unpatchable leftAlone) {
            return null;
        }
    }

    @Override
    public @Nullable CodeAppendix appendixFor(Method method, MethodCode code) {
        if (method.isBridge()) {
            return null;
        }
        try {
            CodeAppendix full = appendix(method, code, Variables.of(method, code));
            if (full == null || fits(code, full)) {
                return full;
            }
            CodeAppendix small = appendix(method, code, Variables.lasting(method, code));
            return small != null && fits(code, small) ? small : null;
        } catch (Unpatchable leftAlone) {
            return null;
        }
    }

    private @Nullable CodeAppendix appendix(Method method, MethodCode code, List<LocalVariable> variables) {
        Slots slots = new Slots(file.reader(), file.constants(), method, code);
        List<Stretch> stretches = Scopes.stretches(file.reader(), code, variables, slots);
        if (stretches.isEmpty()) {
            return null;
        }
        PadPlan plan = PadPlan.of(code, stretches);
        return new PadCode(file.constants(), code, plan).lay(new Site(file.name(), method.name()));
    }

    private static boolean fits(MethodCode code, CodeAppendix appendix) {
        int length = code.length() + appendix.length();
        return length <= MOST_COMPILED || code.length() > MOST_COMPILED && length <= MOST_CODE;
    }
}
