package org.manydesk.knowledge;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** An article that a provider shares with all of its clients. */
@Entity
@Table(name = "shared_article")
class SharedArticle extends ProviderOwned {
    @Embedded
    private Content content;

    @SuppressWarnings("NullAway") // for JPA
    protected SharedArticle() {}

    SharedArticle(ProviderId provider, ArticleForm said, Instant now) {
        super(provider);
        content = new Content(said, now);
    }

    void write(ArticleForm said, Instant now) {
        content = new Content(said, now);
    }

    Content content() {
        return content;
    }
}
