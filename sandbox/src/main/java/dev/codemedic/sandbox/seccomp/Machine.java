package dev.codemedic.sandbox.seccomp;

import java.util.Optional;

/**
 * A kind of processor with its numbers of system calls.
 *
 * @see <a href="https://github.com/torvalds/linux/blob/master/include/uapi/linux/audit.h">AUDIT_ARCH_*</a>
 */
public enum Machine {
    X86_64(0xC000003E),
    AARCH64(0xC00000B7);

    private final int audit;

    Machine(int audit) {
        this.audit = audit;
    }

    /** The kernel's number of it. */
    int audit() {
        return audit;
    }

    /** This machine's; empty where its numbers are not known here. */
    public static Optional<Machine> current() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }
}
