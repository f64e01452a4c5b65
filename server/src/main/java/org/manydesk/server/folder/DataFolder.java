package org.manydesk.server.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/**
 * The folder that holds everything Manydesk keeps on disk. Only one running Manydesk may have it: the operating system
 * locks the file {@code lock} in it, and lets go of it however the process ends.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is not there and takes it.
     *
     * @param holder what the next one who wants it is told about us
     */
    public static DataFolder take(Path path, String holder) {
        try {
            Files.createDirectories(path);
            var channel = lockFile(path);
            if (!locked(channel)) throw taken(path, channel);
            write(channel, holder);
            return new DataFolder(path, channel);
        } catch (IOException unusable) {
            throw new StartupProblem(
                    "The data folder %s cannot be used: %s. Set MANYDESK_DATA to a folder that can be written to."
                            .formatted(path, Sentences.cause(unusable)),
                    unusable);
        }
    }

    public Path path() {
        return path;
    }

    /** A folder within this one, made if it is not there. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException unusable) {
            throw new StartupProblem(
                    "The folder %s cannot be made: %s.".formatted(path.resolve(name), Sentences.cause(unusable)),
                    unusable);
        }
    }

    /** Lets go of the folder. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Whether a running Manydesk has the folder. */
    public static boolean isTaken(Path path) {
        if (!Files.exists(path.resolve(LOCK))) return false;
        try (var channel = lockFile(path)) {
            return !locked(channel);
        } catch (IOException unusable) {
            throw new StartupProblem(
                    "The data folder %s cannot be used: %s.".formatted(path, Sentences.cause(unusable)), unusable);
        }
    }

    private static FileChannel lockFile(Path path) throws IOException {
        return FileChannel.open(path.resolve(LOCK), CREATE, READ, WRITE);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static StartupProblem taken(Path path, FileChannel channel) throws IOException {
        try (channel) {
            var holder = ByteBuffer.allocate(200);
            channel.read(holder, 0);
            return new StartupProblem(
                    "The data folder %s is in use by %s; stop that one or set MANYDESK_DATA to another folder."
                            .formatted(
                                    path, UTF_8.decode(holder.flip()).toString().strip()));
        }
    }

    private static void write(FileChannel channel, String holder) throws IOException {
        channel.truncate(0);
        channel.write(UTF_8.encode(holder + "\n"), 0);
        channel.force(true);
    }
}
