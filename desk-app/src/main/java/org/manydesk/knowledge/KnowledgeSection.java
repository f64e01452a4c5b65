package org.manydesk.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manydesk.onboarding.FileChange;
import org.manydesk.onboarding.FurtherSection;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Problem;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Json;
import org.manydesk.rest.JsonFaults;
import org.manydesk.rest.PageRequest;
import org.manydesk.rest.Validation;
import org.manydesk.tenant.Tenant;

/**
 * The section {@code knowledge} of a client's file: its own articles by slug. What an article leaves out is as it is, or as
 * usual: English, published, for the client's people. Articles that the file leaves out stay.
 */
@ApplicationScoped
@Transactional
class KnowledgeSection implements FurtherSection {
    private static final Set<String> MEMBERS = Set.of("title", "body", "language", "audience", "state", "reviewOn");

    private final Articles articles;
    private final Authoring authoring;
    private final Validation validation;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected KnowledgeSection() {
        this(null, null, null);
    }

    @Inject
    KnowledgeSection(Articles articles, Authoring authoring, Validation validation) {
        this.articles = articles;
        this.authoring = authoring;
        this.validation = validation;
    }

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public void check(Optional<Tenant> client, JsonNode section, Faults faults) {
        section.properties().forEach(said -> check(client, said, faults));
    }

    private void check(Optional<Tenant> client, Map.Entry<String, JsonNode> said, Faults faults) {
        var at = pointer(said.getKey());
        try {
            form(said, client.flatMap(tenant -> own(tenant, said.getKey())));
        } catch (Problem refused) {
            if (refused.faults().isEmpty()) faults.add(at, refused.detail());
            for (Fault fault : refused.faults()) faults.add(at + fault.pointer().replace("/slug", ""), fault.detail());
        }
    }

    private static String pointer(String slug) {
        return "/knowledge/" + slug.replace("~", "~0").replace("/", "~1");
    }

    private Optional<ArticleForm> own(Tenant client, String slug) {
        return articles.own(client.id(), slug).map(article -> article.content().form());
    }

    private ArticleForm form(Map.Entry<String, JsonNode> said, Optional<ArticleForm> before) {
        var whole = before.<ObjectNode>map(Json.mapper()::valueToTree).orElseGet(KnowledgeSection::usual);
        if (!(said.getValue() instanceof ObjectNode members))
            throw new InvalidInput("", "An article is an object with title and body.");
        mustBeKnown(members);
        whole.setAll(members);
        whole.put("slug", said.getKey());
        try {
            return validation.valid(Json.mapper().treeToValue(whole, ArticleForm.class));
        } catch (JsonProcessingException fault) {
            throw JsonFaults.of(fault);
        }
    }

    private static void mustBeKnown(ObjectNode members) {
        var faults = new Faults();
        members.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member))
                faults.add("/" + member.replace("~", "~0").replace("/", "~1"), "An article has no such entry here.");
        });
        faults.refuse();
    }

    private static ObjectNode usual() {
        return Json.mapper()
                .createObjectNode()
                .put("language", "en")
                .put("audience", Audience.CLIENT.name())
                .put("state", ArticleState.PUBLISHED.name());
    }

    @Override
    public void land(Tenant client, JsonNode section, List<FileChange> changes) {
        for (var said : section.properties()) {
            var before = own(client, said.getKey());
            var after = form(said, before);
            if (before.filter(after::equals).isPresent()) continue;
            if (before.isEmpty()) authoring.make(client.key(), after);
            else authoring.change(client.key(), after.slug(), IfMatch.ANY, after);
            changes.add(new FileChange(
                    pointer(after.slug()),
                    before.isEmpty() ? FileChange.Deed.CREATE : FileChange.Deed.CHANGE,
                    before.map(KnowledgeSection::json),
                    json(after)));
        }
    }

    /** As the section says it: its name is the slug. */
    private static JsonNode json(ArticleForm article) {
        ObjectNode members = Json.mapper().valueToTree(article);
        members.remove("slug");
        return members;
    }

    @Override
    public Optional<JsonNode> written(Tenant client) {
        var section = Json.mapper().createObjectNode();
        articles.allOwn(client.id())
                .forEach(article -> section.set(
                        article.content().form().slug(), json(article.content().form())));
        return section.isEmpty() ? Optional.empty() : Optional.of(section);
    }

    /** Whether its people have anything to read, shared articles among it. */
    @Override
    public boolean isThere(Tenant client) {
        var any = Wanted.of(Audience.CLIENT, "", new PageRequest(1, null));
        return !articles.own(client.id(), any).isEmpty()
                || !articles.sharedWith(client.id(), any).isEmpty();
    }
}
