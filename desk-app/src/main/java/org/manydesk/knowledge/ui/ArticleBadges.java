package org.manydesk.knowledge.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import org.manydesk.knowledge.Article;
import org.manydesk.knowledge.ArticleState;
import org.manydesk.knowledge.Audience;
import org.manydesk.ui.Days;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** What staff know of an article beside what it says: who reads it, how far it is, whose it is. */
class ArticleBadges extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Texts texts = Texts.of(ArticleBadges.class);

    /** @param isOfClient whether it is read as an article of a client, so that it matters whose it is */
    ArticleBadges(Article article, LocalDate today, boolean isOfClient) {
        addClassName("md-badges");
        if (isOfClient && article.source() == Article.Source.OWN)
            add(new StatusBadge(Tone.RUNS, VaadinIcon.BUILDING, texts.get("own")));
        if (article.state() == ArticleState.DRAFT)
            add(new StatusBadge(Tone.WARN, VaadinIcon.PENCIL, texts.of(ArticleState.DRAFT)));
        if (article.audience() == Audience.STAFF)
            add(new StatusBadge(Tone.PAUSED, VaadinIcon.LOCK, texts.of(Audience.STAFF)));
        if (article.isDue(today)) add(new StatusBadge(Tone.BAD, texts.get("due")));
    }

    /** The line below the title: for people of a client, since when it is so. */
    static Div facts(Article article, boolean isStaff) {
        var texts = Texts.of(ArticleBadges.class);
        var facts = new Div(new Span(new Span(texts.get("changed") + " "), TimeText.relative(article.changedAt())));
        facts.addClassName("md-counts");
        if (!isStaff) return facts;
        facts.addComponentAsFirst(new Span(article.slug()));
        facts.add(new Span(article.language()));
        if (article.reviewOn() != null) facts.add(new Span(texts.get("review.on", Days.day(article.reviewOn()))));
        return facts;
    }
}
