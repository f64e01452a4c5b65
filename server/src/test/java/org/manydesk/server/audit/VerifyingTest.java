package org.manydesk.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.audit.proof.AuditLink;
import org.manydesk.audit.proof.ChainHead;
import org.manydesk.audit.proof.ChainWriter;

class VerifyingTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private Path file;

    @BeforeEach
    void an_export_of_one_entry() throws IOException {
        file = folder.resolve("audit.ndjson");
        var at = Instant.parse("2026-10-05T08:10:00Z");
        var link = new AuditLink(1, at, "ana@msp.example", "", "SIGNED_IN", "", "{}", AuditLink.START);
        try (var writer = Files.newBufferedWriter(file)) {
            new ChainWriter(writer, new ChainHead("Harbour", "acme", at, 1, link.hash(), 0, AuditLink.START))
                    .add(link, link.hash());
        }
    }

    private int verify(String... arguments) {
        return new Verifying(new PrintStream(told, true, StandardCharsets.UTF_8)).run(List.of(arguments));
    }

    private String said() {
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_intact_chain_is_told_with_its_last_hash() {
        assertThat(verify("verify", file.toString())).isZero();
        assertThat(said())
                .contains("Intact up to entry 1: the chain of the client acme (Harbour)", "Its last hash is ");
        assertThat(verify("verify", file.toString(), file.toString())).isZero();
    }

    @Test
    void the_first_broken_link_is_named() throws IOException {
        Files.writeString(file, Files.readString(file).replace("SIGNED_IN", "SIGNED_OUT"));
        assertThat(verify("verify", file.toString())).isEqualTo(1);
        assertThat(said()).contains("Broken: ", "line 2. Entry 1 was changed");
    }

    @Test
    void a_file_that_is_not_there_and_a_call_without_one_say_what_to_do() {
        assertThat(verify("verify", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(verify("verify")).isEqualTo(2);
        assertThat(verify()).isEqualTo(2);
        assertThat(said()).contains("Cannot be read: ", "Say which file: ./desk audit verify FILE");
    }
}
