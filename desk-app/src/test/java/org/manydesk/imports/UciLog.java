package org.manydesk.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.manydesk.rest.Json;
import org.manydesk.timeline.TicketStatus;

/** The event log of incidents no. 498 of the UCI repository, turned into the import format: one object per incident. */
final class UciLog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/yyyy H:mm");

    private UciLog() {}

    static List<Map<String, Object>> read(Path file) throws IOException {
        var incidents = new LinkedHashMap<String, List<CSVRecord>>();
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(Files.newBufferedReader(file))) {
            parser.forEach(row -> incidents
                    .computeIfAbsent(row.get("number"), n -> new ArrayList<>())
                    .add(row));
        }
        return incidents.values().stream().map(UciLog::incident).toList();
    }

    static String ndjson(List<Map<String, Object>> incidents) {
        var text = new StringBuilder();
        incidents.forEach(incident -> text.append(line(incident)).append('\n'));
        return text.toString();
    }

    private static String line(Map<String, Object> incident) {
        try {
            return Json.mapper().writeValueAsString(incident);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> incident(List<CSVRecord> rows) {
        var first = rows.getFirst();
        var caller = first.get("caller_id").replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        var incident = new LinkedHashMap<String, Object>();
        incident.put("externalId", first.get("number"));
        incident.put("type", "INCIDENT");
        incident.put("subject", first.get("category") + ", " + first.get("subcategory"));
        incident.put("description", first.get("u_symptom"));
        incident.put("requester", Map.of("email", "caller" + caller + "@acme.example", "name", first.get("caller_id")));
        incident.put("priority", "P" + first.get("priority").charAt(0));
        incident.put("timeline", timeline(rows));
        return incident;
    }

    private static List<Map<String, Object>> timeline(List<CSVRecord> rows) {
        var last = time(rows.getFirst().get("opened_at"));
        var events = new ArrayList<Map<String, Object>>();
        events.add(Map.of("at", text(last), "event", "OPENED"));
        var status = TicketStatus.NEW;
        for (var row : rows) {
            var at = time(row.get("sys_updated_at"));
            if (at.isAfter(last)) last = at;
            status = step(events, text(last), status, status(row.get("incident_state")));
        }
        return events;
    }

    /** Back to New is Open here; a step that our states do not know goes by way of Open. */
    private static TicketStatus step(
            List<Map<String, Object>> events, String at, TicketStatus from, TicketStatus told) {
        var to = told == TicketStatus.NEW && from != TicketStatus.NEW ? TicketStatus.OPEN : told;
        if (to == from) return from;
        if (!from.canBecome(to)) events.add(Map.of("at", at, "event", "STATUS", "to", TicketStatus.OPEN));
        events.add(Map.of("at", at, "event", "STATUS", "to", to));
        return to;
    }

    private static TicketStatus status(String state) {
        return switch (state) {
            case "New" -> TicketStatus.NEW;
            case "Active" -> TicketStatus.OPEN;
            case "Awaiting User Info", "Awaiting Evidence" -> TicketStatus.PENDING_CUSTOMER;
            case "Awaiting Problem", "Awaiting Vendor" -> TicketStatus.PENDING_VENDOR;
            case "Resolved" -> TicketStatus.RESOLVED;
            case "Closed" -> TicketStatus.CLOSED;
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text, TIME);
    }

    private static String text(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toString();
    }
}
