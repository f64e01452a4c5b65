package org.manydesk.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** The articles of the caller's provider, and of the clients within reach. */
@ApplicationScoped
class Articles {
    private static final String SHARED = "SELECT a FROM SharedArticle a WHERE a.content.slug > :after";
    private static final String OWN =
            "SELECT a FROM ClientArticle a WHERE a.tenantId = :client AND a.content.slug > :after";
    private static final String NOT_REPLACED =
            " AND NOT EXISTS (SELECT o.id FROM ClientArticle o WHERE o.tenantId = :client"
                    + " AND o.content.slug = a.content.slug";
    private static final String PUBLISHED = " AND o.content.state = org.manydesk.knowledge.ArticleState.PUBLISHED";
    private static final String BY_SLUG = " ORDER BY a.content.slug";

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Articles() {
        this(null);
    }

    @Inject
    Articles(Wall wall) {
        this.wall = wall;
    }

    ProviderId provider() {
        return wall.reach().provider();
    }

    Optional<SharedArticle> shared(String slug) {
        return wall.em()
                .createQuery("SELECT a FROM SharedArticle a WHERE a.content.slug = :slug", SharedArticle.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    Optional<ClientArticle> own(TenantId client, String slug) {
        return wall.em()
                .createQuery(
                        "SELECT a FROM ClientArticle a WHERE a.tenantId = :client AND a.content.slug = :slug",
                        ClientArticle.class)
                .setParameter("client", client.value())
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** All of a client's own, by slug. */
    List<ClientArticle> allOwn(TenantId client) {
        return wall.em()
                .createQuery("SELECT a FROM ClientArticle a WHERE a.tenantId = :client" + BY_SLUG, ClientArticle.class)
                .setParameter("client", client.value())
                .getResultList();
    }

    List<SharedArticle> shared(Wanted wanted) {
        return bound(wall.em().createQuery(SHARED + wanted.conditions() + BY_SLUG, SharedArticle.class), wanted);
    }

    /** Shared ones that the client has none of its own for; a draft takes the place for staff alone. */
    List<SharedArticle> sharedWith(TenantId client, Wanted wanted) {
        var replaced = NOT_REPLACED + (wanted.reader() == Audience.CLIENT ? PUBLISHED : "") + ")";
        return bound(
                wall.em()
                        .createQuery(SHARED + replaced + wanted.conditions() + BY_SLUG, SharedArticle.class)
                        .setParameter("client", client.value()),
                wanted);
    }

    List<ClientArticle> own(TenantId client, Wanted wanted) {
        return bound(
                wall.em()
                        .createQuery(OWN + wanted.conditions() + BY_SLUG, ClientArticle.class)
                        .setParameter("client", client.value()),
                wanted);
    }

    private static <T> List<T> bound(TypedQuery<T> query, Wanted wanted) {
        if (wanted.hasText()) query.setParameter("words", wanted.words());
        return query.setParameter("after", wanted.after())
                .setMaxResults(wanted.limit())
                .getResultList();
    }

    void add(SharedArticle article) {
        wall.add(article);
    }

    void add(ClientArticle article) {
        wall.add(article);
    }

    void remove(Object article) {
        wall.em().remove(article);
    }

    /** Writes what changed at once, so that versions are known. */
    void keep() {
        wall.em().flush();
    }
}
