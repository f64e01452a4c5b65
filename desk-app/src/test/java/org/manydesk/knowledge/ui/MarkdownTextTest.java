package org.manydesk.knowledge.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkdownTextTest {
    private static final Set<String> ELEMENTS = Set.of(
            "div",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "code",
            "em",
            "strong",
            "hr",
            "br",
            "a",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td");
    private static final Set<String> ATTRIBUTES = Set.of("class", "href", "target", "rel", "start");

    private static Element shown(String markdown) {
        return new MarkdownText(markdown).getElement();
    }

    private static String markup(String markdown) {
        return shown(markdown).getOuterHTML().replaceAll(">\\s+", ">").replaceAll("\\s+<", "<");
    }

    @Test
    void what_people_write_is_there() {
        assertThat(markup("# One\n\nTwo **three** *four* `five`\n\n- a\n- b\n\n3. c\n\n> q\n\n---\n\n```\nx < y\n```"))
                .contains(
                        "<h2>One</h2>",
                        "<strong>three</strong>",
                        "<em>four</em>",
                        "<code>five</code>",
                        "<ul><li>a</li><li>b</li></ul>",
                        "<ol start=\"3\"><li>c</li></ol>",
                        "<blockquote><p>q</p></blockquote>",
                        "<hr>",
                        "x &lt; y");
        assertThat(markup("| a | b |\n| --- | --- |\n| 1 | 2 |"))
                .contains("<th>a</th>", "<td>2</td>", "class=\"md-article-table\"");
    }

    @Test
    void a_link_leads_to_the_web_beside_the_desk_and_tells_nobody_whence() {
        assertThat(markup("[x](https://acme.example/a?b=c)"))
                .contains("href=\"https://acme.example/a?b=c\"", "rel=\"noopener noreferrer nofollow\"", "_blank");
        assertThat(markup("<mailto:jane@acme.example> [x](tel:+331)")).contains("mailto:jane", "tel:+331");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert)",
                "[x](JaVaScRiPt:alert)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "[x](//evil.example)",
                "[x](&#106;avascript:alert)",
                "[x]( javascript:alert)",
                "<javascript:alert>",
                "[x]: javascript:alert\n\n[x]"
            })
    void a_link_that_leads_elsewhere_is_text(String markdown) {
        assertThat(markup(markdown)).doesNotContain("href", "<a");
    }

    @Test
    void markup_stays_text_and_pictures_are_their_words() {
        assertThat(markup("<script>x</script>\n\na <img src=x onerror=y> b"))
                .contains("&lt;script&gt;x&lt;/script&gt;", "&lt;img src=x onerror=y&gt;")
                .doesNotContain("<script", "<img");
        assertThat(markup("![a cat](https://evil.example/c.png)"))
                .contains("a cat")
                .doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource({"html-xss.json, payload, 223", "html-xss-lists.json, payload, 785", "webmail-html.json, html, 7"})
    void no_known_attack_becomes_an_element(String file, String field, int count) throws IOException {
        var payloads = payloads(file);
        assertThat(payloads).hasSize(count);
        for (var payload : payloads) {
            var attack = payload.path(field).asText();
            for (var text : List.of(attack, "a " + attack, "[x](" + attack + ")", "![x](" + attack + ")"))
                assertThat(foreign(shown(text))).as(text).isEmpty();
        }
    }

    private static JsonNode payloads(String file) throws IOException {
        var path = Path.of("..", "..", "shared", "payloads", file);
        assumeTrue(Files.exists(path), "Skipped: the attacks are not beside the working copy.");
        return new ObjectMapper().readTree(path.toFile());
    }

    private static List<String> foreign(Element element) {
        var found = new ArrayList<String>();
        if (element.isTextNode()) return found;
        if (!ELEMENTS.contains(element.getTag())) found.add(element.getTag());
        element.getAttributeNames().filter(name -> !ATTRIBUTES.contains(name)).forEach(found::add);
        var href = element.getAttribute("href");
        if (href != null && !href.matches("(?i)(https?://|mailto:|tel:).+")) found.add(href);
        element.getPropertyNames().forEach(found::add);
        element.getChildren().forEach(child -> found.addAll(foreign(child)));
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a _b ", "*x ", "*_", "[", "![x](", "**", "`", "<a ", "1. "})
    void a_text_that_nests_without_end_costs_no_stack(String opening) throws InterruptedException {
        for (var length : List.of(1_900, 50_000)) {
            var half = opening.repeat(length / (2 * opening.length()));
            var text = half + "x" + new StringBuilder(half).reverse();
            var shown = new AtomicInteger();
            var narrow = new Thread(null, () -> shown.set(shown(text).getChildCount()), "narrow", 256 * 1024);
            narrow.start();
            narrow.join();
            assertThat(shown.get()).as(opening + length).isPositive();
        }
    }

    @Test
    void a_slug_is_made_of_a_title() {
        assertThat(ArticleFields.slugOf("Réinitialiser le mot de passe !")).isEqualTo("reinitialiser-le-mot-de-passe");
        assertThat(ArticleFields.slugOf("—")).isEmpty();
        assertThat(ArticleFields.slugOf("x".repeat(39) + " yz")).isEqualTo("x".repeat(39));
    }
}
