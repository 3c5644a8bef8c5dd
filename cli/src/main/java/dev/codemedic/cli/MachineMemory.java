package dev.codemedic.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory of this machine a model could have. */
final class MachineMemory {
    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final String AVAILABLE = "MemAvailable:";

    private MachineMemory() {}

    /** Bytes: what Linux calls available; elsewhere, where only unused memory is told, half of what there is. */
    static long available() {
        try (var lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.startsWith(AVAILABLE))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) << 10)
                    .findFirst()
                    .orElseGet(MachineMemory::half);
        } catch (IOException notLinux) {
            return half();
        }
    }

    private static long half() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize() / 2
                : Runtime.getRuntime().maxMemory();
    }
}
