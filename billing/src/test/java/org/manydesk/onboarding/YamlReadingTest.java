package org.manydesk.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.problem.MalformedInput;
import org.manydesk.rest.Json;

class YamlReadingTest {
    private static JsonNode json(String text) throws Exception {
        return Json.mapper().readTree(text);
    }

    @Test
    void words_times_and_dates_stay_what_they_look_like() throws Exception {
        var file =
                """
                country: NO
                opens: 08:30
                closes: 18:00
                from: 2026-01-01
                open: yes
                until: null
                upTo: 100
                share: 0.50
                order: 0123
                text: "12"
                long: |
                  two
                  lines
                """;
        assertThat(FileText.ofYaml(file).json())
                .isEqualTo(
                        json(
                                """
                                {"country":"NO","opens":"08:30","closes":"18:00","from":"2026-01-01","open":"yes",
                                 "until":null,"upTo":100,"share":0.50,"order":"0123","text":"12","long":"two\\nlines\\n"}
                                """));
    }

    @Test
    void what_is_written_is_read_as_the_same() throws Exception {
        var value = json(
                """
                {"a":[["08:00","12:00"],[]],"b":{"c":"true","d":"12","e":null,"f":"","g":"# no","h":"x\\ny: z"},
                 "i":12,"j":"null","k":"~","l":true,"m":"&a","n":"*a","o":"!t"}
                """);
        assertThat(FileText.ofYaml(YamlWriting.of(value)).json()).isEqualTo(value);
    }

    @Test
    void every_value_knows_its_line() {
        var text = FileText.ofYaml("a:\n  b/c:\n  - 1\n  - x: 2\n");
        assertThat(text.place("/a/b~1c/1/x")).isEqualTo("Line 4: ");
        assertThat(text.place("/a/b~1c/7/none")).isEqualTo("Line 3: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]",
                "a: *nowhere",
                "a: !!java.net.URL http://x.example",
                "a: !own b",
                "a: 1\na: 2",
                "? [a]\n: b",
                "a: b: c",
                "a: [",
                "---\na\n---\nb",
                "",
                "\u0000"
            })
    void what_unfolds_or_is_no_single_document_is_refused(String text) {
        assertThatThrownBy(() -> FileText.ofYaml(text)).isInstanceOf(MalformedInput.class);
    }

    @Test
    void what_is_too_deep_or_too_long_is_refused() {
        assertThatThrownBy(() -> FileText.ofYaml("[".repeat(100_000))).isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> FileText.ofYaml("a: " + "b".repeat(1_100_000))).isInstanceOf(MalformedInput.class);
    }
}
