package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.contract.ContractForm;
import org.manydesk.rest.Json;
import org.manydesk.rest.MergePatch;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/**
 * Fills in what a file leaves to the template that it names. Only what is not there yet starts from a template: a client
 * keeps what it has, and what the file leaves out of a section of a contract stays as it was agreed.
 */
@ApplicationScoped
@Transactional
class FileFilling {
    private static final String CONTRACT = "contract";

    private final StartingPoints points;
    private final Tenants tenants;
    private final AgreedTerms agreed;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FileFilling() {
        this(null, null, null);
    }

    @Inject
    FileFilling(StartingPoints points, Tenants tenants, AgreedTerms agreed) {
        this.points = points;
        this.tenants = tenants;
        this.agreed = agreed;
    }

    /** @throws org.manydesk.problem.InvalidInput where something starts from a template that is not there */
    FileText filled(FileText text) {
        return text.json() instanceof ObjectNode file && file.hasNonNull("template")
                ? new FileText(filled(file), text.lines())
                : text;
    }

    private ObjectNode filled(ObjectNode file) {
        return tenants.find(file.at("/client/key").asText())
                .map(client -> filled(client, file))
                .orElseGet(() -> TemplateCheck.under(template(file), file));
    }

    private ObjectNode filled(Tenant client, ObjectNode file) {
        var filled = file.deepCopy();
        if (file.get(CONTRACT) instanceof ObjectNode said)
            filled.set(
                    CONTRACT,
                    agreed.find(client, said.path("number").asText())
                            .map(kept -> over(kept.from(said.path("from").asText()), said))
                            .orElseGet(() -> another(client, file)));
        return filled;
    }

    /** What the file says; of a section of which it says a part, the rest is as it was agreed. */
    private static ObjectNode over(ContractForm kept, ObjectNode said) {
        ObjectNode before = Json.mapper().valueToTree(kept);
        var whole = said.deepCopy();
        said.properties().forEach(section -> {
            if (section.getValue() instanceof ObjectNode part
                    && before.get(section.getKey()) instanceof ObjectNode rest)
                whole.set(section.getKey(), MergePatch.merged(rest, part));
        });
        return whole;
    }

    /** Another contract of a client, in the client's zone and not in the template's. */
    private ObjectNode another(Tenant client, ObjectNode file) {
        var start = Json.mapper().createObjectNode();
        start.putObject("client").put("zone", client.zone().getId());
        start.set(CONTRACT, template(file).path(CONTRACT));
        return TemplateCheck.under(start, file).withObject("/" + CONTRACT);
    }

    private JsonNode template(ObjectNode file) {
        return points.named(file.path("template").asText()).content();
    }
}
