package org.manydesk.server.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.server.problem.StartupProblem;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void it_is_made_if_it_is_not_there() throws IOException {
        try (var folder = DataFolder.take(parent.resolve("a/b"), "me")) {
            assertThat(folder.folder("log")).isDirectory().hasParent(parent.resolve("a/b"));
        }
    }

    @Test
    void only_one_has_it_and_the_next_is_told_who() throws IOException {
        try (var first = DataFolder.take(parent, "process 7, port 8080")) {
            assertThatThrownBy(() -> DataFolder.take(first.path(), "process 8, port 8081"))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining(parent.toString())
                    .hasMessageContaining("process 7, port 8080");
        }
    }

    @Test
    void it_can_be_had_again_after_it_was_let_go() throws IOException {
        DataFolder.take(parent, "a long-winded first holder").close();

        try (var second = DataFolder.take(parent, "second")) {
            assertThat(second.path().resolve("lock")).hasContent("second");
        }
    }

    @Test
    void a_file_in_its_place_is_said_plainly() throws IOException {
        var file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.take(file, "me"))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("MANYDESK_DATA");
    }
}
