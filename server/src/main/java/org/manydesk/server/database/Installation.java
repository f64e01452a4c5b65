package org.manydesk.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.server.folder.Tree;

/** Makes the files of a new database. An installation that was cut off leaves nothing that a later start would trust. */
record Installation(DatabasePrograms programs, DatabaseFiles files) {

    void run() throws IOException {
        Tree.delete(files.draft());
        var log = files.folder().resolve("database.install.log");
        var installer = new ProcessBuilder(command())
                .directory(programs.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        installer
                .environment()
                .put("LD_LIBRARY_PATH", programs.folder().resolve("libs").toString());
        if (Processes.exitCode(installer.start()) != 0) throw new IOException("the installation failed, see " + log);
        Files.delete(log);
        Files.move(files.draft(), files.tables());
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                programs.installer().toString(),
                "--no-defaults",
                "--basedir=" + programs.folder(),
                "--datadir=" + files.draft(),
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=normal"));
        command.addAll(Processes.asRoot());
        return command;
    }
}
