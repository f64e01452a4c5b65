package org.manydesk.server.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The events of one ticket, written while time goes on; what would happen after now is left out. */
final class Timeline {
    private final ArrayNode events = JsonNodeFactory.instance.arrayNode();
    private final Instant now;
    private Instant at;
    private String status = "NEW";

    Timeline(Instant opened, Instant now) {
        this.at = opened;
        this.now = now;
        add("OPENED");
    }

    Instant at() {
        return at;
    }

    ArrayNode events() {
        return events;
    }

    /** Whether at the end of what has happened so far the ticket still waits for somebody. */
    boolean isOpen() {
        return !status.equals("RESOLVED") && !status.equals("CLOSED");
    }

    boolean isPending() {
        return status.startsWith("PENDING");
    }

    /** Lets time go on; never back. */
    void wait(Instant until) {
        if (until.isAfter(at)) at = until.truncatedTo(ChronoUnit.SECONDS);
    }

    void wait(Duration time) {
        wait(at.plus(time));
    }

    void assigned(Employee agent) {
        add("ASSIGNED").put("to", agent.email());
    }

    void handedTo(String team) {
        add("TEAM").put("to", team);
    }

    void waitsFor(String vendor) {
        add("VENDOR").put("to", vendor);
    }

    void replied(Employee agent, String body) {
        add("REPLIED").put("by", agent.email()).put("body", body);
    }

    void noted(Employee agent, String body) {
        add("NOTED").put("by", agent.email()).put("body", body);
    }

    void customerReplied(String body) {
        add("CUSTOMER_REPLIED").put("body", body);
    }

    void becomes(String next) {
        if (happens()) status = next;
        add("STATUS").put("to", next);
    }

    void merged(String into) {
        add("MERGED").put("into", into);
    }

    void marked(String as) {
        add("MARKED").put("as", as);
    }

    private boolean happens() {
        return !at.isAfter(now);
    }

    private ObjectNode add(String event) {
        var node =
                JsonNodeFactory.instance.objectNode().put("at", at.toString()).put("event", event);
        if (happens()) events.add(node);
        return node;
    }
}
