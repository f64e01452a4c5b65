package org.manydesk.mail;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/** The words of markup, one line for each block of it. */
final class HtmlText implements HtmlStreamEventReceiver {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "blockquote",
            "br",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "table",
            "tr",
            "ul");
    private static final String[] ELEMENTS = BLOCKS.toArray(new String[0]);

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    static String of(String html) {
        var words = new HtmlText();
        var policy = new HtmlPolicyBuilder()
                .allowElements(ELEMENTS)
                .allowElements("td", "th")
                .build(words);
        HtmlSanitizer.sanitize(CleanText.cut(html, HtmlCleaning.LIMIT), policy);
        return words.text
                .toString()
                .replaceAll(" +\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** The markup that shows a plain text as it is. */
    static String escaped(String plain) {
        var html = new StringBuilder(plain.length() + 32).append("<div>");
        for (char c : plain.toCharArray()) {
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&#34;");
                case '\n' -> html.append("<br />");
                default -> html.append(c);
            }
        }
        return html.append("</div>").toString();
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        if (element.equals("br")) text.append('\n');
        else if (element.equals("td") || element.equals("th")) space();
        else if (BLOCKS.contains(element)) newLine();
    }

    @Override
    public void closeTag(String element) {
        if (BLOCKS.contains(element) && !element.equals("br")) newLine();
        if (element.equals("p")) text.append('\n');
    }

    @Override
    public void text(@Nullable String words) {
        if (words == null) return;
        for (char c : words.toCharArray()) {
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u00A0') space();
            else text.append(c);
        }
    }

    private void space() {
        if (!text.isEmpty() && last() != ' ' && last() != '\n') text.append(' ');
    }

    private void newLine() {
        if (!text.isEmpty() && last() != '\n') text.append('\n');
    }

    private char last() {
        return text.charAt(text.length() - 1);
    }
}
