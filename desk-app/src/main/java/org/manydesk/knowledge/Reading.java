package org.manydesk.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.tenant.Tenants;

/**
 * Finds articles for whoever reads them: staff read everything, people of a client what is published for them.
 *
 * @see "decision 0060"
 */
@ApplicationScoped
@Transactional
public class Reading {
    private final Articles articles;
    private final Tenants tenants;
    private final CurrentCaller callers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Reading() {
        this(null, null, null);
    }

    @Inject
    Reading(Articles articles, Tenants tenants, CurrentCaller callers) {
        this.articles = articles;
        this.tenants = tenants;
        this.callers = callers;
    }

    private Audience reader() {
        var isOfClient =
                callers.get() instanceof Caller.Person person && !person.role().isStaff();
        return isOfClient ? Audience.CLIENT : Audience.STAFF;
    }

    /** One page of the shared articles, by slug. */
    public Page<Article> shared(String text, PageRequest page) {
        var found = articles.shared(Wanted.of(reader(), text, page)).stream().map(Article::of);
        return paged(found.toList(), page);
    }

    /** A shared article, or {@link Unknown}. */
    public Article shared(String slug) {
        return articles.shared(slug)
                .filter(article -> article.content().isFor(reader()))
                .map(Article::of)
                .orElseThrow(() -> new Unknown("article", slug));
    }

    /** One page of what a client reads, by slug: its own, and shared ones that it has none of its own for. */
    public Page<Article> of(String client, String text, PageRequest page) {
        var tenant = tenants.get(client).id();
        var wanted = Wanted.of(reader(), text, page);
        var found = Stream.concat(
                        articles.own(tenant, wanted).stream().map(Article::of),
                        articles.sharedWith(tenant, wanted).stream().map(Article::of))
                .sorted(Comparator.comparing(Article::slug));
        return paged(found.limit(wanted.limit()).toList(), page);
    }

    private static Page<Article> paged(List<Article> found, PageRequest page) {
        return Page.of(found, page.limit(), article -> PageRequest.cursor(article.slug()));
    }

    /** What a client reads under a slug, or {@link Unknown}: a published article of its own hides the shared one. */
    public Article of(String client, String slug) {
        var own = articles.own(tenants.get(client).id(), slug);
        var hides = own.filter(
                article -> reader() == Audience.STAFF || article.content().isPublished());
        if (hides.isEmpty()) return shared(slug);
        return hides.filter(article -> article.content().isFor(reader()))
                .map(Article::of)
                .orElseThrow(() -> new Unknown("article", slug));
    }
}
