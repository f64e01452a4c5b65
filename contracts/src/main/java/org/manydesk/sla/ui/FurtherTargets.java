package org.manydesk.sla.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manydesk.sla.Metric;
import org.manydesk.sla.TargetForm;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Promises for some tickets of a priority only, a row for each. */
class FurtherTargets extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(FurtherTargets.class);
    private final List<FurtherTargetRow> rows = new ArrayList<>();
    private transient Map<String, String> services = Map.of();
    private EnumSet<TicketType> types = EnumSet.allOf(TicketType.class);

    private final List<Metric> metrics;

    /** @param metrics for which there may be one */
    FurtherTargets(List<Metric> metrics) {
        this.metrics = metrics;
        addClassNames("md-stack-s", "md-term-rows");
        var more = new Button(texts.get("further.add"), VaadinIcon.PLUS.create(), click -> append());
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(more);
    }

    /** @param choices the services that may be named, their names by their keys */
    void offer(Map<String, String> choices) {
        services = choices;
    }

    /** Offers these types of tickets, and those that are promised for already. */
    void limit(Set<TicketType> bought) {
        types = EnumSet.copyOf(bought);
        rows.forEach(row -> row.limit(types));
    }

    /** Shows targets in place of those before. */
    void read(List<TargetForm> targets) {
        rows.forEach(this::remove);
        rows.clear();
        targets.forEach(target -> append().read(target));
    }

    private FurtherTargetRow append() {
        var row = new FurtherTargetRow(metrics, services, gone -> {
            rows.remove(gone);
            remove(gone);
        });
        row.limit(types);
        rows.add(row);
        addComponentAtIndex(getComponentCount() - 1, row);
        return row;
    }

    /** The targets as they travel, sound or not; each field is where its fault will be told. */
    List<TargetForm> written(int first, FaultFields faults) {
        var targets = new ArrayList<TargetForm>();
        for (var row : rows) {
            row.placed("/sla/targets/" + (first + targets.size()), faults);
            targets.add(row.written());
        }
        return targets;
    }
}
