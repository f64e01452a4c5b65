package org.manydesk.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Pattern;

/** The database server that runs on the tables of a data folder, whoever started it. */
final class RunningServer {
    private static final Pattern PORT = Pattern.compile("--port=([0-9]{1,5})\\b");

    private RunningServer() {}

    static Optional<ProcessHandle> of(DatabaseFiles files) throws IOException {
        if (!Files.exists(files.processId())) return Optional.empty();
        var text = Files.readString(files.processId()).strip();
        if (!text.matches("[0-9]{1,18}")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(text)).filter(process -> serves(process, files));
    }

    /** The port that it was told to listen on. */
    static Optional<Integer> port(ProcessHandle server) {
        var port = PORT.matcher(server.info().commandLine().orElse(""));
        return port.find() ? Optional.of(Integer.valueOf(port.group(1))) : Optional.empty();
    }

    /** Process ids are used again: it is ours only if it was started on our tables. */
    private static boolean serves(ProcessHandle process, DatabaseFiles files) {
        return process.info().commandLine().orElse("").contains("--datadir=" + files.tables());
    }
}
