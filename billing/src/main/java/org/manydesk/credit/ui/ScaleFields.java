package org.manydesk.credit.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.manydesk.rating.ui.DecimalField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** The steps of a scale: where each begins or ends, and the percentage that it is worth. */
class ScaleFields extends Div {
    private static final long serialVersionUID = 1L;
    private static final String PERCENT = "percent";

    private final transient Texts texts = Texts.of(ScaleFields.class);
    private final String edge;
    private final transient Function<String, DecimalField> field;
    private final List<Step> steps = new ArrayList<>();
    private final Div list = new Div();

    private final class Step extends Div {
        private static final long serialVersionUID = 1L;

        private final DecimalField at = field.apply(texts.get("scale." + edge));
        private final DecimalField percent = new DecimalField(texts.get("scale.percent"));

        Step(JsonNode known) {
            addClassName("md-tier");
            at.setValue(known.path(edge).asText());
            percent.setValue(known.path(PERCENT).asText());
            add(at, percent);
        }

        ObjectNode written(String pointer, FaultFields faults) {
            var json = JsonNodeFactory.instance.objectNode();
            at.write(json, edge, pointer, faults);
            percent.write(json, PERCENT, pointer, faults);
            return json;
        }
    }

    /**
     * @param edge the member of a step that says where it is
     * @param field makes its field, by its label
     */
    ScaleFields(String edge, Function<String, DecimalField> field) {
        this.edge = edge;
        this.field = field;
        addClassName("md-wide");
        var more = button("scale.add", () -> append(JsonNodeFactory.instance.objectNode()));
        more.setIcon(VaadinIcon.PLUS.create());
        var bar = new Div(more, button("scale.remove", this::removeLast));
        bar.addClassName("md-actions");
        add(list, bar);
        append(JsonNodeFactory.instance.objectNode());
    }

    private Button button(String key, Runnable work) {
        var button = new Button(texts.get(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void append(JsonNode known) {
        var step = new Step(known);
        steps.add(step);
        list.add(step);
    }

    private void removeLast() {
        if (steps.size() > 1) list.remove(steps.removeLast());
    }

    void read(JsonNode known) {
        list.removeAll();
        steps.clear();
        known.forEach(this::append);
        if (steps.isEmpty()) append(JsonNodeFactory.instance.objectNode());
    }

    /** Writes them as a member, sound or not; their faults will be told here. */
    void write(ObjectNode json, String member, String pointer, FaultFields faults) {
        var all = json.putArray(member);
        for (var i = 0; i < steps.size(); i++) all.add(steps.get(i).written(pointer + "/" + member + "/" + i, faults));
    }
}
