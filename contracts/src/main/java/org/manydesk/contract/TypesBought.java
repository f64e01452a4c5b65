package org.manydesk.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;
import org.manydesk.timeline.TicketType;

/**
 * Promises and prices are for types of tickets that the service has. What the version before has for others may stay, for it
 * was agreed.
 *
 * @see "decision 0047"
 */
final class TypesBought {
    private TypesBought() {}

    /** Notes each promise and each price for a type that is neither bought nor kept. */
    static void check(ContractForm form, Set<String> kept, Faults faults) {
        bought(form.model()).ifPresent(bought -> named(form).forEach((pointer, type) -> {
            if (known().contains(type) && !bought.contains(type) && !kept.contains(type))
                faults.add(
                        pointer,
                        "%s is not part of a help desk. Leave it out, or make the service a service desk (model SERVICE_DESK)."
                                .formatted(type));
        }));
    }

    /** The types that the promises and prices of a contract name. */
    static Set<String> of(ContractForm form) {
        return Set.copyOf(named(form).values());
    }

    private static Optional<Set<String>> bought(@Nullable String model) {
        return Arrays.stream(ContractModel.values())
                .filter(known -> known.name().equals(model))
                .findFirst()
                .map(known -> known.types().stream().map(TicketType::name).collect(Collectors.toSet()));
    }

    private static Set<String> known() {
        return Arrays.stream(TicketType.values()).map(TicketType::name).collect(Collectors.toSet());
    }

    /** Each type with the place where it stands. */
    private static Map<String, String> named(ContractForm form) {
        var named = new TreeMap<String, String>();
        var targets = form.sla() == null ? null : form.sla().targets();
        for (var i = 0; targets != null && i < targets.size(); i++) {
            var target = targets.get(i);
            if (target != null && target.type() != null) named.put("/sla/targets/" + i + "/type", target.type());
        }
        charged("/rateCard", ContractForm.section(form.rateCard()), named);
        return named;
    }

    /** Whatever a price list picks tickets by, it does so by {@code types}. */
    private static void charged(String pointer, JsonNode node, Map<String, String> named) {
        node.properties().forEach(member -> charged(pointer + "/" + member.getKey(), member.getValue(), named));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            if (pointer.endsWith("/types"))
                named.put(pointer + "/" + i, node.path(i).asText());
            else charged(pointer + "/" + i, node.path(i), named);
        }
    }
}
