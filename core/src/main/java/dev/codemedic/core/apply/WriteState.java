package dev.codemedic.core.apply;

import dev.codemedic.core.patch.Reversal;
import dev.codemedic.core.source.SourceFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** How far a file's write got before it was interrupted. */
enum WriteState {
    /** Not written. */
    OLD,
    /** Written. */
    NEW,
    /** Overwritten in part, which happens only to files that must stay the same file. */
    TORN,
    /** Not written, and changed or removed by somebody since. */
    EDITED_OLD,
    /** Written, and changed by somebody since. */
    EDITED_NEW;

    /** Tells by content that is neither the old nor the new one. */
    static WriteState ofForeign(Intent.Write write, byte[] now, byte[] before, byte[] after) {
        if (write.inPlace() && mixed(now, before, after)) {
            return TORN;
        }
        return withoutChange(write.file(), now, before, after).isPresent() ? EDITED_NEW : EDITED_OLD;
    }

    /** The content without the change that turned the old one into the new one; empty where the change is not in it. */
    static Optional<byte[]> withoutChange(Path file, byte[] now, byte[] before, byte[] after) {
        var reversal = Reversal.of(SourceFile.of(file, before), SourceFile.of(file, after), SourceFile.of(file, now));
        return switch (reversal) {
            case Reversal.Clean(var without) ->
                Optional.of(without.bytes()).filter(content -> !Arrays.equals(content, now));
            case Reversal.Conflict _ -> Optional.empty();
        };
    }

    /** Whether every byte is that of the old or of the new content; room behind the old one may still be empty. */
    private static boolean mixed(byte[] now, byte[] before, byte[] after) {
        if (now.length < Math.min(before.length, after.length) || now.length > Math.max(before.length, after.length)) {
            return false;
        }
        for (int i = 0; i < now.length; i++) {
            boolean old = i < before.length && now[i] == before[i];
            boolean fresh = i < after.length && now[i] == after[i];
            boolean empty = i >= before.length && now[i] == 0;
            if (!old && !fresh && !empty) {
                return false;
            }
        }
        return true;
    }
}
