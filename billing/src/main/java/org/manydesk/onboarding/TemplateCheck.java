package org.manydesk.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.manydesk.contract.ContractForm;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.rest.MergePatch;

/** Checks templates: as a file, once the client's own facts are filled in; and that they are left out. */
final class TemplateCheck {
    private static final Set<String> SHARED = Set.of("locale", "zone");
    static final List<String> OWN_TERMS = List.of("number", "from", "until", "purchaseOrder");

    private TemplateCheck() {}

    /** @param rules what would be refused of a contract */
    static Faults faults(JsonNode template, Function<ContractForm, List<Fault>> rules) {
        var faults = new Faults();
        if (!(template instanceof ObjectNode members)
                || !members.path("contract").isObject()) {
            faults.add("/contract", "A template has the section contract.");
            return faults;
        }
        if (members.has("client") && !members.path("client").isObject()) {
            faults.add("/client", "This must be an object with locale and zone, or be left out.");
            return faults;
        }
        leavesOut(members, faults);
        sound(filled(members), rules).forEach(fault -> faults.add(fault.pointer(), fault.detail()));
        return faults;
    }

    private static List<Fault> sound(ObjectNode file, Function<ContractForm, List<Fault>> rules) {
        var faults = new Faults();
        FileSchema.check(file, faults);
        if (!faults.none()) return faults.found();
        var contract = FileReading.as(file.path("contract"), ContractForm.class, "/contract");
        FileFaults.below("/contract", rules.apply(contract), faults);
        return faults.found();
    }

    private static void leavesOut(ObjectNode template, Faults faults) {
        for (var section : List.of("brand", "forms", "knowledge", "people", "staff", "template"))
            if (template.has(section)) own("/" + section, faults);
        template.path("client").fieldNames().forEachRemaining(member -> {
            if (!SHARED.contains(member)) own("/client/" + member, faults);
        });
        for (var term : OWN_TERMS) if (template.path("contract").has(term)) own("/contract/" + term, faults);
    }

    private static void own(String pointer, Faults faults) {
        faults.add(pointer, "This is a client's own: a template leaves it out.");
    }

    /** With the facts of some client in UTC. */
    static ObjectNode filled(ObjectNode template) {
        var sample = template.deepCopy();
        sample.withObject("/client").put("key", "sample");
        sample.withObject("/contract").put("number", "SAMPLE").put("from", "2026-01-01");
        return inTheZoneOf(sample, "UTC");
    }

    /** The file over the template: what the file says holds. A calendar without a zone gets the client's. */
    static ObjectNode under(JsonNode template, ObjectNode file) {
        var changes = file.deepCopy();
        changes.remove("template");
        var whole = MergePatch.merged(template, changes);
        return inTheZoneOf(whole, whole.path("client").path("zone").asText());
    }

    private static ObjectNode inTheZoneOf(ObjectNode file, String zone) {
        if (file.path("contract").path("calendar") instanceof ObjectNode calendar
                && !calendar.has("zone")
                && !zone.isEmpty()) calendar.put("zone", zone);
        return file;
    }
}
