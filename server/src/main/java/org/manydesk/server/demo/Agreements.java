package org.manydesk.server.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the demo's company agreed with two of its teams and with two vendors, and whose hands which stories come into. */
final class Agreements {
    private static final String NETWORK = "Network";
    private static final String WORKPLACE = "Workplace";
    private static final String CARRIER = "Nordwind Telecom";
    private static final String SOFTWARE = "Softworks Support";
    private static final Map<String, String> TEAMS = Map.of(
            NETWORK, NETWORK, "Telephony", NETWORK, WORKPLACE, WORKPLACE, "Hardware", WORKPLACE, "Printing", WORKPLACE);

    private final Rest operator;
    private final LocalDate firstDay;

    Agreements(Rest operator, LocalDate firstDay) {
        this.operator = operator;
        this.firstDay = firstDay;
    }

    /** The team that is given tickets of a category; empty where the agents keep them. */
    static String team(String category) {
        return TEAMS.getOrDefault(category, "");
    }

    /** For whom a ticket of a category waits. */
    static String vendor(String category) {
        return category.equals(NETWORK) ? CARRIER : SOFTWARE;
    }

    void make() {
        var takenUp = List.of("PT15M", "PT30M", "PT2H", "PT4H");
        agree("OLA", NETWORK, takenUp, List.of("PT2H", "PT4H", "PT12H", "PT24H"));
        agree("OLA", WORKPLACE, takenUp, List.of("PT3H", "PT4H", "PT14H", "PT28H"));
        agree("UNDERPINNING_CONTRACT", CARRIER, List.of(), List.of("PT1H", "PT2H", "PT8H", "PT16H"));
        agree("UNDERPINNING_CONTRACT", SOFTWARE, List.of(), List.of("PT1H", "PT3H", "PT8H", "PT24H"));
    }

    private void agree(String kind, String party, List<String> takenUp, List<String> done) {
        var targets = new ArrayList<Map<String, String>>();
        targets.addAll(targets("FIRST_RESPONSE", takenUp));
        targets.addAll(targets("RESOLUTION", done));
        operator.post(
                "operational-agreements",
                Map.of(
                        "kind", kind,
                        "party", party,
                        "from", firstDay.toString(),
                        "calendar", hours(),
                        "sla", Map.of("targets", targets, "pauseWhile", List.of("PENDING_CUSTOMER"))));
    }

    private static List<Map<String, String>> targets(String metric, List<String> within) {
        var targets = new ArrayList<Map<String, String>>();
        for (var i = 0; i < within.size(); i++)
            targets.add(Map.of("metric", metric, "priority", "P" + (i + 1), "within", within.get(i)));
        return targets;
    }

    private static Map<String, ?> hours() {
        var week = new LinkedHashMap<String, Object>();
        for (var day : List.of("mon", "tue", "wed", "thu", "fri")) week.put(day, List.of(List.of("07:00", "19:00")));
        return Map.of("zone", "Europe/Berlin", "hours", week);
    }
}
