package org.manydesk.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.manydesk.offboarding.HandOverPart;
import org.manydesk.offboarding.Pack;
import org.manydesk.tenant.Tenant;

/** A client's own articles that are for its people, one Markdown file each, in the pack that it takes along. */
@ApplicationScoped
@Transactional
class ArticlesHandedOver implements HandOverPart {
    private final Articles articles;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ArticlesHandedOver() {
        this(null);
    }

    @Inject
    ArticlesHandedOver(Articles articles) {
        this.articles = articles;
    }

    @Override
    public void addTo(Pack pack, Tenant client) throws IOException {
        for (var article : articles.allOwn(client.id())) {
            var said = article.content().form();
            if (said.audience() == Audience.STAFF) continue;
            var text = "# " + said.title() + "\n\n" + said.body() + "\n";
            pack.add("knowledge/" + said.slug() + ".md", file -> file.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
