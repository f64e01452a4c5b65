package org.manydesk.knowledge;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/** An article of one client; with the slug of a shared one it is read in its place. */
@Entity
@Table(name = "client_article")
class ClientArticle extends TenantOwned {
    @Embedded
    private Content content;

    @SuppressWarnings("NullAway") // for JPA
    protected ClientArticle() {}

    ClientArticle(TenantId client, ArticleForm said, Instant now) {
        super(client);
        content = new Content(said, now);
    }

    void write(ArticleForm said, Instant now) {
        content = new Content(said, now);
    }

    Content content() {
        return content;
    }
}
