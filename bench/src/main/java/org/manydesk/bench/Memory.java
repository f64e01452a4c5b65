package org.manydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What the product takes of the machine's memory, its database apart, by the number of its process. Only Linux tells it.
 *
 * @see <a href="https://docs.kernel.org/filesystems/proc.html">proc: VmRSS, VmHWM, and clear_refs, which resets the peak</a>
 */
record Memory(Path process) {
    private static final String RESET_PEAK = "5";

    static Memory of(String process) {
        return new Memory(Path.of("/proc", process));
    }

    /** From now on the peak is of what comes. */
    void startAnew() throws IOException {
        if (isTold()) Files.writeString(process.resolve("clear_refs"), RESET_PEAK);
    }

    String now() throws IOException {
        return told("VmRSS");
    }

    /** The most since it was started anew. */
    String peak() throws IOException {
        return told("VmHWM");
    }

    private boolean isTold() {
        return Files.exists(process.resolve("clear_refs"));
    }

    private String told(String name) throws IOException {
        if (!isTold()) return "unknown";
        var matcher = Pattern.compile(name + ":\\s*(\\d+) kB").matcher(Files.readString(process.resolve("status")));
        if (!matcher.find()) throw new IllegalStateException(name + " is not in " + process);
        return "%,d MB".formatted(Long.parseLong(matcher.group(1)) / 1024);
    }
}
