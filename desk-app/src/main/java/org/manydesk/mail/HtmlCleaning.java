package org.manydesk.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markup of strangers, made harmless: text, tables and a little colour stay; whatever runs, fetches, posts, frames,
 * overlays or names things goes. Pictures from elsewhere are not fetched: their address is kept in {@code
 * data-remote-src} for a reader who asks for them. Pictures of the mail itself keep their {@code cid:} address.
 *
 * <p>The result is a fragment, still to be shown inside a sandbox.
 */
public final class HtmlCleaning {
    /** Longer markup is cut there: nobody reads it, and cleaning stays quick. */
    static final int LIMIT = 2_000_000;

    private static final CssSchema STYLES = CssSchema.withProperties(Set.of(
            "background-color",
            "border",
            "border-bottom",
            "border-collapse",
            "border-left",
            "border-right",
            "border-top",
            "color",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "line-height",
            "margin",
            "padding",
            "text-align",
            "text-decoration",
            "vertical-align",
            "white-space",
            "width"));

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "a",
                    "abbr",
                    "address",
                    "b",
                    "big",
                    "blockquote",
                    "br",
                    "caption",
                    "center",
                    "cite",
                    "code",
                    "dd",
                    "del",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "font",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "ins",
                    "kbd",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "s",
                    "samp",
                    "small",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "tt",
                    "u",
                    "ul")
            .allowElements(HtmlCleaning::picture, "img")
            .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt", "width", "height")
            .onElements("img")
            .allowAttributes("color", "face", "size")
            .onElements("font")
            .allowAttributes("colspan", "rowspan", "width", "height", "align", "valign", "bgcolor", "border")
            .onElements("table", "tr", "td", "th", "tbody", "thead", "tfoot")
            .allowAttributes("cellpadding", "cellspacing")
            .onElements("table")
            .allowAttributes("dir", "lang")
            .globally()
            .allowStyling(STYLES)
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private HtmlCleaning() {}

    /** Markup that can be put into a page. */
    public static String clean(String html) {
        return POLICY.sanitize(CleanText.cut(CleanText.of(html), LIMIT));
    }

    private static String picture(String element, List<String> attributes) {
        for (int at = 0; at < attributes.size(); at += 2) {
            boolean remote = attributes.get(at).equals("src")
                    && !attributes.get(at + 1).toLowerCase(Locale.ROOT).startsWith("cid:");
            if (remote) attributes.set(at, "data-remote-src");
        }
        return element;
    }
}
