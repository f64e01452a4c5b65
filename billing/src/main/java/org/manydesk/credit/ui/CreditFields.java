package org.manydesk.credit.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.manydesk.rating.ui.WholeField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** What a contract gives back when its promises are not kept: rules, then limits for all of them; without a rule, nothing. */
public class CreditFields extends Div {
    private static final long serialVersionUID = 1L;
    private static final String POINTER = "/serviceCredits";

    private final transient Texts texts = Texts.of(CreditFields.class);
    private final FaultFields faults;
    private final List<RuleFields> rules = new ArrayList<>();
    private final Div ruleList = new Div();
    private final GroupFields groups = new GroupFields();
    private final ScaleFields points = new ScaleFields("from", WholeField::new);
    private final LimitFields limits;
    private final Fieldset pointPart = new Fieldset(points);
    private transient Map<String, String> services = Map.of();

    /** @param faults shows what is wrong, with pointers below {@code /serviceCredits} */
    public CreditFields(FaultFields faults) {
        this.faults = faults;
        this.limits = new LimitFields(faults);
        addClassName("md-credit-fields"); // invisible parts between its fieldsets have no class
        ruleList.addClassName("md-stack-s");
        var add = new Button(texts.get("rule.add"), VaadinIcon.PLUS.create(), click -> addRule());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(
                new Fieldset(wide(ruleList), wide(new Div(add)))
                        .titled(texts.get("schedule"))
                        .explained(texts.get("schedule.why")),
                groups,
                pointPart.titled(texts.get("points.title")).explained(texts.get("points.why")),
                limits);
        showParts();
    }

    /** @param choices the services of the client, their names by their keys */
    public void offer(Map<String, String> choices) {
        services = choices;
    }

    private RuleFields addRule() {
        var rule = new RuleFields(texts.get("rule.first", rules.size() + 1), services, this::remove, this::showParts);
        rules.add(rule);
        ruleList.add(rule);
        showParts();
        return rule;
    }

    private void remove(RuleFields rule) {
        rules.remove(rule);
        ruleList.remove(rule);
        showParts();
    }

    private void showParts() {
        groups.show(rules.stream()
                .map(RuleFields::group)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList());
        pointPart.setVisible(has(RuleKind.POINTS));
        limits.setVisible(!rules.isEmpty());
        limits.askForRisk(has(RuleKind.AT_RISK));
    }

    private boolean has(RuleKind kind) {
        return rules.stream().anyMatch(rule -> rule.kind() == kind);
    }

    /** Shows a schedule that was found sound before it was stored; a null node for none. */
    public void read(JsonNode schedule) {
        rules.clear();
        ruleList.removeAll();
        schedule.path("rules").forEach(rule -> addRule().read(rule));
        points.read(schedule.path("points"));
        limits.read(schedule);
        showParts();
        groups.read(schedule.path("groups"));
    }

    /** The schedule as it travels, sound or not; a null node without a rule. */
    public JsonNode written() {
        faults.forget(POINTER + "/rules");
        faults.forget(POINTER + "/points");
        if (rules.isEmpty()) return NullNode.getInstance();
        var json = JsonNodeFactory.instance.objectNode();
        var list = json.putArray("rules");
        for (var i = 0; i < rules.size(); i++) list.add(rules.get(i).written(POINTER + "/rules/" + i, faults));
        groups.write(json);
        if (has(RuleKind.POINTS)) points.write(json, "points", POINTER, faults);
        limits.write(json);
        return json;
    }
}
