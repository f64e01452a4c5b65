package org.manydesk.server.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two of the clients that belong to a third, which pays for them. */
final class Group {
    private static final Set<String> MEMBERS = Set.of("bistro", "cafe");
    private static final String PARENT = "lumen";

    private Group() {}

    /** Bills the members with their parent, from now on. */
    static void form(Rest admin, List<Client> clients) {
        var parent = clients.stream()
                .filter(client -> client.key().equals(PARENT))
                .findFirst()
                .orElseThrow();
        var payer = Map.of("tenant", parent.key(), "contract", parent.contractNumber());
        clients.stream()
                .filter(Group::hasMember)
                .forEach(member -> admin.put(
                        "tenants/%s/contracts/%s/billed-with".formatted(member.key(), member.contractNumber()), payer));
    }

    static boolean hasMember(Client client) {
        return MEMBERS.contains(client.key());
    }

    /** Members before their parent. */
    static List<Client> inOrder(List<Client> clients) {
        return clients.stream()
                .sorted(Comparator.comparing(client -> client.key().equals(PARENT)))
                .toList();
    }
}
