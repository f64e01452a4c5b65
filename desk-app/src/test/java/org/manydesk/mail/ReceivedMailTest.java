package org.manydesk.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceivedMailTest {
    private static final String HEAD =
            """
            From: "Ann, of Acme" <ann@acme.example>
            To: support@acme.example, Bob <bob@msp.example>
            Cc: undisclosed: ;
            Reply-To: <desk@acme.example>
            Subject: Re: Printer on fire
            Date: Thu, 1 Oct 2026 10:00:00 +0200
            Message-ID: <1@acme.example>
            In-Reply-To: <0@msp.example>
            References: <a@msp.example>
              <0@msp.example>
            """;
    private static final String MIXED = HEAD
            + """
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=utf-8

            It burns.
            --a
            Content-Type: text/html; charset=utf-8

            <p>It <b>burns</b>.<script>alert(1)</script></p>
            --a--
            --m
            Content-Type: image/png; name="ignored.png"
            Content-Disposition: attachment; filename*0*=utf-8''fl%C3%A4; filename*1="mme.png"
            Content-Transfer-Encoding: base64
            Content-ID: <pic@acme>

            AQIDBA==
            --m--
            """;

    @Test
    void headers_are_read() {
        var mail = read(HEAD + "\nHelp\n");
        assertThat(mail.subject()).isEqualTo("Re: Printer on fire");
        assertThat(mail.from()).contains(new Correspondent("Ann, of Acme", "ann@acme.example"));
        assertThat(mail.heading().correspondents().to())
                .containsExactly(
                        new Correspondent("", "support@acme.example"), new Correspondent("Bob", "bob@msp.example"));
        assertThat(mail.heading().correspondents().cc()).isEmpty();
        assertThat(mail.heading().correspondents().replyTo())
                .containsExactly(new Correspondent("", "desk@acme.example"));
        assertThat(mail.sent()).contains(Instant.parse("2026-10-01T08:00:00Z"));
        assertThat(mail.automation()).isEmpty();
    }

    @Test
    void what_it_answers_is_read_the_likeliest_first() {
        var threading = read(HEAD + "\nHelp\n").threading();
        assertThat(threading.id()).contains(new MessageId("1@acme.example"));
        assertThat(threading.answered())
                .containsExactly(new MessageId("0@msp.example"), new MessageId("a@msp.example"));
    }

    @Test
    void an_empty_message_id_is_none() {
        assertThat(read("From: a@b.example\nMessage-ID: <>\nReferences: <> < >\n\nx")
                        .threading())
                .isEqualTo(read("From: a@b.example\n\nx").threading());
    }

    @Test
    void text_markup_and_files_are_told_apart() {
        var mail = read(MIXED);
        assertThat(mail.text().plain()).isEqualTo("It burns.");
        assertThat(mail.text().html())
                .hasValueSatisfying(html -> assertThat(html.strip()).isEqualTo("<p>It <b>burns</b>.</p>"));
        assertThat(mail.attachments()).singleElement().satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("flämme.png");
            assertThat(file.mediaType()).isEqualTo("image/png");
            assertThat(file.contentId()).contains("pic@acme");
            assertThat(file.content()).containsExactly(1, 2, 3, 4);
        });
    }

    @Test
    void words_are_made_of_the_markup_when_there_is_nothing_else() {
        var mail = read(HEAD + "Content-Type: text/html\n\n<style>x{}</style><p>One<br>two</p><ul><li>three</ul>");
        assertThat(mail.text().plain()).isEqualTo("One\ntwo\n\nthree");
    }

    @Test
    void a_message_inside_is_an_attachment() {
        var mail = read(HEAD + "Content-Type: message/rfc822\n\nFrom: eve@evil.example\nSubject: inner\n\nx");
        assertThat(mail.subject()).isEqualTo("Re: Printer on fire");
        assertThat(mail.attachments())
                .singleElement()
                .extracting(MailAttachment::fileName)
                .isEqualTo("message.eml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?utf-8?Q?Gr=C3=BC=C3=9Fe?= | Grüße",
                "=?utf-8?B?w?= =?utf-8?B?7w=?= | ?",
                "=?utf-8?Q?=C3?= =?utf-8?Q?=BC?=ber | über",
                "Re: =?ISO-8859-1?Q?caf=E9?= =?utf-8?Q?_au_lait?= | Re: café au lait",
                "=?unknown-8bit?Q?caf=C3=A9?= | café",
                "=?ISO-2022-JP?B?GyRCRnxLXDhsGyhC?= | 日本語",
                "=?utf-8*en?Q?caf=C3=A9?= | café",
                "2 =? 3 ?= 4 | 2 =? 3 ?= 4"
            })
    void encoded_words_are_decoded(String written, String expected) {
        var subject = read("From: a@b.example\nSubject: " + written + "\n\nx").subject();
        if (!expected.equals("?")) assertThat(subject).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "ISO-8859-1"})
    void raw_characters_in_headers_are_read_sensibly(String charset) throws Exception {
        var mail = ReceivedMail.read("From: Jörg <j@b.example>\nSubject: Störung\n\nx".getBytes(charset));
        assertThat(mail.subject()).isEqualTo("Störung");
        assertThat(mail.from()).contains(new Correspondent("Jörg", "j@b.example"));
    }

    @Test
    void an_unknown_charset_falls_back_to_what_the_bytes_look_like() {
        var mail = "From: a@b.example\nContent-Type: text/plain; charset=x-klingon\n\nfür 5 €";
        assertThat(ReceivedMail.read(mail.getBytes(UTF_8)).text().plain()).isEqualTo("für 5 €");
        var latin = "From: a@b.example\nContent-Type: text/plain; charset=x-klingon\n\nfür";
        assertThat(ReceivedMail.read(latin.getBytes(ISO_8859_1)).text().plain()).isEqualTo("für");
    }

    @Test
    void an_encoded_word_cannot_smuggle_in_an_address() {
        var mail = read("From: =?utf-8?Q?agent=40msp.example_=3Cagent=40msp.example=3E?= <eve@evil.example>\n\nx");
        assertThat(mail.from())
                .contains(new Correspondent("agent@msp.example <agent@msp.example>", "eve@evil.example"));
    }

    @Test
    void the_real_address_is_shown_beside_the_name() {
        assertThat(new Correspondent("boss@msp.example", "eve@evil.example"))
                .hasToString("boss@msp.example <eve@evil.example>");
    }

    @Test
    void flowed_lines_are_joined() {
        var mail = read("From: a@b.example\nContent-Type: text/plain; format=flowed; delsp=no\n\n"
                + "One long \nline.\n\n> quoted \n> on\n-- \nAnn");
        assertThat(mail.text().plain()).isEqualTo("One long line.\n\n> quoted on\n-- \nAnn");
    }

    @Test
    void nul_bytes_are_dropped_and_halves_of_characters_replaced() {
        var mail = ReceivedMail.read(
                "From: a@b.example\nSubject: a\0b\nContent-Type: text/plain; charset=utf-16be\n\n\0x\ud83d"
                        .getBytes(ISO_8859_1));
        assertThat(mail.subject()).isEqualTo("ab");
        assertThat(mail.text().plain()).startsWith("x");
    }

    @Test
    void the_line_ends_of_an_old_macintosh_are_line_ends() {
        var mail = read(MIXED.replace("\n", "\r"));
        assertThat(mail).isEqualTo(read(MIXED));
    }

    @Test
    void a_body_without_a_blank_line_before_it_is_a_body() {
        var mail = read("From: a@b.example\nSubject: s\nHello desk\nplease: help\n");
        assertThat(mail.subject()).isEqualTo("s");
        assertThat(mail.text().plain()).contains("please: help");
    }

    @Test
    void a_stray_line_between_headers_is_skipped() {
        var mail = read("From: a@b.example\nthis is no header\nSubject: s\n\nbody");
        assertThat(mail.subject()).isEqualTo("s");
        assertThat(mail.text().plain()).isEqualTo("body");
    }

    @Test
    void a_mail_without_subject_sender_and_date_is_still_read() {
        var mail = read("X-Nothing: 1\n\nbody");
        assertThat(mail.subject()).isEmpty();
        assertThat(mail.from()).isEmpty();
        assertThat(mail.sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd | passwd",
                "C:/temp/a.txt | a.txt",
                "<img src=x onerror=alert(1)>.png | _img src=x onerror=alert(1)_.png",
                "invoice\u202Efdp.exe | invoicefdp.exe",
                "CON.txt | _CON.txt",
                "... | attachment",
                "=?utf-8?Q?B=C3=A4r.pdf?= | Bär.pdf"
            })
    void file_names_are_made_safe(String written, String expected) {
        assertThat(AttachmentName.of(written)).isEqualTo(expected);
    }

    @Test
    void a_long_file_name_keeps_its_extension() {
        assertThat(AttachmentName.of("x".repeat(500) + ".docx")).hasSize(150).endsWith("x.docx");
    }

    @Test
    void the_same_message_by_another_way_has_the_same_fingerprint() {
        var relayed =
                "Return-Path: <ann@acme.example>\nReceived: from a by b; now\nX-Spam-Score: 1\nDelivered-To: s@a.example\n"
                        + MIXED.replace("\n", "\r\n") + "\r\n";
        assertThat(read(relayed.replace("\n\n", "\n")).fingerprint())
                .isEqualTo(read(MIXED).fingerprint());
    }

    @ParameterizedTest
    @CsvSource({"It burns., It burnt.", "1 Oct, 2 Oct", "on fire, is out", "AQIDBA==, AQIDBQ==", "fl%C3%A4, fl%C3%B6"})
    void a_reused_message_id_with_another_content_has_another_fingerprint(String old, String changed) {
        assertThat(read(MIXED.replace(old, changed)).fingerprint())
                .isNotEqualTo(read(MIXED).fingerprint());
    }

    private static ReceivedMail read(String mail) {
        return ReceivedMail.read(mail.getBytes(UTF_8));
    }
}
