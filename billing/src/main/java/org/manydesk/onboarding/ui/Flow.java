package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.manydesk.ui.Texts;

/**
 * Steps one after the other, with ticks, the fields at the left and what they come to at the right. The step is in the
 * address, so the browser's own way back works; what was typed stays.
 */
class Flow extends Div {
    private final transient Texts texts = Texts.of(Flow.class);
    private final String path;
    private final transient List<Step> steps;
    private final transient Runnable finish;
    private transient Runnable moved = () -> {};
    private final String deed;
    private final OrderedList list = new OrderedList();
    private final Div form = new Div();
    private final Div preview = new Div();
    private final Button back = new Button(texts.get("back"), click -> goTo(Math.max(0, now() - 1)));
    private final Button next = new Button("", click -> next());
    private int current;
    private int reached;

    /**
     * @param path the page's own address
     * @param finish is run after the last step
     * @param deed what finishing is called
     */
    Flow(String path, List<Step> steps, Runnable finish, String deed) {
        this.deed = deed;
        this.path = path;
        this.steps = steps;
        this.finish = finish;
        addClassName("md-flow");
        list.addClassName("md-steps");
        form.addClassName("md-flow-form");
        preview.addClassName("md-flow-preview");
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        back.addClassName("md-push");
        var bar = new Div(back, next);
        bar.addClassName("md-form-actions");
        var both = new Div(form, preview);
        both.addClassName("md-flow-content");
        add(list, both, bar);
    }

    private int now() {
        return current;
    }

    /** Is run whenever one goes to another step, before it is shown. */
    void onMove(Runnable work) {
        moved = work;
    }

    /** The last step that was reached. */
    String reached() {
        return steps.get(reached).key();
    }

    /** Goes on from what was kept: this step and those before it were reached. */
    void resume(String key) {
        for (var i = 0; i < steps.size(); i++) if (steps.get(i).key().equals(key)) reached = i;
    }

    /** Shows the step that the address names, at most one that was reached before. */
    void show(Optional<String> key) {
        var wanted = IntStream.range(0, steps.size())
                .filter(i -> key.filter(steps.get(i).key()::equals).isPresent())
                .findFirst()
                .orElse(0);
        show(Math.min(wanted, reached));
    }

    private void show(int index) {
        current = index;
        var step = steps.get(index);
        step.entered();
        form.removeAll();
        form.add(step.form());
        preview.removeAll();
        step.preview().ifPresent(preview::add);
        preview.setVisible(step.preview().isPresent());
        back.setVisible(index > 0);
        var isLast = index == steps.size() - 1;
        next.setText(
                isLast
                        ? deed
                        : texts.get(
                                "next", texts.get("step." + steps.get(index + 1).key())));
        showSteps();
    }

    private void showSteps() {
        list.removeAll();
        for (var i = 0; i < steps.size(); i++) list.add(entry(i));
    }

    private ListItem entry(int index) {
        var go = new Button(texts.get("step." + steps.get(index).key()), click -> goTo(index));
        go.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        go.setEnabled(index <= reached);
        var entry = new ListItem(go);
        if (index < current || (index < reached && index != current)) entry.addClassName("md-step-done");
        if (index == current) {
            entry.addClassName("md-step-now");
            go.getElement().setAttribute("aria-current", "step");
        }
        return entry;
    }

    private void next() {
        if (!steps.get(current).isSound()) return;
        if (current == steps.size() - 1) {
            finish.run();
            return;
        }
        reached = Math.max(reached, current + 1);
        goTo(current + 1);
    }

    /** Goes back freely; ahead only over steps that are sound. */
    private void goTo(int index) {
        for (var i = current; i < index; i++) {
            if (!steps.get(i).isSound()) return;
        }
        moved.run();
        UI.getCurrent()
                .navigate(
                        path,
                        QueryParameters.simple(Map.of("step", steps.get(index).key())));
    }
}
