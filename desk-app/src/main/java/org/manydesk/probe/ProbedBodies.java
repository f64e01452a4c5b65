package org.manydesk.probe;

import java.util.Map;
import java.util.stream.Stream;
import org.manydesk.rest.References;

/**
 * Bodies that name something of somebody: for each operation and each member that is a reference one that is whole but for what
 * it names. An operation with a reference that is not here fails the build.
 */
public final class ProbedBodies {
    private static final String OUTAGE =
            "{\"from\":\"2026-11-01T00:00:00Z\",\"until\":\"2026-11-01T01:00:00Z\"," + "\"tickets\":[\"%s\"]}";
    private static final String TEAM_OF = "{\"name\":\"Probed\",\"members\":[\"%s\"],\"clients\":[]}";
    private static final String TEAM_FOR = "{\"name\":\"Probed\",\"members\":[],\"clients\":[\"%s\"]}";
    private static final String SERVICE =
            "{\"key\":\"probed\",\"name\":\"Probed\",\"contract\":\"%s\",\"target\":\"99\"}";

    /** By the id of the operation and the name of the member. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("billedWith_join contract", "{\"tenant\":\"alpha\",\"contract\":\"%s\"}"),
            Map.entry("billedWith_join tenant", "{\"tenant\":\"%s\",\"contract\":\"NONE-1\"}"),
            Map.entry("exclusions_ask ticket", "{\"ticket\":\"%s\",\"metric\":\"RESOLUTION\",\"reason\":\"A probe.\"}"),
            Map.entry("fold_fold into", "{\"into\":\"%s\"}"),
            Map.entry("fold_gather tickets", "{\"tickets\":[\"%s\"]}"),
            Map.entry("merge_merge into", "{\"into\":\"%s\"}"),
            Map.entry("outages_correct tickets", OUTAGE),
            Map.entry("outages_record tickets", OUTAGE),
            Map.entry("personRole_give role", "{\"role\":\"%s\"}"),
            Map.entry("services_change contract", SERVICE),
            Map.entry("services_define contract", SERVICE),
            Map.entry("splits_split messages", "{\"messages\":[\"%s\"],\"subject\":\"Probed\"}"),
            Map.entry("standIn_begin by", "{\"by\":\"%s\",\"until\":\"2090-01-01T00:00:00Z\"}"),
            Map.entry("teams_change clients", TEAM_FOR),
            Map.entry("teams_change members", TEAM_OF),
            Map.entry("teams_make clients", TEAM_FOR),
            Map.entry("teams_make members", TEAM_OF),
            Map.entry("ticket_change assignee", "{\"assignee\":\"%s\"}"),
            Map.entry("timeEntries_correct person", "{\"duration\":\"PT5M\",\"person\":\"%s\"}"),
            Map.entry("timeEntries_record person", "{\"duration\":\"PT5M\",\"person\":\"%s\"}"),
            Map.entry(
                    "users_admit tenant",
                    "{\"email\":\"probed@probe.example\",\"name\":\"Probed\",\"role\":\"REQUESTER\",\"tenant\":\"%s\"}"),
            Map.entry("users_assign allow", "{\"allow\":[\"%s\"],\"deny\":[]}"),
            Map.entry("users_assign deny", "{\"allow\":[],\"deny\":[\"%s\"]}"));

    private ProbedBodies() {}

    /**
     * A body that names something.
     *
     * @param kind the path parameter that would name it
     */
    record ProbedBody(String member, String kind, String text) {
        String naming(String name) {
            return text.formatted(name);
        }
    }

    /** Whether the reference of an operation is tried. */
    public static boolean knows(String operation, String member) {
        return BODIES.containsKey(operation + " " + member);
    }

    /** The bodies of an operation, one for each of its references. */
    static Stream<ProbedBody> of(ProbedCall call) {
        return References.BODIES.entrySet().stream()
                .filter(known -> knows(call.id(), known.getKey()))
                .map(known -> new ProbedBody(
                        known.getKey(), known.getValue(), BODIES.getOrDefault(call.id() + " " + known.getKey(), "")));
    }
}
