package org.manydesk.oversight.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.TreeSet;
import org.manydesk.oversight.AuditLine;
import org.manydesk.rest.Json;
import org.manydesk.ui.Texts;

/** What changed with one fact of the audit trail: each field before and after. */
class AuditDetails extends Div {
    private final transient Texts texts = Texts.of(AuditDetails.class);

    AuditDetails(AuditLine line) {
        addClassName("md-details");
        var details = parsed(line.details());
        if (details.has("after")) add(changes(details.path("before"), details.path("after")));
        else if (!details.isEmpty()) add(values(details));
        var chain = new Span(texts.get("chain", line.position(), line.hash().substring(0, 16)));
        chain.addClassName("md-soft");
        chain.setTitle(line.hash());
        add(chain);
    }

    private NativeTable changes(JsonNode before, JsonNode after) {
        var table = table(texts.get("field"), texts.get("before"), texts.get("after"));
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.stream()
                .filter(name -> !text(before.path(name)).equals(text(after.path(name))))
                .forEach(name -> row(table, inWords(name), text(before.path(name)), text(after.path(name))));
        return table;
    }

    private NativeTable values(JsonNode details) {
        var table = table(texts.get("field"), texts.get("value"));
        details.fields().forEachRemaining(entry -> row(table, inWords(entry.getKey()), text(entry.getValue())));
        return table;
    }

    private static NativeTable table(String... headers) {
        var table = new NativeTable();
        table.addClassName("md-table");
        var row = new NativeTableRow();
        for (var header : headers) row.add(new NativeTableHeaderCell(header));
        table.getHead().add(row);
        return table;
    }

    private static void row(NativeTable table, String... cells) {
        var row = new NativeTableRow();
        for (var cell : cells) row.add(new NativeTableCell(cell));
        table.getBody().add(row);
    }

    private static String text(JsonNode value) {
        if (value instanceof MissingNode || value.isNull()) return "–";
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** A code as people read it: {@code TENANT_OPENED} is "Tenant opened", {@code mailDomains} is "Mail domains". */
    static String inWords(String code) {
        var spaced = code.contains("_") || code.equals(code.toUpperCase(Locale.ROOT))
                ? code.replace('_', ' ').toLowerCase(Locale.ROOT)
                : code.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private static JsonNode parsed(String details) {
        try {
            return Json.mapper().readTree(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
