package org.manydesk.offboarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.manydesk.offboarding.Obstacle;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** What stands in the way of a client's being erased: what must be seen to, and what can be confirmed by a tick. */
class Obstacles extends Div {
    private final transient Texts texts = Texts.of(Obstacles.class);
    private final Map<Obstacle.Kind, Checkbox> ticks = new LinkedHashMap<>();

    /** @param confirm takes all that is ticked */
    Obstacles(List<Obstacle> obstacles, Predicate<Obstacle> confirmed, Consumer<Set<Obstacle.Kind>> confirm) {
        addClassName("md-section");
        if (obstacles.isEmpty()) {
            add(new StatusBadge(Tone.GOOD, texts.get("clear")));
            return;
        }
        add(new Paragraph(texts.get("obstacles.what")));
        obstacles.forEach(obstacle -> add(line(obstacle, confirmed.test(obstacle))));
        if (!ticks.isEmpty()) add(faultsAndSave(confirm));
    }

    private Div line(Obstacle obstacle, boolean ticked) {
        var line = new Div();
        line.addClassName("md-in-line");
        if (obstacle.kind().refuses()) {
            line.add(new StatusBadge(Tone.BAD, texts.get("refuses")), new Span(obstacle.sentence()));
            return line;
        }
        var tick = new Checkbox(obstacle.sentence(), ticked);
        ticks.put(obstacle.kind(), tick);
        line.add(tick);
        return line;
    }

    private Div faultsAndSave(Consumer<Set<Obstacle.Kind>> confirm) {
        var faults = new FaultFields();
        var save = new Button(texts.get("confirm"), click -> faults.accepts(() -> confirm.accept(ticked())));
        var bar = new Div(save);
        bar.addClassName("md-in-line");
        return new Div(faults, bar);
    }

    private Set<Obstacle.Kind> ticked() {
        return ticks.entrySet().stream()
                .filter(tick -> tick.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
