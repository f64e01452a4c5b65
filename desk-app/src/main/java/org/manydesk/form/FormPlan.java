package org.manydesk.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.manydesk.problem.Faults;
import org.manydesk.rest.Json;
import org.manydesk.timeline.TicketType;

/**
 * What a client asks for its tickets.
 *
 * @param asked the fields of each type in the order in which they are asked; a type without any is absent
 */
public record FormPlan(
        @NotNull @Valid Map<TicketType, @NotNull @Size(max = 50) List<@NotNull @Valid FormField>> asked) {
    static final FormPlan NONE = new FormPlan(Map.of());

    public FormPlan {
        asked = asked == null ? Map.of() : asked;
    }

    static FormPlan of(String json) {
        try {
            return Json.mapper().readValue(json, FormPlan.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String json() {
        return Json.mapper().valueToTree(this).toString();
    }

    /** All fields of a type, retired ones among them. */
    public List<FormField> of(TicketType type) {
        return asked.getOrDefault(type, List.of());
    }

    /** Those that are asked now. */
    public List<FormField> open(TicketType type) {
        return of(type).stream().filter(field -> !field.retired()).toList();
    }

    /** What is wanted in place of this: what is left out of it is retired. Refused are keys given twice and other kinds. */
    FormPlan follow(FormPlan wanted) {
        var faults = new Faults();
        var next = new EnumMap<TicketType, List<FormField>>(TicketType.class);
        for (var type : TicketType.values()) {
            check(type, wanted.of(type), faults);
            var fields = new ArrayList<>(wanted.of(type));
            var keys = fields.stream().map(FormField::key).toList();
            of(type).stream()
                    .filter(field -> !keys.contains(field.key()))
                    .map(FormField::retire)
                    .forEach(fields::add);
            if (!fields.isEmpty()) next.put(type, fields);
        }
        faults.refuse();
        return new FormPlan(next);
    }

    /** This with the fields of another plan over it: those with the same keys change, further ones follow, none goes. */
    FormPlan with(FormPlan more) {
        var whole = new EnumMap<TicketType, List<FormField>>(TicketType.class);
        for (var type : TicketType.values()) {
            var fields = new ArrayList<>(of(type));
            more.of(type).forEach(field -> {
                var keys = fields.stream().map(FormField::key).toList();
                if (keys.contains(field.key())) fields.set(keys.indexOf(field.key()), field);
                else fields.add(field);
            });
            if (!fields.isEmpty()) whole.put(type, fields);
        }
        return new FormPlan(whole);
    }

    private void check(TicketType type, List<FormField> wanted, Faults faults) {
        var keys = new HashSet<String>();
        for (var i = 0; i < wanted.size(); i++) {
            var field = wanted.get(i);
            var at = "/asked/" + type + "/" + i;
            if (!keys.add(field.key())) faults.add(at + "/key", "Another field of this form has this key.");
            if (of(type).stream().anyMatch(known -> known.key().equals(field.key()) && known.kind() != field.kind()))
                faults.add(
                        at + "/kind",
                        "A field that was asked stays of its kind. Retire it, and ask another one under another key.");
            var isChoice = field.kind() == FieldKind.CHOICE;
            var choices = field.choices();
            if (isChoice && new HashSet<>(choices).size() < Math.max(2, choices.size()))
                faults.add(at + "/choices", "Give at least two choices, each once.");
            if (!isChoice && !choices.isEmpty()) faults.add(at + "/choices", "Only a CHOICE has choices.");
        }
    }
}
