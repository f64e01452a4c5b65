package org.manydesk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.mail.Automation.Kind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AutomationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; owner-email=a@b.example",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=b",
                "Return-Path: <>",
                "X-Autoreply: yes",
                "X-Autorespond: Out until Monday",
                "Precedence: auto_reply",
                "X-Failed-Recipients: c@d.example",
                "Subject: Automatic reply: Printer on fire"
            })
    void a_machine_is_recognised(String header) {
        assertThat(read("From: ann@acme.example\n" + header + "\n\nx").automation())
                .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(Kind.MACHINE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Precedence: bulk",
                "Precedence: list",
                "Precedence: junk",
                "List-Id: <users.acme.example>",
                "X-Auto-Response-Suppress: OOF, AutoReply"
            })
    void a_list_is_told_from_a_machine(String header) {
        assertThat(read("From: ann@acme.example\n" + header + "\n\nx").automation())
                .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(Kind.BULK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Return-Path: <ann@acme.example>",
                "Subject: Undeliverable: my parcel",
                "Subject: Out of office does not work",
                "X-Auto-Response-Suppress: None"
            })
    void a_person_is_a_person(String header) {
        assertThat(read("From: ann@acme.example\n" + header + "\n\nx").automation())
                .isEmpty();
    }

    @Test
    void a_mail_server_without_any_standard_header_is_known_by_its_name() {
        assertThat(read("From: MAILER-DAEMON\nSubject: hello\n\nx").automation())
                .isPresent();
        assertThat(read("From: postmaster@b.example\nSubject: Undeliverable: hello\n\nx")
                        .automation())
                .isPresent();
        assertThat(read("From: postmaster@b.example\nSubject: Please change our MX\n\nx")
                        .automation())
                .isEmpty();
    }

    private static ReceivedMail read(String mail) {
        return ReceivedMail.read(mail.getBytes(UTF_8));
    }
}
