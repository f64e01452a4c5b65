package org.manydesk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The TCP sockets on which a process of this machine listens, as Linux tells them (proc(5)). */
final class Listening {
    private static final String LISTENS = "0A";
    private static final List<String> LOOPBACK =
            List.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    private Listening() {}

    /** Those that other machines can reach, as lines of {@code /proc/net/tcp}. */
    static List<String> toOthers(ProcessHandle process) throws IOException {
        var own = sockets(Path.of("/proc/" + process.pid() + "/fd"));
        try (var tables = Stream.of("tcp", "tcp6").map(table -> Path.of("/proc/net", table))) {
            return tables.flatMap(Listening::rows)
                    .map(row -> row.strip().split("\\s+"))
                    .filter(row -> row[3].equals(LISTENS) && own.contains("socket:[" + row[9] + "]"))
                    .map(row -> row[1])
                    .filter(address -> LOOPBACK.stream().noneMatch(address::startsWith))
                    .toList();
        }
    }

    private static Set<String> sockets(Path descriptors) throws IOException {
        var sockets = new HashSet<String>();
        try (var links = Files.list(descriptors)) {
            for (var link : links.toList())
                if (Files.isSymbolicLink(link))
                    sockets.add(Files.readSymbolicLink(link).toString());
        }
        return sockets;
    }

    private static Stream<String> rows(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException unreadable) {
            return Stream.of();
        }
    }
}
