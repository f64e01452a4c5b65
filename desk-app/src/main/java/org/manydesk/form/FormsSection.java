package org.manydesk.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.manydesk.onboarding.FileChange;
import org.manydesk.onboarding.FurtherSection;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.problem.Problem;
import org.manydesk.rest.Json;
import org.manydesk.rest.JsonFaults;
import org.manydesk.rest.Validation;
import org.manydesk.tenant.Tenant;
import org.manydesk.timeline.TicketType;

/** The section {@code forms} of a client's file: fields by type. Those that it leaves out go on being asked. */
@ApplicationScoped
class FormsSection implements FurtherSection {
    private final Designing designing;
    private final Validation validation;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FormsSection() {
        this(null, null);
    }

    @Inject
    FormsSection(Designing designing, Validation validation) {
        this.designing = designing;
        this.validation = validation;
    }

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public void check(Optional<Tenant> client, JsonNode section, Faults faults) {
        if (!section.isObject()) return;
        try {
            var said = plan(section);
            var present =
                    client.map(tenant -> designing.of(tenant.key()).plan()).orElse(FormPlan.NONE);
            present.follow(said);
        } catch (Problem refused) {
            if (refused.faults().isEmpty()) faults.add("/forms", refused.detail());
            for (Fault fault : refused.faults())
                faults.add("/forms" + fault.pointer().replaceFirst("^/asked", ""), fault.detail());
        }
    }

    private FormPlan plan(JsonNode section) {
        try {
            var whole = Json.mapper().createObjectNode().set("asked", section);
            return validation.valid(Json.mapper().treeToValue(whole, FormPlan.class));
        } catch (JsonProcessingException fault) {
            throw JsonFaults.of(fault);
        }
    }

    @Override
    public void land(Tenant client, JsonNode section, List<FileChange> changes) {
        if (!section.isObject()) return;
        var read = designing.of(client.key());
        var after = designing.change(read, read.plan().with(plan(section))).plan();
        for (var type : TicketType.values()) {
            if (after.of(type).equals(read.plan().of(type))) continue;
            changes.add(new FileChange(
                    "/forms/" + type,
                    FileChange.Deed.CHANGE,
                    read.plan().of(type).isEmpty()
                            ? Optional.empty()
                            : Optional.of(Json.mapper().valueToTree(read.plan().of(type))),
                    Json.mapper().valueToTree(after.of(type))));
        }
    }

    @Override
    public Optional<JsonNode> written(Tenant client) {
        var asked = designing.of(client.key()).plan().asked();
        return asked.isEmpty() ? Optional.empty() : Optional.of(Json.mapper().valueToTree(asked));
    }
}
