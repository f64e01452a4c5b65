package org.manydesk.server.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.manydesk.server.folder.OwnerOnly;

/** Writes a backup: a ZIP file that only its owner may read, part after part, the manifest last. */
final class ArchiveWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final ZipOutputStream zip;

    ArchiveWriter(Path file) throws IOException {
        this.channel = OwnerOnly.open(file);
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    Part add(String name, Contents contents) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        var hashing = new Hashing(zip);
        contents.writeTo(hashing);
        zip.closeEntry();
        return hashing.part(name);
    }

    /** Writes the manifest, and returns when all of it is on disk. */
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.write().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
