package org.manydesk.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.IfMatch;
import org.manydesk.tenant.Tenants;

/** Writes articles, shared ones and those of one client; what was before and after is in the audit trail. */
@ApplicationScoped
@Transactional
public class Authoring {
    private static final String MADE = "ARTICLE_MADE";
    private static final String CHANGED = "ARTICLE_CHANGED";
    private static final String REMOVED = "ARTICLE_REMOVED";

    private final Articles articles;
    private final Tenants tenants;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Authoring() {
        this(null, null, null, null);
    }

    @Inject
    Authoring(Articles articles, Tenants tenants, AuditTrail audit, Clock clock) {
        this.articles = articles;
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    /** Shares a new article with all clients. */
    public Article share(ArticleForm said) {
        if (articles.shared(said.slug()).isPresent()) throw taken(said.slug());
        var article = new SharedArticle(articles.provider(), said, clock.instant());
        articles.add(article);
        articles.keep();
        audit.record(MADE, said.slug(), Map.of("after", said));
        return Article.of(article);
    }

    /** Changes a shared article, unless somebody else changed it since it was read. */
    public Article changeShared(String slug, IfMatch read, ArticleForm said) {
        var article = shared(slug);
        read.mustMatch(article.version());
        mustKeepItsSlug(slug, said);
        var before = article.content().form();
        if (before.equals(said)) return Article.of(article);
        article.write(said, clock.instant());
        articles.keep();
        audit.record(CHANGED, slug, Map.of("before", before, "after", said));
        return Article.of(article);
    }

    /** Takes a shared article away; clients keep what is their own. */
    public void removeShared(String slug, IfMatch read) {
        var article = shared(slug);
        read.mustMatch(article.version());
        articles.remove(article);
        audit.record(REMOVED, slug, Map.of("before", article.content().form()));
    }

    private SharedArticle shared(String slug) {
        return articles.shared(slug).orElseThrow(() -> new Unknown("article", slug));
    }

    /** Writes a new article of a client's own, in place of the shared one where there is one with its slug. */
    public Article make(String client, ArticleForm said) {
        var tenant = tenants.locked(client).id();
        if (articles.own(tenant, said.slug()).isPresent()) throw taken(said.slug());
        var article = new ClientArticle(tenant, said, clock.instant());
        articles.add(article);
        articles.keep();
        audit.record(tenant, MADE, said.slug(), Map.of("after", said));
        return Article.of(article);
    }

    /** Changes an article of a client's own, unless somebody else changed it since it was read. */
    public Article change(String client, String slug, IfMatch read, ArticleForm said) {
        var article = own(client, slug);
        read.mustMatch(article.version());
        mustKeepItsSlug(slug, said);
        var before = article.content().form();
        if (before.equals(said)) return Article.of(article);
        article.write(said, clock.instant());
        articles.keep();
        audit.record(article.tenant(), CHANGED, slug, Map.of("before", before, "after", said));
        return Article.of(article);
    }

    /** Takes an article of a client's own away; the shared one, where there is one, is read again. */
    public void remove(String client, String slug, IfMatch read) {
        var article = own(client, slug);
        read.mustMatch(article.version());
        articles.remove(article);
        audit.record(
                article.tenant(),
                REMOVED,
                slug,
                Map.of("before", article.content().form()));
    }

    private ClientArticle own(String client, String slug) {
        var tenant = tenants.get(client).id();
        return articles.own(tenant, slug).orElseThrow(() -> notItsOwn(slug));
    }

    /** What can be read there and is shared is not written there. */
    private RuntimeException notItsOwn(String slug) {
        if (articles.shared(slug).isEmpty()) return new Unknown("article", slug);
        return new Conflict(
                "This article is shared with all clients. Change that one, or make one of the client's own with"
                        + " its slug.");
    }

    private static void mustKeepItsSlug(String slug, ArticleForm said) {
        if (!said.slug().equals(slug))
            throw new InvalidInput("/slug", "An article keeps its slug. Make another article instead.");
    }

    private static Conflict taken(String slug) {
        return new Conflict("There is an article with the slug " + slug + " already.");
    }
}
