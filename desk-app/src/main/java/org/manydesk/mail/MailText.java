package org.manydesk.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a mail says, without its attachments.
 *
 * @param plain the words with {@code \n} at the line ends; made from the markup where the mail has nothing else
 * @param html cleaned markup, when the mail has any; safe to put into a page (see {@link HtmlCleaning})
 */
public record MailText(String plain, Optional<String> html) {
    private static final int LIMIT = 1_000_000;

    public MailText {
        plain = CleanText.cut(plain, LIMIT);
    }

    static MailText of(List<MailPart> parts) {
        Map<Integer, Block> blocks = new LinkedHashMap<>();
        for (var part : parts) {
            blocks.computeIfAbsent(part.block(), number -> new Block()).add(part);
        }
        var plain = new StringBuilder();
        var html = new StringBuilder();
        blocks.values().forEach(block -> block.appendTo(plain, html));
        boolean hasMarkup = parts.stream().anyMatch(MailPart::isHtml);
        return new MailText(
                plain.toString().strip(),
                hasMarkup ? Optional.of(HtmlCleaning.clean(html.toString())) : Optional.empty());
    }

    /** One stretch of the mail: its plain and its marked-up version, either of which may be missing. */
    private static final class Block {
        private final List<String> plain = new ArrayList<>();
        private final List<String> html = new ArrayList<>();

        void add(MailPart part) {
            (part.isHtml() ? html : plain).add(part.text());
        }

        void appendTo(StringBuilder allPlain, StringBuilder allHtml) {
            var words = String.join("\n", plain);
            var markup = String.join("\n", html);
            allPlain.append(words.isBlank() ? HtmlText.of(markup) : words).append('\n');
            allHtml.append(markup.isEmpty() ? HtmlText.escaped(words) : markup).append('\n');
        }
    }
}
