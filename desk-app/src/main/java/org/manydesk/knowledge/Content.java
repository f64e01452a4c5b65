package org.manydesk.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in an article, and since when. Replaced whole. A class because EclipseLink cannot embed a record. */
@Embeddable
class Content {
    @Column(name = "slug", updatable = false)
    private String slug;

    @Column(name = "title")
    private String title;

    @Column(name = "body")
    private String body;

    @Column(name = "language")
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private Audience audience;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ArticleState state;

    @Column(name = "review_on")
    private @Nullable LocalDate reviewOn;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Content() {}

    Content(ArticleForm said, Instant now) {
        slug = said.slug();
        title = said.title();
        body = said.body();
        language = said.language();
        audience = said.audience();
        state = said.state();
        reviewOn = said.reviewOn();
        changedAt = now;
    }

    /** The same as it is written. */
    ArticleForm form() {
        return new ArticleForm(slug, title, body, language, audience, state, reviewOn);
    }

    boolean isPublished() {
        return state == ArticleState.PUBLISHED;
    }

    /** Staff read everything. */
    boolean isFor(Audience reader) {
        return reader == Audience.STAFF || (isPublished() && audience == Audience.CLIENT);
    }

    Instant changedAt() {
        return changedAt;
    }
}
