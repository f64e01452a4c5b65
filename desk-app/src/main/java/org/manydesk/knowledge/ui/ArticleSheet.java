package org.manydesk.knowledge.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.manydesk.knowledge.Article;
import org.manydesk.ui.PageHeader;

/** An article as it is read. */
class ArticleSheet extends Div {
    private static final long serialVersionUID = 1L;
    private final PageHeader header;

    /** @param look for whom it is shown */
    ArticleSheet(Article article, ArticleList.Look look, LocalDate today) {
        addClassName("md-stack-s");
        header = new PageHeader(article.title());
        var isStaff = look != ArticleList.Look.CLIENT;
        add(header);
        if (isStaff) add(new ArticleBadges(article, today, look == ArticleList.Look.OF_CLIENT));
        add(ArticleBadges.facts(article, isStaff));
        var text = new Div(new MarkdownText(article.body()));
        text.addClassName("md-card");
        add(text);
    }

    PageHeader header() {
        return header;
    }

    static Anchor link(String path, String words) {
        var link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** A link that is what one mostly does on a page. */
    static Anchor button(String path, String words) {
        var link = link(path, words);
        link.addClassName("md-link-button");
        return link;
    }
}
