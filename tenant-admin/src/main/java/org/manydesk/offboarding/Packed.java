package org.manydesk.offboarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * A pack that was filled and sealed.
 *
 * @param name for the one who saves it
 * @param size in bytes
 * @param content read once; gone when closed
 */
public record Packed(String name, long size, InputStream content) {

    /** Adds the files of a pack and ends with {@link Pack#seal}. */
    @FunctionalInterface
    public interface Filling {
        void fill(Pack pack) throws IOException;
    }

    /** @throws UncheckedIOException if the disk is full; then nothing is left on it */
    public static Packed of(String name, Filling filling) {
        try {
            var file = Files.createTempFile("pack", ".zip");
            try (var out = Files.newOutputStream(file)) {
                filling.fill(new Pack(out));
                return new Packed(
                        name, Files.size(file), Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
            } catch (IOException | RuntimeException broken) {
                Files.deleteIfExists(file);
                throw broken;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
