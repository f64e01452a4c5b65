package org.manydesk.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is read.
 *
 * @param body Markdown
 * @param reviewOn null for none
 * @param version counts its changes; travels as the ETag, too
 */
public record Article(
        String slug,
        String title,
        String body,
        String language,
        Audience audience,
        ArticleState state,
        @Nullable LocalDate reviewOn,
        Source source,
        int version,
        Instant changedAt) {
    /** Whose an article is. */
    public enum Source {
        /** The provider's, for all clients. */
        SHARED,
        /** One client's. */
        OWN
    }

    static Article of(SharedArticle article) {
        return of(article.content(), Source.SHARED, article.version());
    }

    static Article of(ClientArticle article) {
        return of(article.content(), Source.OWN, article.version());
    }

    private static Article of(Content content, Source source, int version) {
        var said = content.form();
        return new Article(
                said.slug(),
                said.title(),
                said.body(),
                said.language(),
                said.audience(),
                said.state(),
                said.reviewOn(),
                source,
                version,
                content.changedAt());
    }

    /** The same as it is written. */
    public ArticleForm form() {
        return new ArticleForm(slug, title, body, language, audience, state, reviewOn);
    }

    /** Whether somebody should look whether it still holds. */
    public boolean isDue(LocalDate today) {
        return reviewOn != null && !today.isBefore(reviewOn);
    }
}
