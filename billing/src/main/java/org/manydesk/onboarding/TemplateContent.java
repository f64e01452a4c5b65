package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.manydesk.contract.ContractForm;
import org.manydesk.rest.Json;

/** Writes terms as a template: without number, term, order and zone, and without what is promised for one client's services. */
final class TemplateContent {
    private TemplateContent() {}

    static ObjectNode of(ContractForm agreed) {
        var contract = (ObjectNode) Comparison.withoutNulls(Json.mapper().valueToTree(agreed));
        contract.remove(TemplateCheck.OWN_TERMS);
        if (contract.path("calendar") instanceof ObjectNode calendar) calendar.remove("zone");
        withoutServices(contract.at("/sla/targets"));
        withoutServices(contract.at("/serviceCredits/rules"));
        if (contract.at("/serviceCredits/rules").isEmpty()) contract.remove("serviceCredits");
        var content = Json.mapper().createObjectNode();
        content.set("contract", contract);
        return content;
    }

    private static void withoutServices(JsonNode list) {
        for (var each = list.elements(); each.hasNext(); ) if (each.next().has("service")) each.remove();
    }
}
