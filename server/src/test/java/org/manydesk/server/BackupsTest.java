package org.manydesk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.server.folder.DataFolder;
import org.manydesk.server.problem.StartupProblem;

/** What is said when a backup or a restore is asked for that cannot be. */
class BackupsTest {
    @TempDir
    Path folder;

    @Test
    void these_two_commands_are_known() {
        assertThat(Backups.know(List.of("backup", "x"))).isTrue();
        assertThat(Backups.know(List.of("restore"))).isTrue();
        assertThat(Backups.know(List.of("demo"))).isFalse();
        assertThat(Backups.know(List.of())).isFalse();
    }

    @Test
    void what_is_not_understood_is_answered_with_what_is() {
        refused("Say ./desk backup [--tenant KEY] FILE.", "backup");
        refused("Say ./desk backup [--tenant KEY] FILE.", "backup", "--replace", "x.zip");
        refused("Say ./desk backup [--tenant KEY] FILE.", "backup", "--tenant");
        refused("Say ./desk restore [--tenant KEY] [--replace] [--without-secrets] FILE.", "restore", "a", "b");
    }

    @Test
    void without_a_database_there_is_nothing_to_save() {
        refused("There is no database in the data folder " + folder.resolve("data"), "backup", file("new.zip"));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_file_is_never_written_over() throws Exception {
        Files.createFile(folder.resolve("old.zip"));

        refused("is there already: name another file", "backup", file("old.zip"));
    }

    @Test
    void nothing_is_restored_from_a_file_that_is_not_there() {
        refused("There is no file", "restore", file("none.zip"));
        refused("There is no file", "restore", "--tenant", "acme", file("none.zip"));
    }

    @Test
    void a_folder_is_taken_only_while_someone_has_it() throws Exception {
        assertThat(DataFolder.isTaken(folder)).isFalse();
        var taken = DataFolder.take(folder, "me");
        assertThat(DataFolder.isTaken(folder)).isTrue();
        taken.close();
        assertThat(DataFolder.isTaken(folder)).isFalse();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void refused(String sentence, String... arguments) {
        var settings =
                Settings.from(Map.of("MANYDESK_DATA", folder.resolve("data").toString()));
        assertThatThrownBy(() -> new Backups(settings, System.out).run(List.of(arguments)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(sentence);
    }
}
