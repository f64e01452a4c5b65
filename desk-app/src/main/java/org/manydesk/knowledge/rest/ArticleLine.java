package org.manydesk.knowledge.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manydesk.knowledge.Article;
import org.manydesk.knowledge.ArticleState;
import org.manydesk.knowledge.Audience;

/** An article in a list, without its text. */
record ArticleLine(
        String slug,
        String title,
        String language,
        Audience audience,
        ArticleState state,
        @Nullable LocalDate reviewOn,
        Article.Source source,
        int version,
        Instant changedAt) {
    static ArticleLine of(Article article) {
        return new ArticleLine(
                article.slug(),
                article.title(),
                article.language(),
                article.audience(),
                article.state(),
                article.reviewOn(),
                article.source(),
                article.version(),
                article.changedAt());
    }
}
