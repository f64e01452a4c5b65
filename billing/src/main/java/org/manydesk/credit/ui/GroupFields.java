package org.manydesk.credit.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manydesk.credit.CreditSchedule.Takes;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** How one rule of each exclusive group is taken. The groups are those that rules name. */
class GroupFields extends Fieldset {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(GroupFields.class);
    private final Map<String, Select<Takes>> takes = new LinkedHashMap<>();

    GroupFields() {
        titled(texts.get("groups"));
        explained(texts.get("groups.why"));
    }

    void show(List<String> names) {
        takes.keySet().removeIf(known -> {
            if (names.contains(known)) return false;
            takes.getOrDefault(known, new Select<>()).removeFromParent();
            return true;
        });
        names.forEach(name -> takes.computeIfAbsent(name, this::field));
        setVisible(!takes.isEmpty());
    }

    private Select<Takes> field(String name) {
        var field = new Select<Takes>();
        field.setLabel(name);
        field.setItems(Takes.values());
        field.setItemLabelGenerator(one -> texts.get("words.takes." + one));
        field.setValue(Takes.HIGHEST);
        append(field);
        return field;
    }

    void read(JsonNode groups) {
        groups.forEach(group -> {
            var field = takes.get(group.path("name").asText());
            if (field != null) field.setValue(Takes.valueOf(group.path("takes").asText()));
        });
    }

    void write(ObjectNode json) {
        if (takes.isEmpty()) return;
        var groups = json.putArray("groups");
        takes.forEach((name, field) -> groups.addObject()
                .put("name", name)
                .put("takes", field.getValue().name()));
    }
}
