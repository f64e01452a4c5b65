package org.manydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HtmlCleaningTest {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern HANDLER = Pattern.compile("[\\s\"'/]on[a-z]+\\s*=");
    private static final Pattern FETCHING_ATTRIBUTE = Pattern.compile(
            "\\s(src|srcset|background|poster|action|formaction|data|xlink:href|ping|dynsrc|lowsrc|manifest)\\s*=");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern RISKY_ELEMENT = Pattern.compile(
            "</?(script|style|iframe|frame|object|embed|applet|form|input|button|textarea|select|base|link"
                    + "|meta|svg|math|template|noscript|title|xmp|plaintext|audio|video|isindex|body|html)\\b");
    private static final List<String> RUNNING_URLS =
            List.of("javascript:", "vbscript:", "data:", "livescript:", "file:");

    @Test
    void text_tables_links_and_a_little_colour_stay() {
        var html = "<p style=\"color:red\">Dear <b>desk</b></p><table><tr><td>1</td></tr></table>"
                + "<a href=\"https://acme.example/\">link</a>";
        assertThat(HtmlCleaning.clean(html))
                .contains("<p style=\"color:red\">Dear <b>desk</b></p>", "<td>1</td>")
                .contains("<a href=\"https://acme.example/\" rel=\"", "noopener", "noreferrer", "nofollow");
    }

    @Test
    void a_remote_picture_is_not_fetched_but_its_address_is_kept() {
        assertThat(HtmlCleaning.clean("<img src=\"https://tracker.example/p.gif\" alt=\"logo\">"))
                .contains("data-remote-src=\"https://tracker.example/p.gif\"", "alt=\"logo\"")
                .doesNotContain(" src=");
    }

    @Test
    void a_picture_of_the_mail_itself_keeps_its_address() {
        assertThat(HtmlCleaning.clean("<img src=\"cid:logo@acme\">")).contains(" src=\"cid:logo&#64;acme\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style=\"background:url(https://evil.example/x)\">x</div>",
                "<div style=\"background-image:url('//evil.example/x')\">x</div>",
                "<div style=\"width:expression(alert(1))\">x</div>",
                "<div style=\"position:fixed;top:0\">x</div>",
                "<style>@import url(https://evil.example/x);</style>x",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<form action=\"https://evil.example\"><input name=\"password\">x</form>",
                "<base href=\"https://evil.example/\">x",
                "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example\">x"
            })
    void what_runs_fetches_or_posts_goes_and_the_words_stay(String html) {
        var clean = HtmlCleaning.clean(html);
        assertThat(faults(clean)).isEmpty();
        assertThat(clean).contains("x").doesNotContain("evil.example", "fixed", "expression");
    }

    @ParameterizedTest
    @CsvSource({"html-xss.json, payload, 223", "html-xss-lists.json, payload, 785", "webmail-html.json, html, 7"})
    void no_known_attack_survives(String file, String field, int count) {
        List<String> survivors = new ArrayList<>();
        var payloads = SharedMaterial.json("payloads/" + file);
        assertThat(payloads).hasSize(count);
        for (var payload : payloads) {
            var clean = HtmlCleaning.clean(payload.path(field).asText());
            if (!faults(clean).isEmpty()) survivors.add(faults(clean) + " in " + clean);
        }
        assertThat(survivors).isEmpty();
    }

    @Test
    void a_cleaned_text_is_not_changed_by_cleaning_it_again() {
        for (var payload : SharedMaterial.json("payloads/html-xss.json")) {
            var clean = HtmlCleaning.clean(payload.path("payload").asText());
            assertThat(faults(HtmlCleaning.clean(clean))).isEmpty();
        }
    }

    @Test
    void megabytes_of_open_elements_are_cleaned_in_seconds() {
        assertThat(HtmlCleaning.clean("<div><b>".repeat(500_000))).isNotNull();
    }

    private static List<String> faults(String clean) {
        List<String> faults = new ArrayList<>();
        var tags = TAG.matcher(clean.toLowerCase(Locale.ROOT));
        while (tags.find()) {
            var tag = tags.group();
            var names = QUOTED.matcher(tag).replaceAll("\"\"");
            if (RISKY_ELEMENT.matcher(tag).find()) faults.add("element " + tag);
            if (HANDLER.matcher(names).find()) faults.add("handler " + tag);
            if (FETCHING_ATTRIBUTE.matcher(names).find() && !tag.contains(" src=\"cid:")) faults.add("fetch " + tag);
            if (RUNNING_URLS.stream().anyMatch(url -> tag.contains("=\"" + url))) faults.add("url " + tag);
            if (tag.contains("style=\"") && (tag.contains("url(") || tag.contains("expression")))
                faults.add("style " + tag);
        }
        return faults;
    }
}
