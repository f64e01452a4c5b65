package org.manydesk.credit.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Consumer;
import org.manydesk.credit.Yardstick;
import org.manydesk.rating.ui.DecimalField;
import org.manydesk.rating.ui.WholeField;
import org.manydesk.timeline.Priority;
import org.manydesk.ui.Choices;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** One rule of a schedule: what it measures, and what is given back when that was not kept. */
class RuleFields extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(RuleFields.class);
    private final TextField name = new TextField(texts.get("rule.name"));
    private final Select<Yardstick> metric = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final ComboBox<String> service = new ComboBox<>(texts.get("rule.service"));
    private final Select<RuleKind> kind = new Select<>();
    private final ScaleFields bands = new ScaleFields("below", DecimalField::new);
    private final DecimalField target = new DecimalField(texts.get("rule.target"));
    private final Select<String> measuredFrom = new Select<>();
    private final DecimalField percent = new DecimalField(texts.get("rule.percent"));
    private final DecimalField pool = new DecimalField(texts.get("rule.pool"));
    private final DecimalField allocation = new DecimalField(texts.get("rule.allocation"));
    private final DecimalField points = new WholeField(texts.get("rule.points"));
    private final TextField group = new TextField(texts.get("rule.group"));

    /**
     * @param services that may be named, their names by their keys
     * @param remove takes this rule away
     * @param changed is run when other fields may have to be there
     */
    RuleFields(String title, Map<String, String> services, Consumer<RuleFields> remove, Runnable changed) {
        addClassName("md-rate-line");
        name.setValue(title);
        group.setHelperText(texts.get("rule.group.help"));
        group.addValueChangeListener(change -> changed.run());
        prepareMeasure(services);
        prepareWorth(changed);
        add(
                new Fieldset(
                        name,
                        metric,
                        priority,
                        service,
                        kind,
                        target,
                        measuredFrom,
                        percent,
                        pool,
                        allocation,
                        points,
                        bands,
                        group),
                removal(remove));
        showFields();
    }

    private void prepareMeasure(Map<String, String> services) {
        metric.setLabel(texts.get("rule.metric"));
        metric.setItems(Yardstick.values());
        metric.setItemLabelGenerator(texts::of);
        metric.setValue(Yardstick.RESOLUTION);
        metric.addValueChangeListener(change -> showFields());
        priority.setLabel(texts.get("rule.priority"));
        priority.setItems(Priority.values());
        priority.setEmptySelectionAllowed(true);
        priority.setEmptySelectionCaption(texts.get("rule.priorities"));
        priority.setItemLabelGenerator(one -> one == null ? texts.get("rule.priorities") : one.name());
        service.setItems(services.keySet());
        service.setItemLabelGenerator(key -> services.getOrDefault(key, key));
        service.setAllowCustomValue(true);
        service.addCustomValueSetListener(
                typed -> service.setValue(keyOf(typed.getDetail().strip(), services)));
        service.setHelperText(texts.get("rule.service.help"));
    }

    /** Of a service that is called so; else what was typed is the key. */
    private static String keyOf(String typed, Map<String, String> services) {
        return services.entrySet().stream()
                .filter(known -> known.getValue().equalsIgnoreCase(typed))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(typed);
    }

    private void prepareWorth(Runnable changed) {
        kind.setLabel(texts.get("rule.kind"));
        kind.setItems(RuleKind.values());
        kind.setItemLabelGenerator(texts::of);
        kind.setValue(RuleKind.BANDS);
        kind.addValueChangeListener(change -> {
            showFields();
            changed.run();
        });
        measuredFrom.setLabel(texts.get("rule.measuredFrom"));
        measuredFrom.setItems("TARGET", "HUNDRED");
        measuredFrom.setItemLabelGenerator(from -> texts.get("rule.from." + from));
        measuredFrom.setValue("TARGET");
    }

    private Button removal(Consumer<RuleFields> remove) {
        var removal =
                new Button(texts.get("rule.remove"), VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(this));
        removal.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return removal;
    }

    private void showFields() {
        var chosen = kind.getValue();
        var clocks = metric.getValue() != Yardstick.AVAILABILITY;
        priority.setVisible(clocks);
        service.setVisible(!clocks);
        kind.setHelperText(texts.get("RuleKind." + chosen + ".means"));
        bands.setVisible(chosen == RuleKind.BANDS);
        target.setVisible(chosen != RuleKind.BANDS);
        measuredFrom.setVisible(chosen == RuleKind.PER_FULL_PERCENT);
        percent.setVisible(chosen == RuleKind.PER_FULL_PERCENT);
        pool.setVisible(chosen == RuleKind.AT_RISK);
        allocation.setVisible(chosen == RuleKind.AT_RISK);
        points.setVisible(chosen == RuleKind.POINTS);
        group.setVisible(chosen.mayBeGrouped());
    }

    RuleKind kind() {
        return kind.getValue();
    }

    /** The exclusive group that it is of; empty for none. */
    String group() {
        return kind().mayBeGrouped() ? group.getValue().strip() : "";
    }

    /** Shows a rule that was found sound before it was stored. */
    void read(JsonNode rule) {
        name.setValue(rule.path("name").asText());
        metric.setValue(Yardstick.valueOf(rule.path("metric").asText()));
        if (rule.hasNonNull("priority"))
            priority.setValue(Priority.valueOf(rule.path("priority").asText()));
        Choices.select(service, rule.path("service").asText());
        kind.setValue(RuleKind.valueOf(rule.path("model").asText()));
        bands.read(rule.path("bands"));
        target.setValue(rule.path("target").asText());
        measuredFrom.setValue(rule.path("measuredFrom").asText("TARGET"));
        percent.setValue(rule.path("percent").asText());
        pool.setValue(rule.path("pool").asText());
        allocation.setValue(rule.path("allocation").asText());
        points.setValue(rule.path("points").asText());
        group.setValue(rule.path("group").asText());
    }

    /** The rule as it travels, sound or not; its faults will be told here. */
    ObjectNode written(String pointer, FaultFields faults) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("name", name.getValue().strip());
        json.put("metric", metric.getValue().name());
        json.put("model", kind().name());
        faults.place(pointer + "/name", name);
        faults.place(pointer + "/service", service);
        faults.place(pointer + "/group", group);
        faults.place(pointer + "/model", kind);
        if (metric.getValue() == Yardstick.AVAILABILITY) json.put("service", Choices.text(service));
        else if (priority.getValue() != null)
            json.put("priority", priority.getValue().name());
        switch (kind()) {
            case BANDS -> bands.write(json, "bands", pointer, faults);
            case PER_FULL_PERCENT -> {
                target.write(json, "target", pointer, faults);
                json.put("measuredFrom", measuredFrom.getValue());
                percent.write(json, "percent", pointer, faults);
            }
            case AT_RISK -> {
                target.write(json, "target", pointer, faults);
                pool.write(json, "pool", pointer, faults);
                allocation.write(json, "allocation", pointer, faults);
            }
            case POINTS -> {
                target.write(json, "target", pointer, faults);
                points.write(json, "points", pointer, faults);
            }
        }
        if (!group().isEmpty()) json.put("group", group());
        return json;
    }
}
