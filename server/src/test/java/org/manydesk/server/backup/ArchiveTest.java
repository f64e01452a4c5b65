package org.manydesk.server.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.schema.Column;
import org.manydesk.schema.Row;
import org.manydesk.schema.Rows;
import org.manydesk.schema.Table;
import org.manydesk.server.problem.StartupProblem;

class ArchiveTest {
    private static final Table PEOPLE = new Table(
            "people",
            List.of(
                    new Column("id", Column.Kind.VALUE),
                    new Column("name", Column.Kind.TEXT),
                    new Column("token", Column.Kind.BINARY)),
            List.of(new Column("id", Column.Kind.VALUE)));
    private static final Row ANN = new Row(Arrays.asList("1", "Ann \"the\" Zoë\n🙂", "AAEC/w=="));
    private static final Row NOBODY = new Row(Arrays.asList("2", "", null));

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read_again() throws Exception {
        try (var archive = Archive.open(written())) {
            archive.verify(new Progress(System.out));
            var rows = new ArrayList<Row>();
            archive.rows(archive.manifest().table("people"), rows::add);
            assertThat(rows).containsExactly(ANN, NOBODY);
            assertThat(archive.files().readAll()).hasSize(1);
            assertThat(new String(archive.open("files/attachments/1/2/3").readAllBytes(), UTF_8))
                    .isEqualTo("a file");
            assertThat(archive.manifest().client()).isEqualTo(new Client(7, 8, "acme", "Acme"));
            assertThat(archive.manifest().missing()).isEmpty();
        }
    }

    @Test
    void one_of_everything_names_no_client() throws Exception {
        try (var archive = Archive.open(written(null))) {
            assertThat(archive.manifest().client()).isNull();
        }
    }

    @Test
    void only_its_owner_may_read_it() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_part_that_says_something_else_is_named() throws Exception {
        var changed = copy("tables/people.jsonl", "[\"1\",\"Ann\",null]\n");

        assertThatThrownBy(() -> verify(changed))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("The part tables/people.jsonl of the backup " + changed)
                .hasMessageContaining("SHA-256");
    }

    @Test
    void a_file_that_says_something_else_is_named() throws Exception {
        var changed = copy("files/attachments/1/2/3", "another");

        assertThatThrownBy(() -> verify(changed)).hasMessageContaining("The part files/attachments/1/2/3 of");
    }

    @Test
    void a_part_that_is_missing_is_named() throws Exception {
        var changed = copy("tables/people.jsonl", "");

        assertThatThrownBy(() -> verify(changed)).hasMessageContaining("The part tables/people.jsonl of");
    }

    @Test
    void a_backup_without_its_end_is_said_plainly() throws Exception {
        var whole = Files.readAllBytes(written());
        var torn = Files.write(folder.resolve("torn.zip"), Arrays.copyOf(whole, whole.length - 30));

        assertThatThrownBy(() -> Archive.open(torn)).hasMessage(torn + " is no backup, or its end is missing.");
    }

    @Test
    void another_file_is_no_backup() throws Exception {
        var text = Files.writeString(folder.resolve("text.zip"), "hello");

        assertThatThrownBy(() -> Archive.open(text)).hasMessageContaining("is no backup");
        assertThatThrownBy(() -> Archive.open(folder.resolve("none"))).hasMessageContaining("There is no file");
    }

    @Test
    void a_newer_format_names_the_version_that_made_it() {
        var newer = """
                {"format":"manydesk-backup","formatVersion":2,"product":"9.0"}""";

        assertThatThrownBy(() -> Manifest.read(newer.getBytes(UTF_8)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("made by Manydesk 9.0 in version 2");
    }

    @Test
    void a_path_that_leads_out_of_the_data_folder_is_refused() throws Exception {
        var files = new DataFiles(folder);

        assertThat(files.place("attachments/1/2")).isEqualTo(folder.resolve("attachments/1/2"));
        assertThatThrownBy(() -> files.place("attachments/../../etc/passwd")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files.place("database.password")).isInstanceOf(IOException.class);
    }

    private Path written() throws IOException, SQLException {
        return written(new Client(7, 8, "acme", "Acme"));
    }

    private Path written(@Nullable Client client) throws IOException, SQLException {
        var file = folder.resolve("backup.zip");
        try (var writer = new ArchiveWriter(file)) {
            var table = writer.add(SavedTable.partOf(PEOPLE), ArchiveTest::people);
            var attached = writer.add("files/attachments/1/2/3", part -> part.write("a file".getBytes(UTF_8)));
            var files = writer.add(
                    "files.jsonl",
                    part -> part.write("{\"name\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}\n"
                            .formatted(attached.name(), attached.bytes(), attached.sha256())
                            .getBytes(UTF_8)));
            writer.finish(new Manifest(
                    Manifest.FORMAT,
                    Manifest.VERSION,
                    "1.0",
                    "2026-11-22T12:00:00Z",
                    "11.4.5-MariaDB",
                    client,
                    Map.of("V1__people.sql", "123"),
                    List.of(new SavedTable(PEOPLE, 2, table)),
                    files,
                    List.of()));
        }
        return file;
    }

    private static void people(OutputStream part) throws IOException, SQLException {
        Rows.write(part, taker -> {
            taker.take(ANN);
            taker.take(NOBODY);
        });
    }

    private static void verify(Path file) throws IOException {
        try (var archive = Archive.open(file)) {
            archive.verify(new Progress(System.out));
        }
    }

    /** The same archive with one part that says something else, or is missing if that is nothing. */
    private Path copy(String part, String text) throws IOException, SQLException {
        var copy = folder.resolve("changed.zip");
        try (var zip = new ZipFile(written().toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : zip.stream().toList()) {
                if (entry.getName().equals(part) && text.isEmpty()) continue;
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) out.write(text.getBytes(UTF_8));
                else zip.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
        }
        return copy;
    }
}
