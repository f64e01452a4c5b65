package org.manydesk.knowledge.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/**
 * Markdown (CommonMark with tables), as elements of the page that are made one by one: markup that somebody wrote stays text,
 * and nothing is fetched (KNO-3).
 *
 * @see "decision 0060"
 */
class MarkdownText extends Div {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .build();

    /** So many signs of emphasis between two empty lines nest as deep as the parser's stack is sure to bear. */
    private static final int MOST_SIGNS = 2_000;

    /** Shows a text. One that nests deeper than anybody writes is shown as it was written. */
    MarkdownText(String markdown) {
        addClassName("md-article");
        if (isTooDeep(markdown)) getElement().appendChild(Element.createText(markdown));
        else PARSER.parse(markdown).accept(new MarkdownElements(getElement()));
    }

    private static boolean isTooDeep(String markdown) {
        return Arrays.stream(markdown.split("\\R[ \\t]*\\R"))
                .anyMatch(block ->
                        block.chars().filter(sign -> sign == '*' || sign == '_').count() > MOST_SIGNS);
    }
}
