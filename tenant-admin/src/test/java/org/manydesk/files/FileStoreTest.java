package org.manydesk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.scope.TenantId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileStoreTest {
    private static final TenantId ACME = new TenantId(7);

    @TempDir
    private Path data;

    @Test
    void bytes_lie_below_the_tenants_own_folder_whatever_the_sender_called_them() throws IOException {
        var store = new FileStore(data);
        var stored = store.put(ACME, new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)));
        assertThat(stored.size()).isEqualTo(5);
        assertThat(files()).hasSize(1).allMatch(file -> file.startsWith(data.resolve("attachments/7")));
        assertThat(NewFile.of("../../etc/passwd", "text/html; x", new byte[0]).name())
                .doesNotContain("/");
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        var breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> new FileStore(data).put(ACME, breaking)).hasMessageContaining("kept");
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
