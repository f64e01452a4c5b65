package org.manydesk.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mails made to kill the reader: each ends in seconds, with a value or with the one named refusal. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 15, unit = TimeUnit.SECONDS)
class HostileMailTest {
    private static final String FROM = "From: a@b.example\n";

    @Test
    void nothing_and_noise_are_refused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableMail.class);
        assertThatThrownBy(() -> read("\u0001\u0002 noise \n more noise")).isInstanceOf(UnreadableMail.class);
    }

    @Test
    void ten_thousand_nested_parts_are_refused() {
        var mail = new StringBuilder(FROM);
        for (int at = 0; at < 10_000; at++) {
            mail.append("Content-Type: multipart/mixed; boundary=b" + at + "\n\n--b" + at + "\n");
        }
        assertThatThrownBy(() -> read(mail + "\nx"))
                .isInstanceOf(UnreadableMail.class)
                .hasMessageContaining("nested");
    }

    @Test
    void ten_thousand_parts_beside_each_other_are_refused() {
        var mail = FROM + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(10_000);
        assertThatThrownBy(() -> read(mail)).isInstanceOf(UnreadableMail.class).hasMessageContaining("parts");
    }

    @Test
    void fifty_messages_inside_each_other_are_one_attachment() {
        var mail = FROM + "Content-Type: message/rfc822\n\n".repeat(50) + FROM + "\nx";
        assertThat(read(mail).attachments()).hasSize(1);
    }

    @Test
    void a_header_line_of_a_megabyte_is_cut() {
        var mail = read(FROM + "Subject: " + "x".repeat(1 << 20) + "\nReferences: " + "<a@b> ".repeat(100_000)
                + "\nTo: " + "x@y.example, ".repeat(80_000) + "\n\nbody");
        assertThat(mail.subject()).hasSize(500);
        assertThat(mail.threading().references()).hasSize(50);
        assertThat(mail.heading().correspondents().to()).hasSize(500);
        assertThat(mail.text().plain()).isEqualTo("body");
    }

    @Test
    void a_hundred_thousand_headers_are_refused() {
        assertThatThrownBy(() -> read(FROM + "X: y\n".repeat(100_000) + "\nx")).isInstanceOf(UnreadableMail.class);
    }

    @Test
    void two_hundred_megabytes_are_refused_at_once() {
        assertThatThrownBy(() -> ReceivedMail.read(new byte[200 << 20]))
                .isInstanceOf(UnreadableMail.class)
                .hasMessageContaining("larger");
    }

    @Test
    void forty_megabytes_of_base64_are_read() {
        var mail = FROM + "Content-Type: application/zip\nContent-Transfer-Encoding: base64\n\n"
                + ("A".repeat(76) + "\n").repeat(40 * 13_617);
        assertThat(read(mail).attachments()).singleElement().satisfies(file -> assertThat(file.content())
                .hasSizeGreaterThan(30_000_000));
    }

    @Test
    void a_text_of_forty_megabytes_is_cut() {
        var mail = FROM + "Content-Type: text/plain; format=flowed\n\n" + ("> word ".repeat(10) + "\n").repeat(550_000);
        assertThat(read(mail).text().plain()).hasSize(1_000_000);
    }

    @Test
    void parameters_and_encoded_words_without_end_are_read_in_time() {
        var mail = read(FROM + "Subject: " + "=?utf-8?Q?".repeat(60_000) + "\nContent-Type: text/plain"
                + "; name*0*=utf-8''a; name*1=b".repeat(30_000) + "\n\nbody");
        assertThat(mail.text().plain()).isEqualTo("body");
    }

    @Test
    void comments_and_brackets_without_end_are_read_in_time() {
        for (var noise : new String[] {"(", "<", "\"", "<a@b", ":", "@", "\\\"", ","}) {
            assertThat(read("From: a@b.example\nTo: " + noise.repeat(200_000) + "\n\nx"))
                    .isNotNull();
        }
    }

    @Test
    void random_damage_never_ends_otherwise() {
        var random = new Random(42);
        var sample = (FROM + "Content-Type: multipart/mixed; boundary=\"b\"\nSubject: =?utf-8?B?w7w=?=\n\n--b\n"
                        + "Content-Type: text/html; charset=utf-7\n\n+AGEAYg- <b>x\n--b\nContent-Transfer-Encoding: base64\n\nAQID\n--b--\n")
                .getBytes(ISO_8859_1);
        for (int round = 0; round < 500; round++) {
            var damaged = sample.clone();
            for (int hits = 0; hits < 5; hits++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            readOrRefuse(damaged);
        }
    }

    private static void readOrRefuse(byte[] raw) {
        try {
            assertThat(ReceivedMail.read(raw).subject()).isNotNull();
        } catch (UnreadableMail refused) {
            assertThat(refused.getCause() instanceof RuntimeException).isFalse();
        }
    }

    private static ReceivedMail read(String mail) {
        return ReceivedMail.read(mail.getBytes(ISO_8859_1));
    }
}
