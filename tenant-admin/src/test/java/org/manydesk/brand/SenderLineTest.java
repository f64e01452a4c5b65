package org.manydesk.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderLineTest {
    private static final String ADDRESS = "support@acme.example";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = '~',
            value = {
                "Acme IT ~ \"Acme IT\" <support@acme.example>",
                "Acme, Inc. ~ \"Acme, Inc.\" <support@acme.example>",
                "Acme <boss@acme.example> ~ \"Acme <boss@acme.example>\" <support@acme.example>",
                "The \"Desk\" ~ \"The \\\"Desk\\\"\" <support@acme.example>",
                "A\\ ~ \"A\\\\\" <support@acme.example>"
            })
    void a_plain_name_is_quoted_so_that_it_is_no_address(String name, String line) {
        assertThat(SenderLine.of(name, ADDRESS)).isEqualTo(line);
    }

    @Test
    void a_name_never_ends_the_header() {
        assertThat(SenderLine.of("Acme\r\nBcc: all@acme.example", ADDRESS))
                .isEqualTo("\"Acme  Bcc: all@acme.example\" <support@acme.example>");
        assertThat(SenderLine.of("Zoë\r\nBcc: x", ADDRESS)).doesNotContain("\r", "\n", "Bcc");
        assertThat(SenderLine.of("Acme", "a@b.example>\r\nBcc: <x@y.example"))
                .isEqualTo("\"Acme\" <a@b.exampleBcc:x@y.example>");
    }

    @Test
    void other_letters_are_encoded_in_words_of_at_most_75_characters_that_part_no_letter() {
        var name = "Société Générale 株式会社 😀 ".repeat(3).strip();
        var line = SenderLine.of(name, ADDRESS);
        var words =
                Arrays.stream(line.substring(0, line.indexOf(" <")).split(" ")).toList();
        assertThat(words).hasSizeGreaterThan(1).allSatisfy(word -> {
            assertThat(word).matches("=\\?UTF-8\\?B\\?[A-Za-z0-9+/=]+\\?=").hasSizeLessThanOrEqualTo(75);
            assertThat(decoded(word)).doesNotContain("\ufffd");
        });
        assertThat(words.stream().map(SenderLineTest::decoded).collect(Collectors.joining()))
                .isEqualTo(name);
        assertThat(line).endsWith(" <support@acme.example>");
    }

    private static String decoded(String word) {
        var base64 = word.substring("=?UTF-8?B?".length(), word.length() - 2);
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
