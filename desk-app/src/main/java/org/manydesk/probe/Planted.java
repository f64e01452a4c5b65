package org.manydesk.probe;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of everything that a client can have, with the same canary text in all of them.
 *
 * @param ids what each path parameter would be for this client
 * @param requester somebody who works for it
 * @param agent staff who reach this client and no other
 */
public record Planted(String canary, Map<String, String> ids, Ground.Someone requester, Ground.Someone agent) {
    private static final List<String> OF_PROVIDER =
            List.of("triage", "agreement", "template", "customRole", "team", "rate", "probe", "shared");

    public Planted {
        ids = Map.copyOf(ids);
    }

    public Other as(String name) {
        return new Other(name, canary, ids);
    }

    /** The same with other ids of what belongs to a provider and to no client. */
    public Planted withProvidersThingsOf(Planted other) {
        var mixed = new java.util.HashMap<>(ids);
        for (var kind : OF_PROVIDER) mixed.put(kind, other.ids.getOrDefault(kind, ""));
        return new Planted(canary, mixed, requester, agent);
    }

    /** The same with another value of one of its ids. */
    public Planted with(String parameter, String id) {
        var changed = new java.util.HashMap<>(ids);
        changed.put(parameter, id);
        return new Planted(canary, changed, requester, agent);
    }

    /** What is here, as its administrator reads it, to see afterwards that nothing has changed. */
    public List<String> snapshot(Visitor admin) {
        return paths().map(path -> admin.get(path).expect(200).text()).toList();
    }

    private Stream<String> paths() {
        var tenant = "tenants/" + ids.get("key");
        var contract = tenant + "/contracts/" + ids.get("number");
        var ticket = "tickets/" + ids.get("ref");
        var invoice = "invoices/" + ids.get("invoice");
        var services = tenant + "/services";
        var service = services + "/" + ids.get("service");
        return Stream.of(
                tenant,
                ticket,
                ticket + "/messages",
                ticket + "/attachments",
                ticket + "/watchers",
                ticket + "/time-entries",
                tenant + "/contracts",
                tenant + "/knowledge/" + ids.get("article"),
                contract + "/versions",
                contract + "/compliance/exclusions",
                contract + "/compliance/closings",
                contract + "/service-credits",
                contract + "/documents",
                invoice,
                "invoice-runs/" + ids.get("run") + "/months",
                invoice + "/lines/1/queries",
                invoice + "/payments",
                invoice + "/reminders",
                services,
                service + "/outages",
                service + "/maintenance-windows",
                service + "/monitoring-hooks",
                "users/" + ids.get("user"));
    }
}
